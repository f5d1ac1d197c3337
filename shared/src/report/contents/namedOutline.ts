// A board's outline with no more names than a report has: the same rule for what programs read and what people read.
import type { Outcome } from '../../board/outcome.ts'
import type { BoardOutline, OutlineItem } from '../boardOutline.ts'
import type { ReportNames } from './names.ts'

/** Without writers, and without who sees to what but for organisations, where people are not named. */
export function namedOutline({ areas, outside }: BoardOutline, names: ReportNames): BoardOutline {
  const named = (item: OutlineItem): OutlineItem => ({
    ...item,
    author: names.writer(item.author) ?? undefined,
    outcome: item.outcome && outcomeNamed(item.outcome, names),
  })
  return { areas: areas.map((area) => ({ ...area, items: area.items.map(named) })), outside: outside.map(named) }
}

function outcomeNamed(outcome: Outcome, names: ReportNames): Outcome {
  if (outcome.kind !== 'action') return outcome
  const { who, organisation, own, ...rest } = outcome
  const [by, of] = [names.said(who, own), names.said(organisation)]
  return { ...rest, ...(by !== null && { who: by }), ...(of !== null && { organisation: of }) }
}
