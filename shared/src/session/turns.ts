// The rounds of a network's work as they went: what was promised in each, and what of it was kept or stopped, also later.
// A board knows the rounds before it from its beginning; how its own promises and those carried to it stand is read off its notes.
import { isNote } from '../board/boxes.ts'
import { outcomeOf } from '../board/outcome.ts'
import type { BoardContents } from '../board/readBoard.ts'
import { plainText } from '../board/records.ts'
import type { BoardId } from '../ids.ts'
import type { CycleSlice, Turn } from './model/cycle.ts'
import { MAX_TURNS } from './model/cycle.ts'

export type CountedTurn = Omit<Turn, 'id'>

/** All rounds up to this board's, oldest first; this board's own comes last. Counts never say more kept than promised. */
export function turnsSoFar(
  contents: Pick<BoardContents, 'records'>,
  { number, turns }: Pick<CycleSlice, 'number' | 'turns'>,
  { id, title }: { readonly id: BoardId; readonly title: string },
): readonly Turn[] {
  const ids = [...turns.map((turn) => turn.id), id].slice(-MAX_TURNS)
  return countedTurns(contents, { number, turns }, title).map((turn, at) => ({ ...turn, id: ids[at] ?? id }))
}

/** The same for who is told of no other board. */
export function countedTurns(
  { records }: Pick<BoardContents, 'records'>,
  { number, turns }: { readonly number: number; readonly turns: readonly CountedTurn[] },
  title: string,
): readonly CountedTurn[] {
  const own: CountedTurn = { number, title, promised: 0, kept: 0, stopped: 0 }
  const told = [...turns, own].map((turn) => ({ ...turn }))
  const byNumber = new Map(told.map((turn) => [turn.number, turn]))
  for (const note of [...records.values()].filter(isNote)) {
    const outcome = outcomeOf(note)
    if (outcome?.kind !== 'action' || plainText(note.props.richText).trim() === '') continue
    // A round nobody here knows of is not believed: the promise is this round's.
    const turn = byNumber.get(outcome.round ?? number) ?? byNumber.get(number)
    if (!turn) continue
    if (turn.number === number) turn.promised += 1
    if (outcome.state === 'done') turn.kept = Math.min(turn.kept + 1, turn.promised)
    else if (outcome.state === 'stopped') turn.stopped = Math.min(turn.stopped + 1, turn.promised - turn.kept)
  }
  return told.slice(-MAX_TURNS)
}
