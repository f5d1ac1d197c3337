// Questions: a quiet box that is open all the time, and a pulse. QU rules in SPEC.md.
// A question without a name is unsigned and gets an id of the room's: the writer's own id stays with their sealed value, so that
// a resent command asks once and nothing stored leads to who asked. Nothing is ever hidden: set aside and merged are states.
import { QuestionId } from '../../ids.ts'
import { type Chance, whole } from '../../seededChance.ts'
import type { Question, QuestionsCommand, QuestionsSlice } from '../model/questions.ts'
import { type PulseWord, sealedOf, sealing } from '../model/sealed.ts'
import type { SessionEvent, SessionState } from '../model/session.ts'
import { withMerged } from '../questionQueue.ts'
import { accept, type Context, type Decision, refuse, type Tool } from './tool.ts'

const MAX_QUESTIONS = 300
/** Steps of which the pulse is kept. */
const MAX_PULSES = 60

export const questions: Tool<QuestionsSlice, QuestionsCommand> = {
  initial: { questions: [], order: 'support', pulse: { round: 0, slower: 0, example: 0, clear: 0 }, pulses: [] },
  may: {
    askQuestion: ['facilitator', 'participant'],
    supportQuestion: ['facilitator', 'participant'],
    withdrawQuestion: ['facilitator', 'participant'],
    setQuestionState: ['facilitator'],
    carryQuestion: ['facilitator'],
    setQuestionAside: ['facilitator'],
    mergeQuestion: ['facilitator'],
    setQuestionOrder: ['facilitator'],
    sayPulse: ['facilitator', 'participant'],
  },
  decide: (session, command, context) => {
    const slice = session.questions
    switch (command.type) {
      case 'askQuestion':
        return ask(session, command, context)
      case 'sayPulse':
        return sayPulse(slice, command.what, context)
      case 'setQuestionOrder':
        return command.order === slice.order ? accept() : accept({ type: 'questionOrderSet', order: command.order })
    }
    const one = slice.questions.find(({ id }) => id === command.question)
    if (!one) return command.type === 'withdrawQuestion' ? accept() : refuse('no-such-question')
    switch (command.type) {
      case 'supportQuestion':
        return support(slice, one, command.support, context)
      case 'withdrawQuestion': {
        if (context.actor.kind !== 'person' || one.asker !== context.actor.id) return refuse('not-allowed')
        return one.state === 'queued' ? accept({ type: 'questionWithdrawn', question: one.id }) : refuse('question-taken-up')
      }
      case 'setQuestionState':
        if (one.merged !== null) return refuse('question-is-merged')
        return one.state === command.state && !one.setAside
          ? accept()
          : accept({ type: 'questionStateSet', question: one.id, state: command.state, owner: '' })
      case 'carryQuestion':
        if (one.merged !== null) return refuse('question-is-merged')
        return one.state === 'carried' && one.owner === command.owner
          ? accept()
          : accept({ type: 'questionStateSet', question: one.id, state: 'carried', owner: command.owner })
      case 'setQuestionAside':
        if (one.merged !== null) return refuse('question-is-merged')
        return one.setAside === command.aside ? accept() : accept({ type: 'questionSetAside', question: one.id, aside: command.aside })
      case 'mergeQuestion': {
        if (one.merged === command.into) return accept()
        const into = slice.questions.find(({ id }) => id === command.into)
        if (command.into !== null && (!into || into === one || into.merged !== null || into.setAside)) return refuse('no-such-question')
        return accept({ type: 'questionMerged', question: one.id, into: command.into })
      }
    }
  },
  evolve: (slice, event) => {
    const each = (change: (one: Question) => Question): QuestionsSlice => ({ ...slice, questions: slice.questions.map(change) })
    switch (event.type) {
      case 'questionAsked': {
        const asked: Question = { ...event.question, supporters: [], state: 'queued', owner: '', setAside: false, merged: null }
        return { ...slice, questions: [...slice.questions, asked] }
      }
      case 'questionSupported':
        return each((one) => {
          if (one.id !== event.question) return one
          const others = one.supporters.filter((id) => id !== event.person)
          return { ...one, supporters: event.support ? [...others, event.person] : others }
        })
      case 'questionWithdrawn':
        return {
          ...slice,
          questions: slice.questions
            .filter(({ id }) => id !== event.question)
            .map((one) => (one.merged === event.question ? { ...one, merged: null } : one)),
        }
      case 'questionStateSet':
        return each((one) => {
          if (one.id === event.question) return { ...one, state: event.state, owner: event.owner, setAside: false }
          // One at a time: the one before has had its answer.
          return event.state === 'now' && one.state === 'now' ? { ...one, state: 'answered' } : one
        })
      case 'questionSetAside':
        return each((one) =>
          one.id === event.question ? { ...one, setAside: event.aside, state: one.state === 'now' ? 'queued' : one.state } : one,
        )
      case 'questionMerged':
        return each((one) => {
          if (one.id === event.question) return { ...one, merged: event.into, setAside: false, state: 'queued', owner: '' }
          // What was part of it goes along.
          return event.into !== null && one.merged === event.question ? { ...one, merged: event.into } : one
        })
      case 'questionOrderSet':
        return { ...slice, order: event.order }
      case 'pulseCounted': {
        const { type: _, ...counts } = event
        return { ...slice, pulse: { ...slice.pulse, ...counts }, pulses: withMost(slice, counts) }
      }
      case 'stepEntered': {
        const pulse = { round: slice.pulse.round + 1, slower: 0, example: 0, clear: 0 }
        // Steps nobody said anything in are told of nowhere.
        const said = slice.pulses.filter((one) => one.slower + one.example + one.clear > 0)
        return { ...slice, pulse, pulses: [...said, { ...pulse, step: event.step }].slice(-MAX_PULSES) }
      }
      case 'personRemoved':
        return slice.questions.some(({ supporters }) => supporters.includes(event.person))
          ? each((one) => ({ ...one, supporters: one.supporters.filter((id) => id !== event.person) }))
          : slice
      default:
        return slice
    }
  },
}

