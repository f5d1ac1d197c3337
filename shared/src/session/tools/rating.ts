// Rating: everyone answers a list of criteria from 1 to 5, or "can't say", privately. Answers are sealed; once closed, each
// criterion's spread is told, and nothing at all where fewer than five answered. RT rules in SPEC.md.
import type { RoundId } from '../../ids.ts'
import { FEWEST_SHOWN, type Rating, type RatingCommand, type RatingSlice, type Spread } from '../model/rating.ts'
import { type Answer, type Sealed, type SealedChange, sealedOf, sealing } from '../model/sealed.ts'
import { accept, type Context, type Decision, refuse, type Tool } from './tool.ts'

const MAX_RATINGS = 20

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
