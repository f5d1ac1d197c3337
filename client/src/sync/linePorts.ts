// What the line takes from outside: time, chance, the network and what this computer keeps. Built in the composition root.
import type { BoardId } from '@keha/shared/ids.ts'
import type { TLRecord } from 'tldraw'
import type * as Y from 'yjs'

export type Cancel = () => void

export interface Clock {
  /** This computer's time, milliseconds since the epoch. May step. */
  nowMs(): number
  /** Runs `task` once, not before `delayMs` from now and never at once. */
  after(delayMs: number, task: () => void): Cancel
}

/** A number in [0, 1), fresh at each call. */
export type Random = () => number

/** What the computer itself knows of its network. */
export interface Network {
  online(): boolean
  /** Called at each change until taken back. */
  onChange(listener: (online: boolean) => void): Cancel
}

/** One document as this computer keeps it. */
export interface KeptDocument {
  /** Origin of the transactions in which kept updates reach the document. */
  readonly origin: unknown
  /** Ids of records whose last change the server had not confirmed. */
  unsaved(): Promise<readonly string[]>
  setUnsaved(ids: readonly string[]): void
  /** Keeps nothing further. */
  close(): void
  /** Empties what is kept and keeps nothing further. */
  forget(): Promise<void>
}

/** Where edits stay until the server has them. No call rejects: a browser that keeps nothing keeps nothing. */
export interface BoardStorage {
  /** Resolves once what is kept of `epoch` is in `doc`; from then on every update is kept. */
  open(board: BoardId, epoch: string, doc: Y.Doc): Promise<KeptDocument>
  /** Epochs of this board that something is kept of, the current one left out. */
  olderEpochs(board: BoardId, current: string): Promise<readonly string[]>
  /** Removes an older epoch that nothing is open of. */
  drop(board: BoardId, epoch: string): void
  /** Drops everything that is kept of the board, as soon as nothing has it open. */
  forget(board: BoardId): Promise<void>
  /** Records set aside for the person to decide on. */
  setAside(board: BoardId): readonly TLRecord[]
  putAside(board: BoardId, records: readonly TLRecord[]): void
}

/** The board's epoch by the server now, or null where it cannot be asked. Never rejects. */
export type AskEpoch = (board: BoardId) => Promise<string | null>

export interface LinePorts {
  readonly clock: Clock
  readonly random: Random
  readonly network: Network
  readonly storage: BoardStorage
  readonly askEpoch: AskEpoch
  /** Where `/sync` is, such as `wss://host/sync`. */
  readonly syncUrl: string
  readonly WebSocket: typeof globalThis.WebSocket
}
