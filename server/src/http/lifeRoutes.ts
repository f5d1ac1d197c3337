// A board's life over HTTP: how long it is kept, for all who belong to it or hold its link; its length and its end, for facilitators.
import type { BoardId } from '@keha/shared/ids.ts'
import { ChooseLife, type Keeping, mayChoose, type ToldLife, toldLife } from '@keha/shared/life/boardLife.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RoomLink } from '../link/RoomLink.ts'
import type { Clock } from '../room/Clock.ts'
import type { BoardStore } from '../store/BoardStore.ts'
import { askerOf } from './asker.ts'
import { holderOf, memberOf, tokenOf } from './bearer.ts'
import { decoded } from './errors.ts'
import { Refusal } from './Refusal.ts'
import { perMinute } from './rateLimits.ts'

export interface LifeRoutesOptions {
  readonly store: BoardStore
  readonly link: RoomLink
  readonly clock: Clock
  readonly keeping: Keeping
}

interface OfBoard {
  Params: { id: string }
}

export function lifeRoutes(app: FastifyInstance, { store, link, clock, keeping }: LifeRoutesOptions): void {
  app.get<OfBoard>('/api/boards/:id/life', { config: perMinute(600) }, async (request, reply): Promise<ToldLife> => {
    const meta = await knownTo(request)
    reply.header('cache-control', 'no-store')
    return told(meta.id)
  })

  app.put<OfBoard>('/api/boards/:id/life', { config: perMinute(60) }, async (request): Promise<ToldLife> => {
    const meta = await ledBy(request)
    const { days } = decoded(ChooseLife, request.body)
    if (!mayChoose(days, keeping)) throw new Refusal('bad-request')
    await link.chooseLife(meta.id, days)
    return told(meta.id)
  })

  app.delete<OfBoard>('/api/boards/:id', { config: perMinute(20) }, async (request, reply) => {
    const meta = await ledBy(request)
    await link.erase(meta.id)
    return reply.code(204).send()
  })

  const told = async (board: BoardId): Promise<ToldLife> => toldLife(await link.life(board), keeping, clock.nowMs())

  /** A person at the door has a key and no token yet. */
  async function knownTo(request: FastifyRequest<OfBoard>) {
    const { id } = request.params
    const secret = tokenOf(request)
    const holder = secret === undefined ? undefined : await holderOf(secret, id, store).catch(unlessNoKey)
    return (holder ?? (await memberOf(request, id, store))).meta
  }

  async function ledBy(request: FastifyRequest<OfBoard>) {
    const { meta, role } = await askerOf(request, request.params.id, { store, link })
    if (role !== 'facilitator') throw new Refusal('only-facilitator')
    return meta
  }
}

/** A bearer that is no key may be a token. A fault is a fault: who came by a good link is not told that it leads nowhere. */
function unlessNoKey(problem: unknown): undefined {
  if (!(problem instanceof Refusal && problem.code === 'not-found')) throw problem
}
