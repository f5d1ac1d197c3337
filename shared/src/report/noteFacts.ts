// What is told of a note beside its text, in words.
import type { ActionPart } from '../board/outcome.ts'
import type { Locale } from '../locale.ts'
import type { ReportNote } from './contents/reportContents.ts'
import { counted, numbered, phrase } from './phrases.ts'

/** What a note was marked as and given, in a line; '' for nothing. */
export function noteFacts(
  { outcome, version, replaced, round, why, who, organisation, how, resources, when, state, missing, votes, starred, author }: ReportNote,
  locale: Locale,
): string {
  const label = (name: ActionPart | 'writtenBy', words: string | null) => (words ? `${phrase(name, locale)}: ${words}` : '')
  return [
    outcome ? phrase(outcome, locale) : '',
    version !== null && version > 1 ? `${phrase('version', locale)} ${version}` : '',
    replaced ? phrase('replaced', locale) : '',
    round === null ? '' : numbered('cycle', round, locale),
    label('why', why),
    label('who', who),
    label('organisation', organisation),
    label('how', how),
    label('resources', resources),
    label('when', when),
    state ? phrase(state, locale) : '',
    missing.length > 0 ? `${phrase('unfinished', locale)}: ${missing.map((part) => phrase(part, locale).toLowerCase()).join(', ')}` : '',
    ...votes.map((given) => `${counted('votes', given.votes, locale)} (${given.round})`),
    starred ? phrase('harvest', locale) : '',
    label('writtenBy', author),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
