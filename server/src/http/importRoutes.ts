// A board file becomes a new board: whoever sends it leads it, as with a board from a template. It has nothing of the board it
// was saved from but content (T24 of the threat model; BF rules in SPEC.md).
import type { CreatedBoard } from '@keha/shared/api.ts'
import { BOARD_FILE_LIMITS } from '@keha/shared/boardFile/manifest.ts'
import { findTemplate } from '@keha/templates/catalogue.ts'
import type { FastifyInstance } from 'fastify'
import type { BoardFiles } from '../boardFile/BoardFiles.ts'
import type { Clock } from '../room/Clock.ts'
import type { Random } from '../room/Random.ts'
import type { BoardStore } from '../store/BoardStore.ts'
import { baseOf, invitationOf, keepBoard, newBoard } from './newBoard.ts'
import { Refusal } from './Refusal.ts'
import { perMinute } from './rateLimits.ts'

export interface ImportRoutesOptions {
  readonly store: BoardStore
  readonly files: BoardFiles
  readonly clock: Clock
  readonly random: Random
  readonly publicUrl: string | undefined
}

/** Files are held whole while they are read; more at once, and whoever comes next waits a minute. */
const MOST_AT_ONCE = 4

export function importRoutes(app: FastifyInstance, { store, files, clock, random, publicUrl }: ImportRoutesOptions): void {
  let underWay = 0
  app.register((routes, _options, done) => {
    routes.removeAllContentTypeParsers()
    routes.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BOARD_FILE_LIMITS.file }, (_request, body, parsed) =>
      parsed(null, body),
    )
    // Before any of the body is read.
    routes.addHook('onRequest', (_request, reply, next) => {
      if (underWay >= MOST_AT_ONCE) return next(new Refusal('too-many-requests'))
      underWay += 1
      reply.raw.once('close', () => {
        underWay -= 1
      })
      next()
    })
    routes.post(
      '/api/boards/import',
      { bodyLimit: BOARD_FILE_LIMITS.file, config: perMinute(20) },
      async (request, reply): Promise<CreatedBoard> => {
        if (!(request.body instanceof Buffer)) throw new Refusal('bad-board-file')
        const { meta: made, keys } = newBoard({ title: '', locale: 'fi', template: 'blank' }, clock, random)
        const { board, update, events, images } = await files.open(request.body, made)
        const meta = { ...made, ...board, template: findTemplate(board.template)?.id ?? 'blank' }
        await keepBoard(store, meta, update, events)
        for (const [name, image] of images) await store.putImage(meta.id, name, image)
        reply.code(201)
        return { id: meta.id, title: meta.title, ...invitationOf(meta, keys, baseOf(request, publicUrl)) }
      },
    )
    done()
  })
}
