// One's own ballot as a list of notes: a note named twice has two votes. Pure; the server counts by the same rules.
import type { RecordId } from '@keha/shared/ids.ts'
import type { VoteSettings } from '@keha/shared/session/model/voting.ts'

export type BallotRules = Pick<VoteSettings, 'votesEach' | 'several'>
export type BallotNotes = readonly RecordId[]

export const votesFor = (ballot: BallotNotes, note: RecordId): number => ballot.filter((id) => id === note).length

export const votesLeft = ({ votesEach }: BallotRules, ballot: BallotNotes): number => Math.max(0, votesEach - ballot.length)

/** The ballot with one vote more for `note`; null where there is none to give. A person's only vote moves to where it is given. */
export function withVote(rules: BallotRules, ballot: BallotNotes, note: RecordId): BallotNotes | null {
  if (!rules.several && ballot.includes(note)) return null
  if (votesLeft(rules, ballot) > 0) return [...ballot, note]
  return rules.votesEach === 1 && !ballot.includes(note) ? [note] : null
}

/** The ballot with one vote less for `note`. */
export function withoutVote(ballot: BallotNotes, note: RecordId): BallotNotes {
  const at = ballot.lastIndexOf(note)
  return at < 0 ? ballot : ballot.toSpliced(at, 1)
}
