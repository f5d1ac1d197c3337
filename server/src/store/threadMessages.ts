// What passes between the store's thread and the rest of the server.
import type { Failure, StoreAnswer } from './StoreAnswer.ts'
import type { StoreCall } from './SyncBoards.ts'

export type ToThread = { readonly kind: 'call'; readonly id: number; readonly call: StoreCall } | { readonly kind: 'close' }

export type FromThread =
  | { readonly kind: 'ready' }
  /** The database can't be opened; the thread ends. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'answers'; readonly answers: readonly { readonly id: number; readonly answer: StoreAnswer }[] }
