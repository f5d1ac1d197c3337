// What an operator watches, in Prometheus' format; what to do about each stands in docs/operating.md. Names nobody and no board:
// labels are codes that the program itself knows.
import { performance } from 'node:perf_hooks'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { BoardExporter } from '../export/BoardExporter.ts'
import type { Durations, Tally } from '../room/Tally.ts'

/** Upper bounds of the classes that durations fall in, seconds. */
const COMMIT_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const JOB_S = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

export interface Figures {
  readonly tally: Tally
  readonly bytesOut: () => number
  readonly lastBackupMs: () => Promise<number | undefined>
}

export function createRegistry({ tally, bytesOut, lastBackupMs }: Figures): Registry {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await read())
      },
    })
  const counter = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  const byCode = (name: string, help: string, read: () => ReadonlyMap<string, number>) =>
    new Counter({
      name,
      help,
      labelNames: ['code'],
      registers,
      collect() {
        this.reset()
        for (const [code, times] of read()) this.inc({ code }, times)
      },
    })
  const histogram = (name: string, help: string, buckets: number[], durations: Durations) => {
    const made = new Histogram({ name, help, buckets, registers })
    durations.watchBy((seconds) => made.observe(seconds))
  }

  let loop = performance.eventLoopUtilization()
  gauge('keha_event_loop_utilization', 'Share of the time since it was last asked in which the thread of all boards was busy, 0–1', () => {
    const before = loop
    loop = performance.eventLoopUtilization()
    return performance.eventLoopUtilization(loop, before).utilization
  })
  new Gauge({
    name: 'keha_memory_bytes',
    help: 'Memory of the process by kind',
    labelNames: ['kind'],
    registers,
    collect() {
      for (const [kind, bytes] of Object.entries(process.memoryUsage())) this.set({ kind }, bytes)
    },
  })
  gauge('keha_rooms', 'Boards in memory', () => tally.rooms)
  gauge('keha_lines', 'Connected clients', () => tally.lines)
  counter('keha_updates_taken_total', 'Document updates taken', () => tally.updatesTaken)
  byCode('keha_updates_refused_total', 'Document updates refused', () => tally.updatesRefused)
  counter('keha_commands_accepted_total', 'Session commands accepted', () => tally.commandsAccepted)
  byCode('keha_commands_refused_total', 'Session commands refused', () => tally.commandsRefused)
  counter('keha_store_faults_total', 'Times the store stopped taking writes', () => tally.storeFaults)
  gauge('keha_rooms_failing', 'Boards whose last changes the store did not take, now', () => tally.roomsFailing)
  gauge('keha_commits_waiting', 'Changes that are not on disk yet', () => tally.commitsWaiting)
  gauge('keha_commit_bytes_waiting', 'Bytes of updates that are not on disk yet', () => tally.bytesWaiting)
  histogram('keha_commit_seconds', 'From the hand-over of changes to the store until they are on disk', COMMIT_S, tally.commits)
  gauge('keha_readers_behind', 'Clients that read too slowly, now', () => tally.readersBehind)
  counter('keha_sent_bytes_total', 'Bytes given to sockets', bytesOut)
  counter('keha_compactions_total', 'Boards folded into a snapshot', () => tally.compactions)
  counter('keha_compactions_failed_total', 'Foldings that failed; the updates are kept', () => tally.compactionsFailed)
  histogram('keha_compaction_seconds', 'Time a folding took, waiting for the thread included', JOB_S, tally.folds)
  gauge('keha_pdfs_waiting', 'PDFs under way, those that wait for the thread included', () => tally.pdfsWaiting)
  counter('keha_pdfs_failed_total', 'PDFs that could not be made', () => tally.pdfsFailed)
  histogram('keha_pdf_seconds', 'Time from asking for a PDF until it was there', JOB_S, tally.pdfs)
  counter('keha_rooms_broken_total', 'Boards closed by a fault of their own', () => tally.roomsBroken)
  byCode('keha_admissions_refused_total', 'Sockets refused before a board heard of them', () => tally.admissionsRefused)
  byCode('keha_sockets_closed_total', 'Sockets that ended, by close code', () => tally.closes)
  gauge('keha_last_backup_timestamp_seconds', 'When the boards were last backed up; 0 where that is not known', async () => {
    const ms = await lastBackupMs()
    return ms === undefined ? 0 : ms / 1000
  })
  return registry
}

/** The exporter, its PDFs counted. */
export function countedExporter(exporter: BoardExporter, tally: Tally): BoardExporter {
  return {
    export: async (format, board) => {
      if (format !== 'pdf') return exporter.export(format, board)
      const began = performance.now()
      tally.pdfsWaiting += 1
      try {
        const file = await exporter.export(format, board)
        tally.pdfs.add((performance.now() - began) / 1000)
        return file
      } catch (problem) {
        tally.pdfsFailed += 1
        throw problem
      } finally {
        tally.pdfsWaiting -= 1
      }
    },
    close: () => exporter.close(),
  }
}
