// The port between the gateway and HTTP on one side and the live boards on the other.
// In-process now; several machines later. A line belongs to one board for life.
import type { BoardContents } from '@keha/shared/board/readBoard.ts'
import type { BoardId } from '@keha/shared/ids.ts'
import type { StoredLife } from '@keha/shared/life/boardLife.ts'
import type { Person } from '@keha/shared/roles.ts'
import type { CycleSlice } from '@keha/shared/session/model/cycle.ts'
import type { EarlierMeeting } from '@keha/shared/session/model/meetings.ts'
import type { SessionView } from '@keha/shared/session/model/session.ts'
import type { Connection } from '../room/Connection.ts'
import type { DeletedDrawer } from '../room/DeletedDrawer.ts'
import type { RestorePoints } from '../room/RestorePoints.ts'

/** A client's end in its board. Nothing of it throws; after `closed` calls do nothing. */
export interface LineEnd {
  /** One message of the client, in the order they came. */
  receive(message: Uint8Array): void
  /** What was buffered has left; a reader that fell behind is brought up to date. */
  drained(): void
  /** The client is gone. */
  closed(): void
}

/** Somebody about to join; the board gives them their colour. */
export type Newcomer = Omit<Person, 'colour'>

/** The board as it is now, read once. */
export interface LiveBoard {
  readonly contents: BoardContents
  readonly session: SessionView
}

/** What can be brought back of a board. */
export interface Recovery {
  readonly points: Pick<RestorePoints, 'list' | 'copyOf' | 'textOf' | 'make'>
  readonly drawer: Pick<DeletedDrawer, 'list'>
}

/**
 * All of these wait for a board that is still loading, load one that is not live, and reject with
 * `StoreFault` where it cannot be read or kept now and `StoreDamaged` where it must not be shown.
 */
export interface RoomLink {
  /** Undefined where there is no such board. `connection` gets messages from then on, also before this resolves. */
  open(board: BoardId, person: Person, connection: Connection): Promise<LineEnd | undefined>
  /** Resolves once the person is in the session, on disk. Undefined where there is no such board; rejects with `AdmissionRefused` where the door is locked. */
  admit(board: BoardId, newcomer: Newcomer): Promise<Person | undefined>
  /** Says which board goes on from this one; resolves once it is on disk. Rejects with `AdmissionRefused` where one does already. */
  linkNext(board: BoardId, next: NonNullable<CycleSlice['next']>): Promise<void>
  /** The session as everyone sees it, without going through the document, which on a large board is work. Undefined where there is no such board. */
  session(board: BoardId): Promise<SessionView | undefined>
  /** Undefined where there is no such board. */
  read(board: BoardId): Promise<LiveBoard | undefined>
  /** Who met whom on this board and those before it, for the next board's seating alone; told to nobody. None where there is no board. */
  meetings(board: BoardId): Promise<readonly EarlierMeeting[]>
  /** Undefined where there is no such board. */
  recovery(board: BoardId): Promise<Recovery | undefined>
  /** How long the board lives; loads no board. Null also where there is none. */
  life(board: BoardId): Promise<StoredLife>
  /** A facilitator's choice of how long the board lives, in days after its last change; null: until somebody deletes it. Resolves once it is on disk. */
  chooseLife(board: BoardId, days: number | null): Promise<void>
  /** Erases the board for good, and then ends the lines of everyone there. Rejects with `StoreFault` where nothing was erased. */
  erase(board: BoardId): Promise<void>
  /** Does `work` while the board is not open, and keeps it from being opened meanwhile. Undefined, and not done, where it is open. */
  whileUnused<Result>(board: BoardId, work: () => Promise<Result>): Promise<Result | undefined>
  /** Nobody is on any board. */
  isQuiet(): boolean
}
