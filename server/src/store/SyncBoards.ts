// The boards as something at hand keeps them: the methods of the port without their waiting.
// A `BoardStore` adapter is one of these with a shell that makes it durable, asynchronous or faulty.
import type { BoardId } from '@keha/shared/ids.ts'
import type { BoardStore, PlacedUpdate } from './BoardStore.ts'

type Kept = Exclude<keyof BoardStore, 'writeAhead' | 'close'>

/** Each method returns what the port's promise resolves to, or throws what it rejects with. */
export type SyncBoards = {
  readonly [M in Kept]: (...args: Parameters<BoardStore[M]>) => Awaited<ReturnType<BoardStore[M]>>
} & {
  /** Appends what was written ahead and goes on from what is stored, in order of their places; how many updates that were. */
  readonly takeUp: (id: BoardId, ahead: readonly PlacedUpdate[]) => number
}

export type StoreMethod = keyof SyncBoards

/** One call, as it crosses to the store's thread. */
export type StoreCall = {
  readonly [M in StoreMethod]: { readonly method: M; readonly args: Readonly<Parameters<SyncBoards[M]>> }
}[StoreMethod]
