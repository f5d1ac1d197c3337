// The folding thread: one question at a time, each answered under its number.
import { parentPort } from 'node:worker_threads'
import { foldStored, type StoredDocument } from './foldStored.ts'

export interface FoldQuestion {
  readonly id: number
  readonly stored: StoredDocument
}
export type FoldAnswer = { readonly id: number; readonly folded: Uint8Array } | { readonly id: number; readonly problem: string }

parentPort?.on('message', ({ id, stored }: FoldQuestion) => {
  parentPort?.postMessage(answer(id, stored))
})

function answer(id: number, stored: StoredDocument): FoldAnswer {
  try {
    return { id, folded: foldStored(stored) }
  } catch (problem) {
    return { id, problem: String(problem) }
  }
}
