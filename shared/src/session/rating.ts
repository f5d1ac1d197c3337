// Rating: everyone answers a list of criteria from 1 to 5, or "can't say", privately. Answers are sealed; once closed, each
// criterion's spread is told, and nothing at all where fewer than five answered. RT rules in SPEC.md.
import { z } from 'zod'
import { RoundId, StepId } from '../ids.ts'
import { LocalisedText } from '../locale.ts'
import { type Answer, type Sealed, type SealedChange, sealedOf, sealing } from './sealed.ts'
import { accept, type Context, type Decision, refuse, type Tool } from './tool.ts'

const MAX_RATINGS = 20
export const MAX_CRITERIA = 40
/** Fewer answers could be told apart. */
export const FEWEST_SHOWN = 5

export const Criterion = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  text: LocalisedText,
  /** Criteria of one group are drawn together; left out: none. */
  group: LocalisedText.optional(),
})
export type Criterion = z.infer<typeof Criterion>

/** How many gave 1, 2, 3, 4 and 5, and how many could not say. */
export const Spread = z.strictObject({
  criterion: Criterion.shape.id,
  counts: z.tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int(), z.number().int()]),
  cannotSay: z.number().int(),
})
export type Spread = z.infer<typeof Spread>

export const RatingSettings = z.strictObject({
  id: RoundId,
  /** The step that asks; null: asked apart from the agenda. */
  step: StepId.nullable(),
  title: LocalisedText,
  criteria: z.array(Criterion).min(1).max(MAX_CRITERIA),
})
export type RatingSettings = z.infer<typeof RatingSettings>

export const Rating = RatingSettings.extend({
  status: z.enum(['open', 'closed']),
  /** People who have answered at least one criterion. */
  answered: z.number().int(),
  /** By criterion, in their order; null while open, and where too few answered. */
  spreads: z.array(Spread).nullable(),
})
export type Rating = z.infer<typeof Rating>

export const RatingSlice = z.strictObject({ ratings: z.array(Rating) })
export type RatingSlice = z.infer<typeof RatingSlice>

/** 1 to 5; 0: can't say. */
const Value = z.number().int().min(0).max(5)

export const RatingCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('openRating'), rating: RatingSettings }),
  /** One criterion answered, or taken back (null). */
  z.strictObject({ type: z.literal('rate'), rating: RoundId, criterion: Criterion.shape.id, value: Value.nullable() }),
  z.strictObject({ type: z.literal('closeRating'), rating: RoundId }),
  z.strictObject({ type: z.literal('removeRating'), rating: RoundId }),
])
export type RatingCommand = z.infer<typeof RatingCommand>

export const RatingEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ratingOpened'), rating: RatingSettings }),
  z.strictObject({ type: z.literal('ratingsCounted'), rating: RoundId, answered: z.number().int() }),
  z.strictObject({ type: z.literal('ratingClosed'), rating: RoundId, answered: z.number().int(), spreads: z.array(Spread).nullable() }),
  z.strictObject({ type: z.literal('ratingRemoved'), rating: RoundId }),
])
export type RatingEvent = z.infer<typeof RatingEvent>

export const rating: Tool<RatingSlice, RatingCommand> = {
  initial: { ratings: [] },
  may: {
    openRating: ['facilitator'],
    rate: ['facilitator', 'participant'],
    closeRating: ['facilitator'],
    removeRating: ['facilitator'],
  },
  decide: ({ rating: { ratings } }, command, context) => {
    if (command.type === 'openRating') {
      if (ratings.some(({ id }) => id === command.rating.id)) return accept()
      if (new Set(command.rating.criteria.map(({ id }) => id)).size < command.rating.criteria.length) return refuse('bad-request')
      return ratings.length >= MAX_RATINGS ? refuse('too-many-asked') : accept({ type: 'ratingOpened', rating: command.rating })
    }
    const one = ratings.find(({ id }) => id === command.rating)
    if (!one) return command.type === 'removeRating' ? accept() : refuse('not-asked')
    switch (command.type) {
      case 'rate':
        return answer(one, command.criterion, command.value, context)
      case 'closeRating':
        return one.status === 'closed' ? accept() : close(one, context.sealed)
      case 'removeRating':
        return { ...accept({ type: 'ratingRemoved', rating: one.id }), sealed: erased(one, context.sealed) }
    }
  },
  evolve: (slice, event) => {
    const change = (id: RoundId, to: Partial<Rating>): RatingSlice => ({
      ratings: slice.ratings.map((one) => (one.id === id ? { ...one, ...to } : one)),
    })
    switch (event.type) {
      case 'ratingOpened':
        return { ratings: [...slice.ratings, { ...event.rating, status: 'open', answered: 0, spreads: null }] }
      case 'ratingsCounted':
        return change(event.rating, { answered: event.answered })
      case 'ratingClosed':
        return change(event.rating, { status: 'closed', answered: event.answered, spreads: event.spreads })
      case 'ratingRemoved':
        return { ratings: slice.ratings.filter(({ id }) => id !== event.rating) }
      default:
        return slice
    }
  },
}

