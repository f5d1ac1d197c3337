// What can be asked of the rounds of voting: which is open, whose results are shown, what has just happened. Pure.
import type { RecordId, RoundId } from '@keha/shared/ids.ts'
import { type AgendaSlice, currentStep } from '@keha/shared/session/model/agenda.ts'
import type { VoteRound, VoteSettings, VotingSlice } from '@keha/shared/session/model/voting.ts'

/** Characters of a title that leave room for a number. */
const MAX_STEM = 110

/** Whose results a person sees on the notes: the latest round's, a certain one's, or none. */
export type ResultsChoice = RoundId | 'latest' | 'none'

export const openRound = (slice: VotingSlice | undefined): VoteRound | undefined => slice?.rounds.find(({ status }) => status === 'open')

export const roundsWithResults = (slice: VotingSlice | undefined): readonly VoteRound[] =>
  slice?.rounds.filter(({ totals }) => totals !== null) ?? []

/** While a round is open, no earlier one's results sway it unless the person asks for them. */
export function shownRound(slice: VotingSlice | undefined, choice: ResultsChoice): VoteRound | undefined {
  if (choice === 'none') return undefined
  const known = roundsWithResults(slice)
  if (choice !== 'latest') return known.find(({ id }) => id === choice)
  const open = openRound(slice)
  return open ? known.find(({ id }) => id === open.id) : known.at(-1)
}

export const votesShown = (round: VoteRound | undefined, note: RecordId): number =>
  round?.totals?.find((total) => total.note === note)?.votes ?? 0

/** Null where no quorum was set. */
export const hasQuorum = ({ quorum, voters }: VoteRound): boolean | null => (quorum === null ? null : voters >= quorum)

export interface VotingNews {
  readonly opened: VoteRound | undefined
  readonly closed: VoteRound | undefined
}

/** What happened between two looks at the rounds. */
export function votingNews(before: VotingSlice, after: VotingSlice): VotingNews {
  const was = (id: RoundId) => before.rounds.find((round) => round.id === id)?.status
  return {
    opened: after.rounds.find(({ id, status }) => status === 'open' && was(id) !== 'open'),
    closed: after.rounds.find(({ id, status }) => status === 'closed' && was(id) === 'open'),
  }
}

/** A round as it is first offered: of the step that is on and its area. `title`: where the step has none to lend. */
export function firstSettings(id: RoundId, agenda: AgendaSlice, title: string): VoteSettings {
  const area = currentStep(agenda)?.area ?? null
  return { id, title, area, kind: 'note', votesEach: 3, several: true, secret: true, quorum: null, minutes: null }
}

export function settingsOf({ id, title, area, kind, votesEach, several, secret, quorum, minutes }: VoteRound): VoteSettings {
  return { id, title, area, kind, votesEach, several, secret, quorum, minutes }
}

/** The same settings for a round that is prepared anew, with a number after its title that tells it from those before. */
export function repeated(round: VoteRound, id: RoundId, rounds: readonly VoteRound[]): VoteSettings {
  const stem = round.title.replace(/ \(\d+\)$/, '').slice(0, MAX_STEM)
  const titles = new Set(rounds.map(({ title }) => title))
  let number = 2
  while (titles.has(`${stem} (${number})`)) number += 1
  return { ...settingsOf(round), id, title: `${stem} (${number})` }
}
