// What is told of a note beside its text, in words.
import type { Locale } from '../locale.ts'
import type { ReportNote } from './contents/reportContents.ts'
import { counted, phrase } from './phrases.ts'

/** What a note was marked as and given, in a line; '' for nothing. */
export function noteFacts({ outcome, who, when, state, votes, starred, author }: ReportNote, locale: Locale): string {
  const label = (name: 'who' | 'when' | 'writtenBy', words: string | null) => (words ? `${phrase(name, locale)}: ${words}` : '')
  return [
    outcome ? phrase(outcome, locale) : '',
    label('who', who),
    label('when', when),
    state ? phrase(state, locale) : '',
    ...votes.map((given) => `${counted('votes', given.votes, locale)} (${given.round})`),
    starred ? phrase('harvest', locale) : '',
    label('writtenBy', author),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
