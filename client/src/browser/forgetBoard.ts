// A board is deleted: this browser keeps nothing of it either. What a page of it still has open goes when that page lets go.
import type { BoardId } from '@keha/shared/ids.ts'
import type { KeptValues } from './keptValues.ts'
import type { MyBoards } from './myBoards.ts'

export interface BoardKeepers {
  readonly kept: KeptValues
  readonly myBoards: MyBoards
  /** Drops the copies of the board's document, and what was set aside of it. */
  readonly dropCopies: (board: BoardId) => Promise<void>
}

/** Names under which this browser keeps something of one board begin so. */
export const draftsOf = (board: BoardId): string => `privateNotes.${board}.`

export async function forgetBoard({ kept, myBoards, dropCopies }: BoardKeepers, board: BoardId): Promise<void> {
  myBoards.forget(board)
  kept.drop(draftsOf(board))
  await dropCopies(board)
}
