// What passes between the store's thread and the rest of the server.
import type { Failure, StoreAnswer } from './StoreAnswer.ts'
import type { StoreCall } from './SyncBoards.ts'

export interface Asked {
  readonly id: number
  readonly call: StoreCall
}

/** All that was asked in one go, in order. */
export type ToThread = { readonly kind: 'calls'; readonly calls: readonly Asked[] } | { readonly kind: 'close' }

export type FromThread =
  | { readonly kind: 'ready' }
  /** The database can't be opened; the thread ends. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'answers'; readonly answers: readonly { readonly id: number; readonly answer: StoreAnswer }[] }
