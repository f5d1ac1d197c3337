// The worker thread that makes PDFs.
import type { Clock } from '../room/Clock.ts'
import type { WorkerAnswer } from './exportWorker.ts'
import { type JobLimits, JobThread } from './JobThread.ts'
import type { PdfJob } from './pdfOfBoard.ts'

export type PdfWorkerLimits = JobLimits

/** A board of 4,000 shapes takes seconds. 500 notes take some 150 MB, and a warm thread holds some 200. */
const PDF_WORKER_LIMITS: PdfWorkerLimits = { jobMs: 60_000, memoryMb: 768, idleMs: 600_000, waiting: 20 }

export class PdfWorker {
  readonly #thread: JobThread<PdfJob, Extract<WorkerAnswer, { ok: true }>>

  constructor(clock: Clock, limits: PdfWorkerLimits = PDF_WORKER_LIMITS, entry = new URL('./exportWorker.ts', import.meta.url)) {
    this.#thread = new JobThread(clock, limits, entry)
  }

  /** Rejects with `ExportFailed`. */
  async run(job: PdfJob): Promise<Uint8Array> {
    return (await this.#thread.run(job)).bytes
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}
