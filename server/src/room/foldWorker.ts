// The folding thread: one question at a time, each answered under its number.
import { constants, getPriority, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import type { StoredBoard } from '../store/BoardStore.ts'
import type { Moment, StoredCopy } from './copyStored.ts'
import { foldStored, type StoredDocument } from './foldStored.ts'

export type Work =
  | { readonly kind: 'fold'; readonly stored: StoredDocument }
  | { readonly kind: 'copy'; readonly stored: StoredBoard; readonly moment: Moment }
export interface FoldQuestion {
  readonly id: number
  readonly work: Work
}
export type FoldAnswer = { readonly id: number; readonly made: Uint8Array | StoredCopy } | { readonly id: number; readonly problem: string }

// What people do meanwhile goes first. Linux gives a thread a priority of its own; elsewhere it would be the whole server's.
const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority
if (process.platform === 'linux') setPriority(Math.min(PRIORITY_LOW, getPriority() + PRIORITY_BELOW_NORMAL))

parentPort?.on('message', ({ id, work }: FoldQuestion) => {
  make(work).then(
    (made) => parentPort?.postMessage({ id, made } satisfies FoldAnswer),
    (problem: unknown) => parentPort?.postMessage({ id, problem: String(problem) } satisfies FoldAnswer),
  )
})

async function make(work: Work): Promise<Uint8Array | StoredCopy> {
  if (work.kind === 'fold') return foldStored(work.stored)
  // Copies are rare, and need the session's rules and the canvas's schema: more memory than all the rest of the thread.
  const { copyStored } = await import('./copyStored.ts')
  return copyStored(work.stored, work.moment)
}
