// What the rest of the client knows of the line to the board: its document, its state and how to send a command.
// Pages and panels read `state` (a zustand store) and call `send`; nothing else of the socket reaches them.
import type { Code } from '@keha/shared/codes.ts'
import type { BoardId, ParticipantId, RecordId } from '@keha/shared/ids.ts'
import type { Locale } from '@keha/shared/locale.ts'
import type { Here } from '@keha/shared/protocol.ts'
import type { MassDeletion } from '@keha/shared/recovery/massDeletion.ts'
import type { Role } from '@keha/shared/roles.ts'
import type { Mine } from '@keha/shared/session/model/sealed.ts'
import type { Command, SessionView } from '@keha/shared/session/model/session.ts'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { Clock } from './linePorts.ts'

/** The connection, as told to people in words. Times: this computer's clock, ms. */
export type LineStatus =
  | { readonly status: 'connecting' }
  | { readonly status: 'connected' }
  | { readonly status: 'reconnecting'; readonly sinceMs: number }
  | { readonly status: 'offline'; readonly sinceMs: number }
  | { readonly status: 'restarting'; readonly sinceMs: number }
  /** Ended for good, or until the person acts. */
  | { readonly status: 'ended'; readonly code: Code }

/** Where this person's own changes are. `saved` only once the server has them on disk. */
export type SavedStatus =
  | { readonly status: 'saved' }
  | { readonly status: 'sending'; readonly changes: number }
  | { readonly status: 'kept-here'; readonly changes: number }
  | { readonly status: 'not-saved'; readonly sinceMs: number }

/** Notes of an older document that the server's board does not hold, offered back. */
export interface Recovered {
  readonly ids: readonly RecordId[]
}

export interface BoardState {
  readonly line: LineStatus
  readonly saved: SavedStatus
  /** True once the board's contents are here, from the server or from this computer. */
  readonly loaded: boolean
  /** The role follows the session. */
  readonly you: { readonly id: ParticipantId; readonly role: Role } | null
  readonly session: SessionView | null
  /** What only this person and the server have: private notes and ballots, as on the server's disk. */
  readonly mine: Mine
  readonly here: Here
  /** The reveal of private notes that came last while this page listened. */
  readonly revealed: { readonly seq: number; readonly count: number } | null
  /** Server time minus this computer's time, ms. */
  readonly clockOffsetMs: number
  readonly recovered: Recovered | null
  /** Why the server did not take what this page wrote last; a new object each time. */
  readonly refused: { readonly code: Code } | null
  /** Told to facilitators: what participants deleted much of lately, the latest of each person. */
  readonly massDeletions: readonly MassDeletion[]
  /** Grows when the document was taken anew: `doc` and `awareness` are then other objects, and the canvas mounts again. */
  readonly generation: number
}

export type CommandResult = { readonly ok: true } | { readonly ok: false; readonly code: Code | 'offline' }

export interface BoardLine {
  readonly boardId: BoardId
  /** Of the current generation. */
  readonly doc: Y.Doc
  /** Of the current generation. */
  readonly awareness: Awareness
  readonly state: StoreApi<BoardState>
  /** The line's clock, for what lives with it. */
  readonly clock: Clock
  /** Resolves with the server's answer, or `offline` where the line went down before it. Never rejects. */
  send(command: Command): Promise<CommandResult>
  /** Puts the recovered notes on the board, or lets them go. */
  settleRecovered(keep: boolean): void
  close(): void
}

export interface BoardLineOptions {
  readonly boardId: BoardId
  readonly token: string
  /** Of the last known document; the server's own wins. */
  readonly epoch: string
  /** The language of what the line itself writes: the title of the frame around recovered notes. */
  readonly locale: Locale
}
