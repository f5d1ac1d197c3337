// Which criteria to talk about: those on which people differ most.
import { disagreementOf, type Spread } from './model/rating.ts'

const TO_TALK_ABOUT = 2
/** Below it people agree well enough. */
const LEAST = 0.8

/** At most two, the most divided first; none where people agree. */
export function mostDivided(spreads: readonly Spread[]): readonly Spread[] {
  return spreads
    .map((spread) => ({ spread, by: disagreementOf(spread) ?? 0 }))
    .filter(({ by }) => by >= LEAST)
    .sort((a, b) => b.by - a.by)
    .slice(0, TO_TALK_ABOUT)
    .map(({ spread }) => spread)
}
