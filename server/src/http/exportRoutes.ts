// A board as a file: what is on it now, in one of the exporter's formats.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type BoardExporter, EXPORT_FORMATS } from '../export/BoardExporter.ts'
import type { RoomLink } from '../link/RoomLink.ts'
import type { Clock } from '../room/Clock.ts'
import type { BoardStore } from '../store/BoardStore.ts'
import { memberOf } from './bearer.ts'
import { decoded } from './errors.ts'
import { Refusal } from './Refusal.ts'
import { perMinute } from './rateLimits.ts'

const ExportQuery = z.object({ format: z.enum(EXPORT_FORMATS) })

export interface ExportRoutesOptions {
  readonly store: BoardStore
  readonly link: RoomLink
  readonly clock: Clock
  readonly exporter: BoardExporter
}

export function exportRoutes(app: FastifyInstance, { store, link, clock, exporter }: ExportRoutesOptions): void {
  app.get<{ Params: { id: string } }>('/api/boards/:id/export', { config: perMinute(60) }, async (request, reply) => {
    const { meta } = await memberOf(request, request.params.id, store)
    const { format } = decoded(ExportQuery, request.query)
    const live = await link.read(meta.id)
    if (!live) throw new Refusal('not-found')
    const { id, title, locale } = meta
    const { contents, session } = live
    const { questions } = session.questions
    const file = await exporter.export(format, { id, title, locale, contents, questions, nowMs: clock.nowMs() })
    return reply
      .header('content-type', file.mime)
      .header('content-disposition', `attachment; filename="${file.fileName}"`)
      .header('cache-control', 'no-store')
      .send(Buffer.from(file.bytes))
  })
}
