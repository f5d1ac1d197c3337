// What a step asks as its form holds it: criteria a line each, the ends of the axes as words. Pure.
import { inLanguage, type Locale } from '@keha/shared/locale.ts'
import type { Question } from '@keha/shared/session/model/agenda.ts'
import { MAX_CRITERIA } from '@keha/shared/session/model/rating.ts'

export interface QuestionDraft {
  readonly kind: 'none' | Question['kind']
  /** A criterion a line. */
  readonly criteria: string
  readonly across: readonly [string, string]
  /** Both empty: a scale. */
  readonly up: readonly [string, string]
}

export const NO_QUESTION: QuestionDraft = { kind: 'none', criteria: '', across: ['', ''], up: ['', ''] }

export function questionDraftOf(asks: Question | undefined, locale: Locale): QuestionDraft {
  if (!asks) return NO_QUESTION
  if (asks.kind === 'rating')
    return { ...NO_QUESTION, kind: 'rating', criteria: asks.criteria.map(({ text }) => inLanguage(text, locale)).join('\n') }
  const ends = (axis: { from: Parameters<typeof inLanguage>[0]; to: Parameters<typeof inLanguage>[0] } | undefined) =>
    axis ? ([inLanguage(axis.from, locale), inLanguage(axis.to, locale)] as const) : (['', ''] as const)
  return { ...NO_QUESTION, kind: 'placing', across: ends(asks.across), up: ends(asks.up) }
}

/** The question, null for none, undefined where something is missing. */
export function questionOf({ kind, criteria, across, up }: QuestionDraft): Question | null | undefined {
  if (kind === 'none') return null
  if (kind === 'rating') {
    const lines = criteria.split('\n').flatMap((line) => line.trim() || [])
    const texts = [...new Set(lines)].slice(0, MAX_CRITERIA)
    return texts.length === 0 ? undefined : { kind, criteria: texts.map((text, i) => ({ id: `c${i + 1}`, text })) }
  }
  const axis = ([from, to]: readonly [string, string]) => (from.trim() && to.trim() ? { from: from.trim(), to: to.trim() } : undefined)
  const [scale, second] = [axis(across), axis(up)]
  if (!scale || (!second && up.some((end) => end.trim() !== ''))) return undefined
  return second ? { kind, across: scale, up: second } : { kind, across: scale }
}
