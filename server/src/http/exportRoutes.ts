// A board as a file: what is on it now, in one of the exporter's formats.
import { BOARD_FILE_ENDING } from '@keha/shared/boardFile/manifest.ts'
import { REPORT_PARTS, type ReportOptions } from '@keha/shared/report/contents/reportOptions.ts'
import type { Person } from '@keha/shared/roles.ts'
import { findTemplate } from '@keha/templates/catalogue.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { BoardFiles } from '../boardFile/BoardFiles.ts'
import { type BoardExporter, EXPORT_FORMATS, type ExportedFile } from '../export/BoardExporter.ts'
import { fileName } from '../export/fileName.ts'
import type { LiveBoard, RoomLink } from '../link/RoomLink.ts'
import type { Clock } from '../room/Clock.ts'
import type { BoardMeta, BoardStore } from '../store/BoardStore.ts'
import { memberOf } from './bearer.ts'
import { decoded } from './errors.ts'
import { Refusal } from './Refusal.ts'
import { perMinute } from './rateLimits.ts'

/** Of PDF, HTML and JSON: parts with commas between, all where none are named; names only where a facilitator asks. */
const ExportQuery = z.object({
  format: z.enum([...EXPORT_FORMATS, 'board']),
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
    const { id, title, locale } = meta
    const { contents, session } = live
    const report: ReportOptions = { parts, names: names === 'yes' }
    const role = session.people.members.find((member) => member.id === person.id)?.role
    if (report.names && role !== 'facilitator') throw new Refusal('only-facilitator')
    const template = findTemplate(meta.template) ?? null
    const nowMs = clock.nowMs()
    const file =
      format === 'board'
        ? await boardFile(files, meta, live, person, nowMs)
        : await exporter.export(format, { id, title, locale, contents, session, template, report, nowMs })
    return reply
      .header('content-type', file.mime)
      .header('content-disposition', `attachment; filename="${file.fileName}"`)
      .header('cache-control', 'no-store')
      .send(Buffer.from(file.bytes))
  })
}

/** Whoever has it makes a board of it that they lead, with the guidance of its steps: facilitators only. */
async function boardFile(files: BoardFiles, meta: BoardMeta, live: LiveBoard, person: Person, nowMs: number): Promise<ExportedFile> {
  const { contents, session } = live
  if (session.people.members.find(({ id }) => id === person.id)?.role !== 'facilitator') throw new Refusal('only-facilitator')
  const { id, title, locale, template } = meta
  const scaffold = new Set<string>(session.scaffold.records.map((record) => record.id))
  const bytes = await files.pack(id, { title, locale, template, contents, scaffold, session, nowMs })
  return { mime: 'application/zip', fileName: fileName(title, BOARD_FILE_ENDING), bytes }
}
