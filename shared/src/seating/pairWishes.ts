// What facilitators wish of two people: that they sit at one table at least once, or never. And what of it cannot be had, in kinds
// that a sentence can be made of. Pure.
import { z } from 'zod'
import { ParticipantId } from '../ids.ts'
import { openTables, type Pair, type SeatingPlan, type SeatingRequest } from './seatingPlan.ts'

export const PAIR_KINDS = ['meet', 'apart'] as const
export type PairKind = (typeof PAIR_KINDS)[number]
export const PairWish = z.strictObject({ kind: z.enum(PAIR_KINDS), people: z.tuple([ParticipantId, ParticipantId]) })
export type PairWish = z.infer<typeof PairWish>

/** Wishes of one café. */
export const MAX_WISHES = 40
export const PairWishes = z.array(PairWish).max(MAX_WISHES)

export const isOfPair = ({ people }: PairWish, a: ParticipantId, b: ParticipantId): boolean =>
  a !== b && people.includes(a) && people.includes(b)

/** As a seating is asked; wishes of who is not among `guests` are left out. */
export function wishedPairs(wishes: readonly PairWish[], guests: readonly ParticipantId[]): Pick<SeatingRequest, PairKind> {
  const of = (kind: PairKind): Pair[] =>
    wishes.filter((wish) => wish.kind === kind && wish.people.every((id) => guests.includes(id))).map(({ people }) => people)
  return { meet: of('meet'), apart: of('apart') }
}

/** What no seating can give, and of whom. */
export type PairProblem =
  /** The same two are to meet and never to. */
  | { readonly kind: 'both-ways'; readonly people: readonly ParticipantId[] }
  /** Hosts who stay at two tables never meet. */
  | { readonly kind: 'two-hosts'; readonly people: readonly ParticipantId[] }
  | { readonly kind: 'too-many-apart'; readonly people: readonly ParticipantId[]; readonly tables: number }
  /** Where whole tables move on through all tables, everybody comes to the host. */
  | { readonly kind: 'visits-host'; readonly people: readonly ParticipantId[] }

type Asked = Pick<SeatingRequest, PairKind | 'tables' | 'rounds' | 'variant' | 'hostsStay' | 'hosts'> & {
  readonly people: { readonly length: number }
}

/** Certain contradictions only; what else a plan does not give is found by `unkept`. */
export function pairProblems(asked: Asked): readonly PairProblem[] {
  const { meet, apart, hostsStay, variant, rounds } = asked
  const open = openTables(asked.people.length, asked.tables)
  const hosts = hostsStay ? (asked.hosts ?? []).slice(0, open).filter((id) => id !== null) : []
  const areApart = (a: ParticipantId, b: ParticipantId) => apart.some((pair) => pair.includes(a) && pair.includes(b))
  const problems: PairProblem[] = []
  for (const people of meet) {
    if (areApart(...people)) problems.push({ kind: 'both-ways', people })
    else if (people.every((id) => hosts.includes(id))) problems.push({ kind: 'two-hosts', people })
  }
  const crowd = largestCrowd(apart, areApart)
  if (crowd.length > open) problems.push({ kind: 'too-many-apart', people: crowd, tables: open })
  if (variant === 'together' && rounds >= open)
    for (const [a, b] of apart)
      if (hosts.includes(a) !== hosts.includes(b)) problems.push({ kind: 'visits-host', people: hosts.includes(a) ? [a, b] : [b, a] })
  return problems
}

/** The wishes that this plan does not give. */
export function unkept(plan: SeatingPlan, wishes: readonly PairWish[]): readonly PairWish[] {
  return wishes.filter(({ kind, people }) => {
    const meets = plan.some((round) => round.some(({ members }) => people.every((id) => members.includes(id))))
    return kind === 'apart' ? meets : !meets
  })
}

/** People of whom no two may sit together, as many as are found beginning from each in turn. */
function largestCrowd(apart: readonly Pair[], areApart: (a: ParticipantId, b: ParticipantId) => boolean): readonly ParticipantId[] {
  const everyone = [...new Set(apart.flat())]
  let largest: readonly ParticipantId[] = []
  for (const first of everyone) {
    const crowd = [first]
    for (const id of everyone) if (crowd.every((one) => one !== id && areApart(one, id))) crowd.push(id)
    if (crowd.length > largest.length) largest = crowd
  }
  return largest
}
