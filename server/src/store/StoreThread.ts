// Keeps the store's thread going: asks it, hands out its answers, starts another when it dies.
// Invariants: every question is answered exactly once; a question is asked of a thread that is ready or fails at once,
// and fails when its thread dies, as nobody knows then what became of it.
import type { Worker } from 'node:worker_threads'
import { StoreFault } from './BoardStore.ts'
import { errorOf, failureOf } from './StoreAnswer.ts'
import type { StoreCall } from './SyncBoards.ts'
import type { Asked, FromThread, ToThread } from './threadMessages.ts'

/** First wait before a new thread; doubles up to the longest, for a disk that is gone for a while. */
const FIRST_RESTART_MS = 100
const LONGEST_RESTART_MS = 5_000

interface Question {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

type State =
  | { readonly kind: 'ready'; readonly worker: Worker }
  | { readonly kind: 'starting'; readonly worker: Worker }
  | { readonly kind: 'waiting'; readonly timer: NodeJS.Timeout }
  | { readonly kind: 'closing' }

export interface StoreThreadOptions {
  readonly start: () => Worker
  /** Told of every fault of the thread itself, for the log. */
  readonly report: (error: Error) => void
}

export class StoreThread {
  readonly #options: StoreThreadOptions
  readonly #questions = new Map<number, Question>()
  /** Asked in this very moment: crosses to the thread in one message, as all rooms ask in one beat. */
  #unsent: Asked[] = []
  #asked = 0
  #failures = 0
  #state: State = { kind: 'closing' }

  constructor(options: StoreThreadOptions) {
    this.#options = options
  }

  /** Resolves when the database is open; rejects with why it can't be, and tries no more. */
  async open(): Promise<void> {
    await this.#start()
  }

  ask(call: StoreCall): Promise<unknown> {
    if (this.#state.kind !== 'ready') return Promise.reject(new StoreFault('the store is not ready'))
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#questions.set(id, { resolve, reject })
      if (this.#unsent.push({ id, call }) === 1) queueMicrotask(() => this.#send())
    })
  }

  /** Waits for what was asked. */
  async close(): Promise<void> {
    this.#send()
    const state = this.#state
    this.#state = { kind: 'closing' }
    if (state.kind === 'waiting') clearTimeout(state.timer)
    if (state.kind !== 'ready' && state.kind !== 'starting') return
    const gone = new Promise((resolve) => state.worker.once('exit', resolve))
    state.worker.postMessage({ kind: 'close' } satisfies ToThread)
    await gone
  }

  /** What is unsent when a thread dies has failed with it. */
  #send(): void {
    const calls = this.#unsent
    this.#unsent = []
    if (this.#state.kind !== 'ready' || calls.length === 0) return
    try {
      this.#state.worker.postMessage({ kind: 'calls', calls } satisfies ToThread)
    } catch (error) {
      // No memory for a copy of it, say.
      this.#hear({ answers: calls.map(({ id }) => ({ id, answer: failureOf(error) })) })
    }
  }

  #start(): Promise<void> {
    const worker = this.#options.start()
    this.#state = { kind: 'starting', worker }
    return new Promise((resolve, reject) => {
      let why: Error = new StoreFault("the store's thread ended")
      worker.on('message', (message: FromThread) => {
        if (message.kind === 'answers') this.#hear(message)
        else if (message.kind === 'refused') why = errorOf(message.failure)
        else {
          if (this.#state.kind === 'starting') this.#state = { kind: 'ready', worker }
          resolve()
        }
      })
      worker.on('error', (error: Error) => {
        why = error
      })
      worker.once('exit', () => {
        reject(why)
        this.#lose(why)
      })
    })
  }

  #hear({ answers }: Pick<Extract<FromThread, { kind: 'answers' }>, 'answers'>): void {
    this.#failures = 0
    for (const { id, answer } of answers) {
      const question = this.#questions.get(id)
      this.#questions.delete(id)
      if (answer.ok) question?.resolve(answer.value)
      else question?.reject(errorOf(answer))
    }
  }

  #lose(why: Error): void {
    for (const { reject } of this.#questions.values()) reject(new StoreFault(why.message, { cause: why }))
    this.#questions.clear()
    this.#unsent = []
    const wasReady = this.#state.kind === 'ready'
    if (this.#state.kind === 'closing' || (!wasReady && this.#failures === 0)) return
    if (wasReady) this.#options.report(why)
    const waitMs = Math.min(FIRST_RESTART_MS * 2 ** this.#failures, LONGEST_RESTART_MS)
    this.#failures += 1
    this.#state = { kind: 'waiting', timer: setTimeout(() => this.#restart(), waitMs) }
  }

  #restart(): void {
    // When this fails too, #lose tries again.
    this.#start().catch(this.#options.report)
  }
}
