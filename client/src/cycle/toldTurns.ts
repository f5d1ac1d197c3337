// The network's rounds as this board knows them, with the one after it, and which of their boards this browser may open. Pure.
import type { BoardId } from '@keha/shared/ids.ts'
import type { CycleSlice, Turn } from '@keha/shared/session/model/cycle.ts'

export interface ToldTurn {
  readonly number: number
  readonly title: string
  readonly isHere: boolean
  /** Null for the round after this board's: its own board tells. */
  readonly counts: Pick<Turn, 'promised' | 'kept' | 'stopped'> | null
  /** The way to its board; null where there is none from here. */
  readonly href: string | null
}

/** Oldest first. `isMine`: whether this browser was let into a board. */
export function toldTurns(
  turns: readonly Turn[],
  { number, next }: Pick<CycleSlice, 'number' | 'next'>,
  here: BoardId,
  isMine: (board: BoardId) => boolean,
): readonly ToldTurn[] {
  const told = turns.map(
    (turn): ToldTurn => ({
      number: turn.number,
      title: turn.title,
      isHere: turn.id === here,
      counts: turn,
      href: turn.id !== here && isMine(turn.id) ? `/b/${turn.id}` : null,
    }),
  )
  if (!next) return told
  const href = isMine(next.id) ? `/b/${next.id}` : `/join?code=${next.code}`
  return [...told, { number: number + 1, title: next.title, isHere: false, counts: null, href }]
}
