// Votes, ratings and places as a report tells them: only what is closed, and only what the session lets everyone see.
import { inLanguage, type Locale } from '../../locale.ts'
import type { PlacingSlice } from '../../session/model/placing.ts'
import { disagreementOf, meanOf, type RatingSlice } from '../../session/model/rating.ts'
import { ranked, type VotingSlice } from '../../session/model/voting.ts'
import { radarOf } from '../../session/radar.ts'
import type { BoardOutline } from '../boardOutline.ts'
import type { ReportAxis, ReportCriterion, ReportPlacing, ReportRating, ReportVote } from './reportContents.ts'

export function votesOf({ rounds }: VotingSlice, { areas }: BoardOutline): ReportVote[] {
  return rounds
    .filter(({ status }) => status === 'closed')
    .map(({ title, area, voters, given, votesEach, quorum, totals }) => ({
      title,
      area: areas.find(({ id }) => id === area)?.name ?? null,
      voters,
      given,
      votesEach,
      quorum,
      totals: ranked(totals ?? []).map(({ rank, tied, text, votes }) => ({ rank, tied, text: text.trim(), votes })),
    }))
}

export function ratingsOf({ ratings }: RatingSlice, locale: Locale): ReportRating[] {
  return ratings
    .filter(({ status }) => status === 'closed')
    .map(({ title, answered, criteria, spreads }) => {
      const groups = spreads ? radarOf(criteria, spreads, locale) : []
      return {
        title: inLanguage(title, locale),
        answered,
        criteria:
          spreads &&
          criteria.flatMap(({ id, text, group }): ReportCriterion[] => {
            const spread = spreads.find(({ criterion }) => criterion === id)
            if (!spread) return []
            const [words, heading] = [inLanguage(text, locale), group === undefined ? '' : inLanguage(group, locale)]
            const { counts, cannotSay } = spread
            return [{ text: words, group: heading, counts, cannotSay, mean: meanOf(spread), disagreement: disagreementOf(spread) }]
          }),
        radar: groups.length < FEWEST_SPOKES ? [] : groups,
      }
    })
}

/** Of two there is no shape. */
const FEWEST_SPOKES = 3

export function placingsOf({ placings }: PlacingSlice, locale: Locale): ReportPlacing[] {
  const axis = ({ from, to }: (typeof placings)[number]['across']): ReportAxis => ({
    from: inLanguage(from, locale),
    to: inLanguage(to, locale),
  })
  return placings
    .filter(({ status }) => status === 'shown')
    .map(({ title, across, up, dots }) => ({
      title: inLanguage(title, locale),
      across: axis(across),
      up: up ? axis(up) : null,
      dots: (dots ?? []).map(({ x, y }) => ({ x, y })),
    }))
}
