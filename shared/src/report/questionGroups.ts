// The questions of the box as a report lists them: what waits in the order of its queue, what is carried on, what was set aside, what
// had its answer. Every question is in one of them.
import type { Locale } from '../locale.ts'
import type { ReportContents, ReportQuestion } from './contents/reportContents.ts'
import { counted, type PhraseId, phrase } from './phrases.ts'

export interface QuestionGroup {
  readonly heading: string
  /** By which rule they stand in their order; null: in the order asked. */
  readonly rule: string | null
  readonly questions: readonly ReportQuestion[]
}

type GroupOf = 'openQuestions' | 'carried' | 'aside' | 'answered'

const GROUPS = ['openQuestions', 'carried', 'aside', 'answered'] as const satisfies readonly GroupOf[]

function groupOf({ state, aside }: ReportQuestion): GroupOf {
  if (aside) return 'aside'
  return state === 'answered' || state === 'carried' ? state : 'openQuestions'
}

/** Those of which there are any. */
export function questionGroups(
  questions: readonly ReportQuestion[],
  rule: ReportContents['questionRule'],
  locale: Locale,
): readonly QuestionGroup[] {
  return GROUPS.flatMap((group) => {
    const some = questions.filter((question) => groupOf(question) === group)
    if (some.length === 0) return []
    const waits = group === 'openQuestions'
    return [
      {
        heading: phrase(group, locale),
        rule: waits && rule && some.length > 1 ? `${phrase('queue', locale)}: ${phrase(RULES[rule], locale)}` : null,
        questions: waits ? some.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)) : some,
      },
    ]
  })
}

const RULES = { newest: 'newest', support: 'support', unheard: 'unheard' } as const satisfies Record<string, PhraseId>

/** What is told of a question besides its words, in a line; '' for nothing. */
export const questionFacts = ({ state, support, owner, asker, organisation }: ReportQuestion, locale: Locale): string =>
  [
    state === 'now' ? phrase('now', locale) : '',
    support > 0 ? counted('supporters', support, locale) : '',
    owner ? `${phrase('owner', locale)}: ${owner}` : '',
    asker || organisation ? `${phrase('asker', locale)}: ${asker ?? organisation}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
