// Restore points of a board, for its facilitators: their list, one made by hand, what one holds, and a new board from one.
// Going back to a point is written by the person's own client, as an ordinary change; nothing of it is decided here.
import type { CreatedBoard } from '@keha/shared/api.ts'
import { type BoardCopy, docOfCopy } from '@keha/shared/recovery/boardCopy.ts'
import { BoardFromPoint, MakePoint, type Point, type Points } from '@keha/shared/recovery/points.ts'
import type { TLRecord } from '@tldraw/tlschema'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as Y from 'yjs'
import type { Clock } from '../room/Clock.ts'
import { type Random, randomClientId } from '../room/Random.ts'
import { type AskerOptions, askerOf } from './asker.ts'
import { decoded } from './errors.ts'
import { baseOf, invitationOf, keepBoard, newBoard } from './newBoard.ts'
import { Refusal } from './Refusal.ts'
import { perMinute } from './rateLimits.ts'

export interface PointRoutesOptions extends AskerOptions {
  readonly clock: Clock
  readonly random: Random
  readonly publicUrl: string | undefined
}

interface OfBoard {
  Params: { id: string }
}
interface OfPoint {
  Params: { id: string; point: string }
}

export function pointRoutes(app: FastifyInstance, { store, link, clock, random, publicUrl }: PointRoutesOptions): void {
  app.get<OfBoard>('/api/boards/:id/points', { config: perMinute(120) }, async (request, reply): Promise<Points> => {
    const { recovery } = await facilitator(request, request.params.id)
    reply.header('cache-control', 'no-store')
    return { points: [...(await recovery.points.list())] }
  })

  app.post<OfBoard>('/api/boards/:id/points', { config: perMinute(60) }, async (request, reply): Promise<Point> => {
    const { recovery, person } = await facilitator(request, request.params.id)
    const { reason } = decoded(MakePoint, request.body)
    reply.code(201)
    return recovery.points.make(reason, person.id)
  })

  app.get<OfPoint>('/api/boards/:id/points/:point', { config: perMinute(60) }, async (request, reply) => {
    const { recovery } = await facilitator(request, request.params.id)
    const found = await recovery.points.textOf(request.params.point)
    if (!found) throw new Refusal('no-such-point')
    return reply.header('content-type', 'application/json; charset=utf-8').header('cache-control', 'no-store').send(found.text)
  })

  app.post<OfPoint>('/api/boards/:id/points/:point/board', { config: perMinute(20) }, async (request, reply): Promise<CreatedBoard> => {
    const { recovery, meta: old } = await facilitator(request, request.params.id)
    const { title } = decoded(BoardFromPoint, request.body)
    const found = await recovery.points.copyOf(request.params.point)
    if (!found) throw new Refusal('no-such-point')
    const { copy } = found
    const { meta, keys } = newBoard({ title, locale: old.locale, template: old.template }, clock, random)
    const addresses = { from: `/api/boards/${old.id}/images/`, to: `/api/boards/${meta.id}/images/` }
    const { records, scaffold, images } = withOwnImages(copy, addresses)
    const doc = docOfCopy({ ...copy, records }, { epoch: meta.epoch, clientId: randomClientId(random) })
    await keepBoard(store, meta, Y.encodeStateAsUpdate(doc), [
      { type: 'agendaPlanned', steps: [...copy.steps] },
      { type: 'scaffoldChanged', put: [...scaffold], remove: [] },
    ])
    for (const name of images) {
      const image = await store.image(old.id, name)
      if (image) await store.putImage(meta.id, name, image)
    }
    reply.code(201)
    return { id: meta.id, title: meta.title, ...invitationOf(meta, keys, baseOf(request, publicUrl)) }
  })

  async function facilitator(request: FastifyRequest, board: string): ReturnType<typeof askerOf> {
    const who = await askerOf(request, board, { store, link })
    if (who.role !== 'facilitator') throw new Refusal('only-facilitator')
    return who
  }
}

/** The records as they are on another board, with the names of the images that have to come along. */
function withOwnImages({ records, scaffold }: BoardCopy, { from, to }: { readonly from: string; readonly to: string }) {
  const images = new Set<string>()
  const moved = (record: TLRecord): TLRecord => {
    if (record.typeName !== 'asset' || record.type !== 'image' || !record.props.src?.startsWith(from)) return record
    const name = record.props.src.slice(from.length)
    images.add(name)
    return { ...record, props: { ...record.props, src: to + name } }
  }
  return { records: records.map(moved), scaffold: scaffold.map(moved), images }
}