function answer(one: Rating, criterion: string, value: number | null, { actor, sealed }: Context): Decision {
  if (actor.kind !== 'person') return refuse('not-allowed')
  if (one.status === 'closed') return refuse('asking-over')
  if (!one.criteria.some(({ id }) => id === criterion)) return refuse('not-asked')
  const mine = sealedOf(sealed, actor.id)
  const before = mine.answers.find(({ round, part }) => round === one.id && part === criterion)
  if ((before?.value ?? null) === value) return accept()
  const others = mine.answers.filter((each) => each !== before)
  const answers: Answer[] = value === null ? others : [...others, { round: one.id, part: criterion, value }]
  const change = sealing(actor.id, { ...mine, answers })
  const answered = peopleWhoAnswered(one, sealed, change)
  const events = answered === one.answered ? [] : [{ type: 'ratingsCounted' as const, rating: one.id, answered }]
  return { ...accept(...events), unsigned: true, sealed: [change] }
}

const answersOf = (one: Rating, answers: readonly Answer[]) => answers.filter(({ round }) => round === one.id)

function peopleWhoAnswered(one: Rating, sealed: Sealed, change: SealedChange): number {
  const all = new Map(sealed)
  if (change.mine) all.set(change.person, change.mine)
  else all.delete(change.person)
  return [...all.values()].filter(({ answers }) => answersOf(one, answers).length > 0).length
}

function close(one: Rating, sealed: Sealed): Decision {
  const all = [...sealed.values()].map(({ answers }) => answersOf(one, answers)).filter((answers) => answers.length > 0)
  const spreads = one.criteria.map(({ id }): Spread => {
    const values = all.flatMap((answers) => answers.filter(({ part }) => part === id).map(({ value }) => value))
    const count = (wanted: number) => values.filter((value) => value === wanted).length
    return { criterion: id, counts: [count(1), count(2), count(3), count(4), count(5)], cannotSay: count(0) }
  })
  const event = { type: 'ratingClosed' as const, rating: one.id, answered: all.length, spreads: all.length < FEWEST_SHOWN ? null : spreads }
  return { ...accept(event), sealed: erased(one, sealed) }
}

function erased(one: Rating, sealed: Sealed): readonly SealedChange[] {
  return [...sealed]
    .filter(([, { answers }]) => answersOf(one, answers).length > 0)
    .map(([person, mine]) => sealing(person, { ...mine, answers: mine.answers.filter(({ round }) => round !== one.id) }))
}

/** The mean of 1 to 5, those who could not say left out; null where nobody said. */
export function meanOf({ counts }: Spread): number | null {
  const said = counts.reduce((sum, count) => sum + count, 0)
  return said === 0 ? null : counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / said
}

/** How far the answers lie apart: standard deviation, 0 to 2; null where nobody said. */
export function disagreementOf(spread: Spread): number | null {
  const mean = meanOf(spread)
  if (mean === null) return null
  const said = spread.counts.reduce((sum, count) => sum + count, 0)
  return Math.sqrt(spread.counts.reduce((sum, count, i) => sum + count * (i + 1 - mean) ** 2, 0) / said)
}
