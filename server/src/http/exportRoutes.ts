// A board as a file: what is on it now, in one of the exporter's formats.
import { REPORT_PARTS, type ReportOptions } from '@keha/shared/report/contents/reportOptions.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { BoardFiles } from '../boardFile/BoardFiles.ts'
import type { BoardExporter } from '../export/BoardExporter.ts'
import { exportBoard, FILE_FORMATS } from '../export/exportBoard.ts'
import type { RoomLink } from '../link/RoomLink.ts'
import type { Clock } from '../room/Clock.ts'
import type { BoardStore } from '../store/BoardStore.ts'
import { memberOf } from './bearer.ts'
import { decoded } from './errors.ts'
import { Refusal } from './Refusal.ts'
import { perMinute } from './rateLimits.ts'

/** Of every form but the board file: parts with commas between, all where none are named; names only where a facilitator asks. */
const ExportQuery = z.object({
  format: z.enum(FILE_FORMATS),
  parts: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(REPORT_PARTS)).max(REPORT_PARTS.length))
    .default([...REPORT_PARTS]),
  names: z.enum(['yes', 'no']).default('no'),
})

export interface ExportRoutesOptions {
  readonly store: BoardStore
  readonly link: RoomLink
  readonly clock: Clock
  readonly exporter: BoardExporter
  readonly files: BoardFiles
}

export function exportRoutes(app: FastifyInstance, { store, link, clock, exporter, files }: ExportRoutesOptions): void {
  app.get<{ Params: { id: string } }>('/api/boards/:id/export', { config: perMinute(60) }, async (request, reply) => {
    const { meta, person } = await memberOf(request, request.params.id, store)
    const { format, parts, names } = decoded(ExportQuery, request.query)
    const live = await link.read(meta.id)
    if (!live) throw new Refusal('not-found')
    const role = live.session.people.members.find((member) => member.id === person.id)?.role
    const report: ReportOptions = { parts, names: names === 'yes' }
    // Whoever has the board file makes a board of it that they lead, with the guidance of its steps.
    if ((report.names || format === 'board') && role !== 'facilitator') throw new Refusal('only-facilitator')
    const file = await exportBoard({ exporter, files }, format, meta, live, { report, nowMs: clock.nowMs() })
    return reply
      .header('content-type', file.mime)
      .header('content-disposition', `attachment; filename="${file.fileName}"`)
      .header('cache-control', 'no-store')
      .send(Buffer.from(file.bytes))
  })
}
