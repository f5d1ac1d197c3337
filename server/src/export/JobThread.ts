// One worker thread for jobs that keep a core busy: started when first needed, kept warm, replaced when it fails, hangs or is
// idle for long. Jobs run one after another. The thread answers each with `ok: true` and what it made, or with its problem.
import { Worker } from 'node:worker_threads'
import type { Cancel, Clock } from '../room/Clock.ts'
import { ExportFailed } from './BoardExporter.ts'

export interface JobLimits {
  /** What takes longer is stuck. */
  readonly jobMs: number
  /** V8's heap in the thread. */
  readonly memoryMb: number
  /** How long a thread without a job is kept. */
  readonly idleMs: number
  /** More waiting than this are refused at once. */
  readonly waiting: number
}

interface Made {
  readonly ok: true
}
type Answer<M extends Made> = M | { readonly ok: false; readonly problem: string }

interface Waiting<Job, M> {
  readonly job: Job
  readonly resolve: (made: M) => void
  readonly reject: (problem: Error) => void
}

export class JobThread<Job, M extends Made> {
  readonly #clock: Clock
  readonly #limits: JobLimits
  readonly #entry: URL
  readonly #queue: Waiting<Job, M>[] = []
  #thread: Worker | undefined
  #running: Waiting<Job, M> | undefined
  #cancelTimer: Cancel | undefined
  #closed = false

  constructor(clock: Clock, limits: JobLimits, entry: URL) {
    this.#clock = clock
    this.#limits = limits
    this.#entry = entry
  }

  /** Rejects with `ExportFailed`. */
  run(job: Job): Promise<M> {
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
    this.#thread.postMessage({ job: next.job })
  }

  #start(): Worker {
    const thread = new Worker(this.#entry, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb },
      stdout: false,
      // Libraries check themselves for their developers where they are not told otherwise: a tenth of a report.
      env: { ...process.env, NODE_ENV: 'production' },
    })
    thread.on('message', (answer: Answer<M>) => {
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

  #answered(answer: Answer<M>): void {
    const running = this.#running
    this.#running = undefined
    if (answer.ok) running?.resolve(answer)
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