type Counts = Record<PulseWord, number>

/** The most that said each at once in the step that is on; before the first step, in none. */
function withMost({ pulse: { round }, pulses }: QuestionsSlice, counts: Counts): QuestionsSlice['pulses'] {
  const one = pulses.find((pulse) => pulse.round === round) ?? { round, step: null, slower: 0, example: 0, clear: 0 }
  const most = {
    ...one,
    slower: Math.max(one.slower, counts.slower),
    example: Math.max(one.example, counts.example),
    clear: Math.max(one.clear, counts.clear),
  }
  return [...pulses.filter((pulse) => pulse.round !== round), most]
}

function ask({ people, questions: slice }: SessionState, command: QuestionsCommand & { type: 'askQuestion' }, context: Context): Decision {
  const { actor, nowMs: atMs, chance, sealed } = context
  const asker = actor.kind === 'person' ? people.members.find(({ id }) => id === actor.id) : undefined
  if (!asker) return refuse('no-such-person')
  const { id, text, anonymous } = command
  const mine = sealedOf(sealed, asker.id)
  // A command that was resent: it was asked, with the name or without.
  if (mine.asked.includes(id) || slice.questions.some((one) => one.id === id)) return accept()
  if (slice.questions.length >= MAX_QUESTIONS) return refuse('too-many-questions')
  const organisation = asker.organisation || null
  if (!anonymous) return accept({ type: 'questionAsked', question: { id, text, asker: asker.id, organisation, atMs } })
  return {
    ...accept({ type: 'questionAsked', question: { id: freshId(chance), text, asker: null, organisation: null, atMs } }),
    unsigned: true,
    sealed: [sealing(asker.id, { ...mine, asked: [...mine.asked, id] })],
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

const freshId = (chance: Chance): QuestionId =>
  QuestionId.parse(`q${Array.from({ length: 12 }, () => LETTERS[whole(chance, LETTERS.length)]).join('')}`)

/** One supports a question once, whatever it is made of; one's own not at all. */
function support({ questions: all }: QuestionsSlice, one: Question, wanted: boolean, { actor }: Context): Decision {
  if (actor.kind !== 'person') return refuse('not-allowed')
  const person = actor.id
  const supported = withMerged(all, one).filter(({ supporters }) => supporters.includes(person))
  if (wanted)
    return supported.length > 0 || one.asker === person
      ? accept()
      : accept({ type: 'questionSupported', question: one.id, person, support: true })
  return accept(...supported.map(({ id }): SessionEvent => ({ type: 'questionSupported', question: id, person, support: false })))
}

/** Each person's word is sealed; everyone is told how many there are of each. */
function sayPulse({ pulse }: QuestionsSlice, what: PulseWord | null, { actor, sealed }: Context): Decision {
  if (actor.kind !== 'person') return refuse('not-allowed')
  const mine = sealedOf(sealed, actor.id)
  const before = mine.pulse?.round === pulse.round ? mine.pulse.what : null
  if (before === what) return accept()
  const { round, ...counts } = pulse
  if (before) counts[before] -= 1
  if (what) counts[what] += 1
  const change = sealing(actor.id, { ...mine, pulse: what && { round, what } })
  return { ...accept({ type: 'pulseCounted', ...counts }), unsigned: true, sealed: [change] }
}
