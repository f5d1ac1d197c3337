// Of which parts a session has anything to tell: only those are worth choosing.
import type { ReportContents } from './reportContents.ts'
import type { ReportPart } from './reportOptions.ts'

/** Of the parts that were gathered, in their order. */
export function partsTold({
  parts,
  people,
  outcomes,
  votes,
  ratings,
  placings,
  questions,
  cafe,
  openSpace,
  lookBack,
  pulses,
  groups,
  programme,
  areas,
}: ReportContents): ReportPart[] {
  const size: Readonly<Record<ReportPart, number>> = {
    people: people?.length ?? 0,
    outcomes: Object.values(outcomes ?? {}).flat().length + (lookBack?.rounds.length ?? 0),
    votes: votes?.length ?? 0,
    ratings: (ratings?.length ?? 0) + (placings?.length ?? 0),
    questions: (questions?.length ?? 0) + (pulses?.length ?? 0),
    cafe: cafe ? 1 : 0,
    openSpace: openSpace?.length ?? 0,
    groups: groups?.length ?? 0,
    programme: (programme?.steps.length ?? 0) + (programme?.slides.length ?? 0),
    // The board is there, whatever is on it.
    areas: 1,
    notes: areas?.length ?? 0,
  }
  return parts.filter((part) => size[part] > 0)
}
