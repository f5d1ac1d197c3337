// The folding thread: one question at a time, each answered under its number.
import { parentPort } from 'node:worker_threads'
import type { StoredBoard } from '../store/BoardStore.ts'
import { copyStored, type Moment, type StoredCopy } from './copyStored.ts'
import { foldStored, type StoredDocument } from './foldStored.ts'

export type Work =
  | { readonly kind: 'fold'; readonly stored: StoredDocument }
  | { readonly kind: 'copy'; readonly stored: StoredBoard; readonly moment: Moment }
export interface FoldQuestion {
  readonly id: number
  readonly work: Work
}
export type FoldAnswer = { readonly id: number; readonly made: Uint8Array | StoredCopy } | { readonly id: number; readonly problem: string }

parentPort?.on('message', ({ id, work }: FoldQuestion) => {
  parentPort?.postMessage(answer(id, work))
})

function answer(id: number, work: Work): FoldAnswer {
  try {
    return { id, made: work.kind === 'fold' ? foldStored(work.stored) : copyStored(work.stored, work.moment) }
  } catch (problem) {
    return { id, problem: String(problem) }
  }
}
