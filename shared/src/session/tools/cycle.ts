// Cycle: which round of the network's work this board is, and the boards before and after it. CY rules in SPEC.md.
import type { CycleCommand, CycleSlice } from '../model/cycle.ts'
import { accept, refuse, type Tool } from './tool.ts'

export const cycle: Tool<CycleSlice, CycleCommand> = {
  initial: { number: 1, previous: null, turns: [], next: null },
  may: { linkNext: ['room'] },
  decide: ({ cycle: { next } }, command) => {
    if (next === null) return accept({ type: 'nextLinked', next: command.next })
    return next.id === command.next.id ? accept() : refuse('next-exists')
  },
  evolve: (slice, event) => {
    switch (event.type) {
      case 'cycleBegun':
        return { number: event.number, previous: event.previous, turns: event.turns ?? [], next: null }
      case 'nextLinked':
        return { ...slice, next: event.next }
      default:
        return slice
    }
  },
}
