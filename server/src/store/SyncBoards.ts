// The boards as something at hand keeps them: the methods of the port without their waiting.
// A `BoardStore` adapter is one of these with a shell that makes it durable, asynchronous or faulty.
import type { BoardStore } from './BoardStore.ts'

export type StoreMethod = Exclude<keyof BoardStore, 'close'>

/** Each method returns what the port's promise resolves to, or throws what it rejects with. */
export type SyncBoards = {
  readonly [M in StoreMethod]: (...args: Parameters<BoardStore[M]>) => Awaited<ReturnType<BoardStore[M]>>
}

/** One call, as it crosses to the store's thread. */
export type StoreCall = {
  readonly [M in StoreMethod]: { readonly method: M; readonly args: Readonly<Parameters<BoardStore[M]>> }
}[StoreMethod]
