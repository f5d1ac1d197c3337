// Criteria under their headings, in the order in which the headings first come.
import { inLanguage, type Locale } from '../locale.ts'
import type { Criterion } from './model/rating.ts'

export interface CriterionGroup {
  /** Empty for criteria without one. */
  readonly title: string
  readonly criteria: readonly Criterion[]
}

export function inGroups(criteria: readonly Criterion[], locale: Locale): readonly CriterionGroup[] {
  const groups = new Map<string, Criterion[]>()
  for (const criterion of criteria) {
    const title = criterion.group === undefined ? '' : inLanguage(criterion.group, locale)
    groups.set(title, [...(groups.get(title) ?? []), criterion])
  }
  return [...groups].map(([title, grouped]) => ({ title, criteria: grouped }))
}
