// Agenda: the ordered steps of the workshop and which of them is on; planned before, changed while it runs. AG rules in SPEC.md.
import type { StepId } from '../../ids.ts'
import {
  type AgendaCommand,
  type AgendaSlice,
  MAX_STEPS,
  Step,
  type StepChange,
  shortenedRest,
  sumOfMinutes,
  writingOf,
} from '../model/agenda.ts'
import type { SessionEvent } from '../model/session.ts'
import { accept, refuse, type Tool } from './tool.ts'

export const agenda: Tool<AgendaSlice, AgendaCommand> = {
  initial: { steps: [], current: null, enteredAtMs: null, startedAtMs: null, plannedMinutes: null },
  may: {
    goToStep: ['facilitator'],
    nextStep: ['facilitator'],
    previousStep: ['facilitator'],
    addStep: ['facilitator'],
    changeStep: ['facilitator'],
    removeStep: ['facilitator'],
    moveStep: ['facilitator'],
    repeatStep: ['facilitator'],
    shortenRest: ['facilitator'],
  },
  decide: ({ agenda: slice }, command, { nowMs }) => {
    const { steps, current } = slice
    const at = steps.findIndex((step) => step.id === current)
    const place = (id: StepId) => steps.findIndex((step) => step.id === id)
    const enter = (step: Step | undefined, otherwise: 'no-such-step' | 'no-more-steps') => {
      if (!step) return refuse(otherwise)
      return step.id === current ? accept() : accept(entered(step, nowMs))
    }
    const add = (step: Step, to: number) => {
      if (place(step.id) >= 0) return refuse('step-exists')
      return steps.length >= MAX_STEPS ? refuse('agenda-full') : accept({ type: 'stepAdded', step, at: to })
    }
    switch (command.type) {
      case 'goToStep':
        return enter(steps[place(command.step)], 'no-such-step')
      case 'nextStep':
        return enter(steps[at + 1], 'no-more-steps')
      case 'previousStep':
        return enter(at > 0 ? steps[at - 1] : undefined, 'no-more-steps')
      case 'addStep':
        return add(command.step, Math.min(command.at ?? steps.length, steps.length))
      case 'changeStep': {
        const before = steps[place(command.step)]
        if (!before) return refuse('no-such-step')
        const step = changed(before, command.change)
        if (JSON.stringify(step) === JSON.stringify(before)) return accept()
        const events: SessionEvent[] = [{ type: 'stepChanged', step }]
        const [mode, anonymous] = [writingOf(step), step.anonymous ?? false]
        if (step.id === current && (mode !== writingOf(before) || anonymous !== (before.anonymous ?? false)))
          events.push({ type: 'writingSet', mode, anonymous, atMs: nowMs })
        return accept(...events)
      }
      case 'removeStep':
        if (place(command.step) < 0) return refuse('no-such-step')
        return command.step === current ? refuse('step-is-on') : accept({ type: 'stepRemoved', step: command.step })
      case 'moveStep': {
        const to = Math.min(command.to, steps.length - 1)
        if (place(command.step) < 0) return refuse('no-such-step')
        return to === place(command.step) ? accept() : accept({ type: 'stepMoved', step: command.step, to })
      }
      case 'repeatStep': {
        const step = steps[place(command.step)]
        return step ? add({ ...step, id: command.as }, place(command.step) + 1) : refuse('no-such-step')
      }
      case 'shortenRest': {
        const shorter = shortenedRest(slice, command.byMinutes)
        return shorter.length === 0 ? accept() : accept({ type: 'restShortened', steps: [...shorter] })
      }
    }
  },
  evolve: (slice, event) => {
    switch (event.type) {
      case 'agendaPlanned':
        return event.steps.some((step) => step.id === slice.current)
          ? { ...slice, steps: event.steps }
          : { ...agenda.initial, steps: event.steps }
      case 'stepEntered':
        return {
          ...slice,
          current: event.step,
          enteredAtMs: event.atMs,
          startedAtMs: slice.startedAtMs ?? event.atMs,
          plannedMinutes: slice.plannedMinutes ?? sumOfMinutes(slice.steps),
        }
      case 'stepAdded':
        return { ...slice, steps: slice.steps.toSpliced(event.at, 0, event.step) }
      case 'stepChanged':
        return { ...slice, steps: slice.steps.map((step) => (step.id === event.step.id ? event.step : step)) }
      case 'stepRemoved':
        return { ...slice, steps: slice.steps.filter((step) => step.id !== event.step) }
      case 'stepMoved': {
        const moved = slice.steps.find((step) => step.id === event.step)
        return moved ? { ...slice, steps: slice.steps.filter((step) => step !== moved).toSpliced(event.to, 0, moved) } : slice
      }
      case 'restShortened': {
        const minutes = new Map(event.steps.map((one) => [one.step, one.minutes]))
        return { ...slice, steps: slice.steps.map((step) => ({ ...step, minutes: minutes.get(step.id) ?? step.minutes })) }
      }
      default:
        return slice
    }
  },
}

/** The event by which a step begins. */
export function entered(step: Step, atMs: number): SessionEvent {
  return {
    type: 'stepEntered',
    step: step.id,
    minutes: step.minutes,
    atMs,
    ...(writingOf(step) === 'open' ? {} : { writing: writingOf(step) }),
    ...(step.anonymous ? { anonymous: true } : {}),
  }
}

function changed(before: Step, change: StepChange): Step {
  const merged = { ...before, ...change }
  return Step.parse(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null && value !== undefined)))
}
