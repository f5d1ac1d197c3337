// The one worker thread that makes PDFs: started when first needed, kept warm, replaced when it fails, hangs or is idle
// for long. Jobs run one after another, since a PDF keeps a core busy.
import { Worker } from 'node:worker_threads'
import type { Cancel, Clock } from '../room/Clock.ts'
import { ExportFailed } from './BoardExporter.ts'
import type { WorkerAnswer, WorkerRequest } from './exportWorker.ts'
import type { PdfJob } from './pdfOfBoard.ts'

export interface PdfWorkerLimits {
  /** A board of 4,000 shapes takes seconds; what takes longer is stuck. */
  readonly jobMs: number
  /** V8's heap in the thread; 500 notes take some 150 MB. */
  readonly memoryMb: number
  /** A warm thread holds some 200 MB. */
  readonly idleMs: number
  /** More waiting than this are refused at once. */
  readonly waiting: number
}

export const PDF_WORKER_LIMITS: PdfWorkerLimits = { jobMs: 60_000, memoryMb: 768, idleMs: 600_000, waiting: 20 }

interface Waiting {
  readonly job: PdfJob
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (problem: Error) => void
}

export class PdfWorker {
  readonly #clock: Clock
  readonly #limits: PdfWorkerLimits
  readonly #entry: URL
  readonly #queue: Waiting[] = []
  #thread: Worker | undefined
  #running: Waiting | undefined
  #cancelTimer: Cancel | undefined
  #closed = false

  constructor(clock: Clock, limits: PdfWorkerLimits = PDF_WORKER_LIMITS, entry = new URL('./exportWorker.ts', import.meta.url)) {
    this.#clock = clock
    this.#limits = limits
    this.#entry = entry
  }

  /** Rejects with `ExportFailed`. */
  run(job: PdfJob): Promise<Uint8Array> {
    if (this.#closed) return Promise.reject(new ExportFailed('the exporter is closed'))
    if (this.#queue.length >= this.#limits.waiting) return Promise.reject(new ExportFailed('too many exports are waiting'))
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject })
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const thread = this.#thread
    this.#fail(new ExportFailed('the exporter is closed'))
    for (const { reject } of this.#queue.splice(0)) reject(new ExportFailed('the exporter is closed'))
    await thread?.terminate()
  }

  #next(): void {
    if (this.#running || this.#closed) return
    this.#cancelTimer?.()
    const next = this.#queue.shift()
    if (!next) {
      if (this.#thread) this.#cancelTimer = this.#clock.after(this.#limits.idleMs, () => this.#drop())
      return
    }
    this.#running = next
    this.#thread ??= this.#start()
    this.#cancelTimer = this.#clock.after(this.#limits.jobMs, () => this.#fail(new ExportFailed('the export took too long')))
    this.#thread.postMessage({ job: next.job } satisfies WorkerRequest)
  }

  #start(): Worker {
    const thread = new Worker(this.#entry, { resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb }, stdout: false })
    thread.on('message', (answer: WorkerAnswer) => {
      if (thread === this.#thread) this.#answered(answer)
    })
    thread.on('error', (error) => {
      if (thread === this.#thread) this.#fail(new ExportFailed('the export failed', { cause: error }))
    })
    thread.on('exit', () => {
      if (thread === this.#thread) this.#fail(new ExportFailed('the export ended early'))
    })
    thread.unref()
    return thread
  }

  #answered(answer: WorkerAnswer): void {
    const running = this.#running
    this.#running = undefined
    if (answer.ok) running?.resolve(answer.bytes)
    else running?.reject(new ExportFailed('the export failed', { cause: new Error(answer.problem) }))
    this.#next()
  }

  /** Ends the thread with the job in it; the next job gets a fresh one. */
  #fail(problem: ExportFailed): void {
    const running = this.#running
    this.#running = undefined
    this.#drop()
    running?.reject(problem)
    this.#next()
  }

  #drop(): void {
    this.#cancelTimer?.()
    this.#cancelTimer = undefined
    const thread = this.#thread
    this.#thread = undefined
    // Its end is not waited for: it is no longer listened to.
    void thread?.terminate()
  }
}
