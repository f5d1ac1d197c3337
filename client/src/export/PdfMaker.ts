// The page's end of the export worker: starts it, waits until it is ready, one PDF at a time, and ends it to cancel.
import type { MakePdf, WorkerMessage } from './messages.ts'

/** What the maker needs of a worker; tests bring their own. */
export interface WorkerEnd {
  listen(onMessage: (message: WorkerMessage) => void, onError: (problem: string) => void): void
  postMessage(message: MakePdf): void
  terminate(): void
}

export interface MadeFile {
  readonly bytes: ArrayBuffer
  readonly missing: readonly string[]
}

/** The worker could not make it; the message is for the log, not for people. */
export class ExportFailed extends Error {}

interface Running {
  readonly request: MakePdf
  readonly onProgress: (done: number, of: number) => void
  readonly settle: (outcome: MadeFile | Error) => void
}

export class PdfMaker {
  readonly #start: () => WorkerEnd
  #worker: WorkerEnd | undefined
  #ready = false
  #running: Running | undefined

  constructor(start: () => WorkerEnd) {
    this.#start = start
  }

  /** Starts the worker before it is needed. */
  warm(): void {
    if (this.#worker) return
    const worker = this.#start()
    this.#worker = worker
    worker.listen(
      (message) => {
        if (worker === this.#worker) this.#heard(message)
      },
      (problem) => {
        if (worker === this.#worker) this.#end(new ExportFailed(problem))
      },
    )
  }

  /** Rejects with `ExportFailed`, or with the signal's reason. A second call while one is under way is refused. */
  make(request: MakePdf, onProgress: (done: number, of: number) => void, signal?: AbortSignal): Promise<MadeFile> {
    if (this.#running) return Promise.reject(new ExportFailed('another export is under way'))
    if (signal?.aborted) return Promise.reject(signal.reason)
    return new Promise((resolve, reject) => {
      const cancel = (): void => this.#end(signal?.reason instanceof Error ? signal.reason : new ExportFailed('cancelled'))
      signal?.addEventListener('abort', cancel)
      this.#running = {
        request,
        onProgress,
        settle: (outcome) => {
          signal?.removeEventListener('abort', cancel)
          if (outcome instanceof Error) reject(outcome)
          else resolve(outcome)
        },
      }
      this.warm()
      if (this.#ready) this.#worker?.postMessage(request)
    })
  }

  #heard(message: WorkerMessage): void {
    switch (message.type) {
      case 'ready':
        this.#ready = true
        if (this.#running) this.#worker?.postMessage(this.#running.request)
        break
      case 'progress':
        this.#running?.onProgress(message.done, message.of)
        break
      case 'made':
        this.#settle({ bytes: message.bytes, missing: message.missing })
        break
      case 'failed':
        this.#settle(new ExportFailed(message.problem))
        break
    }
  }

  #settle(outcome: MadeFile | Error): void {
    const running = this.#running
    this.#running = undefined
    running?.settle(outcome)
  }

  /** Ends the worker with what it does; the next export starts a fresh one. */
  #end(reason: Error): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.#ready = false
    this.#settle(reason)
  }
}
