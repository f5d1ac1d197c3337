// Placing: each person puts one dot on a scale or between two axes, secretly until shown. Dots are sealed; once shown they are
// the board's to see, without names and in an order of chance. PL rules in SPEC.md.
import type { RoundId } from '../../ids.ts'
import { shuffled } from '../../seededChance.ts'
import { hundredths, type Placing, type PlacingCommand, type PlacingSlice, type Spot } from '../model/placing.ts'
import { type Dot, type Sealed, type SealedChange, sealedOf, sealing } from '../model/sealed.ts'
import { accept, type Context, type Decision, refuse, type Tool } from './tool.ts'

const MAX_PLACINGS = 20

export const placing: Tool<PlacingSlice, PlacingCommand> = {
  initial: { placings: [] },
  may: {
    openPlacing: ['facilitator'],
    placeDot: ['facilitator', 'participant'],
    showPlacing: ['facilitator'],
    removePlacing: ['facilitator'],
  },
  decide: ({ placing: { placings } }, command, context) => {
    if (command.type === 'openPlacing') {
      if (placings.some(({ id }) => id === command.placing.id)) return accept()
      return placings.length >= MAX_PLACINGS ? refuse('too-many-asked') : accept({ type: 'placingOpened', placing: command.placing })
    }
    const one = placings.find(({ id }) => id === command.placing)
    if (!one) return command.type === 'removePlacing' ? accept() : refuse('not-asked')
    switch (command.type) {
      case 'placeDot':
        return place(one, command.spot, context)
      case 'showPlacing': {
        if (one.status === 'shown') return accept()
        const dots = shuffled(context.chance, dotsOf(one, context.sealed)).map(({ x, y }) => ({ x, y }))
        return { ...accept({ type: 'placingShown', placing: one.id, dots }), sealed: erased(one, context.sealed) }
      }
      case 'removePlacing':
        return { ...accept({ type: 'placingRemoved', placing: one.id }), sealed: erased(one, context.sealed) }
    }
  },
  evolve: (slice, event) => {
    const change = (id: RoundId, to: Partial<Placing>): PlacingSlice => ({
      placings: slice.placings.map((one) => (one.id === id ? { ...one, ...to } : one)),
    })
    switch (event.type) {
      case 'placingOpened':
        return { placings: [...slice.placings, { ...event.placing, status: 'open', placed: 0, dots: null }] }
      case 'dotsCounted':
        return change(event.placing, { placed: event.placed })
      case 'placingShown':
        return change(event.placing, { status: 'shown', placed: event.dots.length, dots: event.dots })
      case 'placingRemoved':
        return { placings: slice.placings.filter(({ id }) => id !== event.placing) }
      default:
        return slice
    }
  },
}

function place(one: Placing, spot: Spot | null, { actor, sealed }: Context): Decision {
  if (actor.kind !== 'person') return refuse('not-allowed')
  if (one.status === 'shown') return refuse('asking-over')
  const mine = sealedOf(sealed, actor.id)
  const before = mine.dots.find(({ round }) => round === one.id)
  const now: Dot | null = spot && { round: one.id, x: hundredths(spot.x), y: one.up ? hundredths(spot.y) : 0 }
  if (before?.x === now?.x && before?.y === now?.y) return accept()
  const others = mine.dots.filter((dot) => dot !== before)
  const change = sealing(actor.id, { ...mine, dots: now ? [...others, now] : others })
  const placed = one.placed + (now ? 1 : 0) - (before ? 1 : 0)
  const events = placed === one.placed ? [] : [{ type: 'dotsCounted' as const, placing: one.id, placed }]
  return { ...accept(...events), unsigned: true, sealed: [change] }
}

const dotsOf = (one: Placing, sealed: Sealed): readonly Dot[] =>
  [...sealed.values()].flatMap(({ dots }) => dots.filter(({ round }) => round === one.id))

function erased(one: Placing, sealed: Sealed): readonly SealedChange[] {
  return [...sealed]
    .filter(([, { dots }]) => dots.some(({ round }) => round === one.id))
    .map(([person, mine]) => sealing(person, { ...mine, dots: mine.dots.filter(({ round }) => round !== one.id) }))
}
