// The export's worker thread: one PDF after another, all in memory. It owns a fake browser, so nothing else runs in it.
// tldraw keeps a BroadcastChannel open, so the thread never ends by itself: its owner terminates it.
import { parentPort } from 'node:worker_threads'
import { type PdfJob, pdfOfBoard } from './pdfOfBoard.ts'

export interface WorkerRequest {
  readonly job: PdfJob
}

export type WorkerAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly missing: readonly string[] }
  | { readonly ok: false; readonly problem: string }

parentPort?.on('message', ({ job }: WorkerRequest) => {
  pdfOfBoard(job).then(
    ({ bytes, missing }) => {
      const own = new Uint8Array(bytes)
      parentPort?.postMessage({ ok: true, bytes: own, missing } satisfies WorkerAnswer, [own.buffer])
    },
    (error: unknown) => {
      parentPort?.postMessage({ ok: false, problem: error instanceof Error ? String(error.stack) : String(error) } satisfies WorkerAnswer)
    },
  )
})
