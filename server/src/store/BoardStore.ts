// The port to whatever keeps the boards. Small on purpose; every adapter passes the one contract suite beside it.
// What a resolved promise promises: the data is on disk and survives a crash of the process and of the machine. `writeAhead`
// alone promises less, and is there for what cannot wait for the disk.
import type { BoardId, ParticipantId } from '@keha/shared/ids.ts'
import type { BoardLife, StoredLife } from '@keha/shared/life/boardLife.ts'
import type { Locale } from '@keha/shared/locale.ts'
import type { Person, Role } from '@keha/shared/roles.ts'
import type { Envelope } from '@keha/shared/session/model/session.ts'

export interface BoardMeta {
  readonly id: BoardId
  readonly title: string
  readonly locale: Locale
  readonly template: string
  /** Typed by hand to join; unique among boards. */
  readonly code: string
  /** Generation of the document; a client of another epoch never merges. */
  readonly epoch: string
  readonly createdAtMs: number
  /** SHA-256 of each role's key, hex. The keys themselves are nowhere. */
  readonly keyHashes: Readonly<Record<Role, string>>
}

/** An update and its place among all of its board; the first is at 1. */
export interface PlacedUpdate {
  readonly at: number
  readonly update: Uint8Array
}

/** A board as loaded: the newest snapshot (V2 encoded, null at first), the updates (V1) after it, and all session events. */
export interface StoredBoard {
  readonly snapshot: Uint8Array | null
  /** Position of the last update that the snapshot holds; 0 without a snapshot. */
  readonly snapshotAt: number
  readonly updates: readonly PlacedUpdate[]
  readonly events: readonly Envelope[]
  /** By person id. */
  readonly sealed: readonly { readonly person: ParticipantId; readonly value: string }[]
}

/**
 * A person's value that only the server sees: JSON, at most a megabyte, not looked into. It is written over the one before,
 * and null erases it: no method answers with it again. How much of it the files may still hold, `connect` of SQLite says.
 */
export interface SealedValue {
  readonly person: ParticipantId
  readonly value: string | null
}

/**
 * Something kept beside a board's log under a key: restore points, deleted things. Small files that a board does well without;
 * a value is written over the one before, and null erases it.
 */
export interface KeptChange {
  readonly key: string
  readonly value: Uint8Array | null
}

export interface Kept {
  readonly key: string
  readonly value: Uint8Array
}

export interface ListedBoard {
  readonly meta: BoardMeta
  readonly life: StoredLife
}

/** What one turn of a room adds: written in one transaction, in order. */
export interface Append {
  readonly updates: readonly PlacedUpdate[]
  readonly events: readonly Envelope[]
  /** Of two for one person the later stays. Left out: none. */
  readonly sealed?: readonly SealedValue[]
  /** Of two under one key the later stays. Left out: none. */
  readonly kept?: readonly KeptChange[]
  readonly life?: BoardLife
}

export interface StoredPerson {
  readonly person: Person
  readonly board: BoardId
  /** SHA-256 of the token, hex. */
  readonly tokenHash: string
}

export interface StoredImage {
  readonly mime: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif'
  readonly bytes: Uint8Array
}

/**
 * The store cannot read or write just now. The caller tells people and tries again; as the outcome of a write that was under
 * way may be unknown, repeating an `append` with the same bytes at the same positions is taken once.
 */
export class StoreFault extends Error {}
/** Asked for what may not be: a taken id, positions that do not follow, an unknown board. Nothing was changed; trying again won't help. */
export class StoreMisuse extends Error {}
/** The store may not be opened by this process: another one has it, or it was written by a newer version. */
export class StoreUnusable extends Error {}
/** What is stored is damaged and is not shown as if it were whole; the message names the newest good snapshot, if any. */
export class StoreDamaged extends Error {}

export interface BoardStore {
  /** Makes a board with its first update and events. Rejects with `StoreMisuse` where the id or the code is taken. */
  create(meta: BoardMeta, first: Append): Promise<void>
  /** Undefined where there is no such board. */
  meta(id: BoardId): Promise<BoardMeta | undefined>
  /** Undefined where no board has the code. */
  idOfCode(code: string): Promise<BoardId | undefined>
  /** The board; undefined only where `meta` is too. Rejects with `StoreDamaged` rather than resolve with less than was stored. */
  load(id: BoardId): Promise<StoredBoard | undefined>
  /**
   * Appends in the order of the calls. Positions and sequence numbers must follow the last ones, or repeat
   * what is stored byte for byte; otherwise rejects with `StoreMisuse` and changes nothing. Buffers may be reused after the call.
   */
  append(id: BoardId, append: Append): Promise<void>
  /**
   * Writes updates down before they are appended, so that they survive the end of this process, though not that of the
   * machine: where their `append` has not come, the next `load` of the board makes up for it. They follow on what was appended
   * or written ahead before, and are appended later byte for byte. False where that cannot be promised now; never rejects.
   */
  writeAhead(id: BoardId, updates: readonly PlacedUpdate[]): Promise<boolean>
  /**
   * Puts a snapshot of everything up to `at` in place of the updates it holds, having read it back. Keeps older snapshots as
   * `SNAPSHOTS_KEPT` says, and the updates after the oldest of them, so that a damaged snapshot costs nothing.
   */
  compact(id: BoardId, at: number, snapshot: Uint8Array): Promise<void>
  addPerson(stored: StoredPerson): Promise<void>
  /** The person a token belongs to; undefined for an unknown or revoked token. */
  personOfToken(board: BoardId, tokenHash: string): Promise<Person | undefined>
  revokeTokens(board: BoardId, person: ParticipantId): Promise<void>
  putImage(board: BoardId, name: string, image: StoredImage): Promise<void>
  image(board: BoardId, name: string): Promise<StoredImage | undefined>
  /** What is kept under keys that begin with `prefix`, in order of the keys. Rejects with `StoreDamaged` where one is damaged. */
  kept(board: BoardId, prefix: string): Promise<readonly Kept[]>
  /** All boards, oldest first. */
  boards(): Promise<readonly ListedBoard[]>
  /** Null also where there is no such board. */
  life(board: BoardId): Promise<StoredLife>
  /** Erases all of a board: nothing answers with it again but `isGone`. A board that is not there is no misuse. What the files still hold: `scrub`. */
  erase(board: BoardId): Promise<void>
  /** Whether there was such a board and it was erased. */
  isGone(board: BoardId): Promise<boolean>
  /** Rewrites the files so that they hold nothing of erased boards, where any was erased since it was last done. Takes a while, and writes wait for it. */
  scrub(): Promise<void>
  /** Whether a write would be kept now; what `/readyz` asks. */
  healthy(): Promise<boolean>
  /** Waits for what is under way. Nothing may be called afterwards. */
  close(): Promise<void>
}

/** Snapshots kept besides the newest, oldest dropped first: what a damaged one falls back to. */
export const SNAPSHOTS_KEPT = 2
