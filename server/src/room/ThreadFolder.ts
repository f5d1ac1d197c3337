// Folds and copies boards in a thread of their own, started with the first and ended when there was nothing to do for a while:
// what it has gone through leaves a heap as large as the largest board's behind.
// Invariant: every question is answered or rejected, also when the thread dies; the next question starts another.
import { Worker } from 'node:worker_threads'
import type { StoredBoard } from '../store/BoardStore.ts'
import type { Cancel, Clock } from './Clock.ts'
import type { Moment, StoredCopy } from './copyStored.ts'
import type { StoredDocument } from './foldStored.ts'
import type { FoldAnswer, FoldQuestion, Work } from './foldWorker.ts'

/** Boards that are let go one after the other share a thread; starting one takes some 0.3 s. */
const IDLE_MS = 5_000
/** Room for what is new; by default a thread takes six times as much and gives nothing of it back. */
const YOUNG_MIB = 8

interface Waiting {
  readonly resolve: (made: unknown) => void
  readonly reject: (problem: Error) => void
}

export class ThreadFolder {
  readonly #clock: Clock
  #worker: Worker | null = null
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0
  #cancelEnd: Cancel | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  fold = (stored: StoredDocument): Promise<Uint8Array> => this.#ask({ kind: 'fold', stored }) as Promise<Uint8Array>
  copy = (stored: StoredBoard, moment: Moment): Promise<StoredCopy> => this.#ask({ kind: 'copy', stored, moment }) as Promise<StoredCopy>

  get isRunning(): boolean {
    return this.#worker !== null
  }

  #ask(work: Work): Promise<unknown> {
    this.#cancelEnd?.()
    const worker = this.#worker ?? this.#start()
    const id = ++this.#asked
    const question: FoldQuestion = { id, work }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.postMessage(question, buffersOf(work.stored))
    })
  }

  /** Whatever is being folded is rejected at once. */
  async close(): Promise<void> {
    const worker = this.#worker
    if (!worker) return
    this.#ended(worker, 'closed')
    await worker.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL('./foldWorker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
      name: 'fold',
    })
    worker.unref()
    worker.on('message', (answer: FoldAnswer) => {
      const waiting = this.#waiting.get(answer.id)
      this.#waiting.delete(answer.id)
      if (this.#waiting.size === 0) this.#endSoon()
      if ('made' in answer) waiting?.resolve(answer.made)
      else waiting?.reject(new Error(answer.problem))
    })
    worker.on('error', (problem) => this.#ended(worker, problem))
    worker.on('exit', (code) => this.#ended(worker, code))
    this.#worker = worker
    return worker
  }

  #endSoon(): void {
    this.#cancelEnd?.()
    this.#cancelEnd = this.#clock.after(IDLE_MS, () => {
      if (this.#waiting.size === 0) void this.close()
    })
  }

  #ended(worker: Worker, cause: unknown): void {
    if (this.#worker !== worker) return
    this.#worker = null
    this.#cancelEnd?.()
    for (const { reject } of this.#waiting.values()) reject(new Error('the folding thread has ended', { cause }))
    this.#waiting.clear()
  }
}

/** From here on handing over is cheaper than copying: four thousand updates of a busy room would take 7 ms rather than 2. */
const LARGE_BYTES = 1024

/** Handed over rather than copied, where large: a board's bytes would be in memory once more for each thread they pass. */
function buffersOf({ snapshot, updates }: StoredDocument): ArrayBuffer[] {
  const all = [snapshot, ...updates.map(({ update }) => update)]
  return [...new Set(all.flatMap((bytes) => (bytes && ownsBuffer(bytes) ? [bytes.buffer] : [])))]
}

const ownsBuffer = (bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> =>
  bytes.length >= LARGE_BYTES && bytes.buffer instanceof ArrayBuffer && bytes.length === bytes.buffer.byteLength
