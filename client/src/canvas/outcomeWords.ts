// What is said of a marked note besides what it is marked as, in a line: on the note's badge and in lists of notes.
import { type ActionPart, missingFrom, type Outcome } from '@keha/shared/board/outcome.ts'
import { useTranslation } from 'react-i18next'

/** Keys of the words for what can be said of an action. */
export const PART_WORDS = {
  why: 'outcome.why',
  who: 'outcome.who',
  organisation: 'outcome.organisation',
  how: 'outcome.how',
  resources: 'outcome.resources',
  when: 'outcome.when',
} as const satisfies Record<ActionPart, string>

const LEAD_WORDS = { done: 'outcome.done', stopped: 'outcome.stopped', unfinished: 'outcome.unfinished' } as const

/** For the note's badge; '' where nothing more is said. */
export function useOutcomeWords(): (outcome: Outcome) => string {
  const { t } = useTranslation()
  return (outcome) => {
    if (outcome.kind === 'question') return ''
    if (outcome.kind === 'decision') {
      if (outcome.replaced) return t('outcome.replaced')
      return outcome.version === undefined ? '' : t('outcome.version', { version: outcome.version })
    }
    const lead = outcome.state ?? (missingFrom(outcome).length > 0 ? ('unfinished' as const) : undefined)
    return [lead && t(LEAD_WORDS[lead]), outcome.who, outcome.when, outcome.organisation].filter(Boolean).join(' · ')
  }
}

/** "Missing: who, when"; '' where nothing is. */
export function useMissingWords(): (outcome: Outcome | undefined) => string {
  const { t } = useTranslation()
  return (outcome) => {
    const missing = missingFrom(outcome).map((part) => t(PART_WORDS[part]).toLowerCase())
    return missing.length > 0 ? t('outcome.lacks', { parts: missing.join(', ') }) : ''
  }
}
