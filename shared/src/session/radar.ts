// The points of a radar: the mean of each group of criteria.
import type { Locale } from '../locale.ts'
import { inGroups } from './inGroups.ts'
import { type Criterion, meanOf, type Spread } from './model/rating.ts'

export interface RadarPoint {
  readonly title: string
  /** 1 to 5; null where nobody said. */
  readonly mean: number | null
}

/** A mean of means: each criterion weighs the same, however many could say. */
export function radarOf(criteria: readonly Criterion[], spreads: readonly Spread[], locale: Locale): readonly RadarPoint[] {
  return inGroups(criteria, locale).map(({ title, criteria: grouped }) => {
    const means = grouped
      .map(({ id }) => spreads.find((spread) => spread.criterion === id))
      .map((spread) => (spread ? meanOf(spread) : null))
      .filter((mean) => mean !== null)
    return { title, mean: means.length === 0 ? null : means.reduce((sum, mean) => sum + mean, 0) / means.length }
  })
}
