import { expect, test } from 'vitest'
import type { ParticipantId } from '../../ids.ts'
import type { Question } from '../model/questions.ts'
import type { Sealed } from '../model/sealed.ts'
import type { Command, SessionState } from '../model/session.ts'
import { openQuestions, ordered, supportersOf } from '../questionQueue.ts'
import { begun, question } from '../testing/commandStates.ts'
import { after, apply, by, commandId, NOW_MS, person, stepId } from '../testing/workshop.ts'

const idOf = (n: number) => `p${String(n).padStart(12, '0')}` as ParticipantId
interface At {
  readonly state: SessionState
  readonly sealed: Sealed
}
const ORGANISATIONS = ['Coast', 'Coast', 'Inland', 'Town'] as const
const start: At = {
  state: after(
    begun,
    ORGANISATIONS.map((organisation, n) => ({
      type: 'personAdmitted' as const,
      person: { ...person('participant'), id: idOf(n), organisation },
    })),
  ),
  sealed: new Map(),
}
const give = ({ state, sealed }: At, n: number, command: Command) =>
  apply(state, command, { actor: { kind: 'person', id: idOf(n), role: 'participant' }, sealed, commandId: commandId(`${state.seq}`) })
const lead = ({ state, sealed }: At, command: Command): At => apply(state, command, { actor: by('facilitator'), sealed })
const ask = (at: At, n: number, name: string): At =>
  give(at, n, { type: 'askQuestion', id: question(name), text: `${name}?`, anonymous: false })
const meToo = (at: At, name: string, ...people: number[]): At =>
  people.reduce<At>((was, n) => give(was, n, { type: 'supportQuestion', question: question(name), support: true }), at)
const one = ({ state }: At, name: string): Question => {
  const found = state.questions.questions.find(({ text }) => text === `${name}?`)
  if (!found) throw new Error(`nobody asked ${name}`)
  return found
}
const queue = ({ state }: At): readonly string[] => ordered(state.questions).map(({ text }) => text.slice(0, -1))

/** Asked in this order: pay by Coast, law by Coast, map by Inland, data by Town; pay has two who say "me too", law one. */
const asked: At = meToo(meToo(ask(ask(ask(ask(start, 0, 'pay'), 1, 'law'), 2, 'map'), 3, 'data'), 'pay', 2, 3), 'law', 2)

test('QU1 a question without a name leads to nobody, and is asked once also when its command comes again', () => {
  const own = question('ownid')
  const command: Command = { type: 'askQuestion', id: own, text: ' Who decides? ', anonymous: true }
  const first = give(start, 2, command)
  expect(first.decision).toMatchObject({ ok: true, unsigned: true, events: [{ type: 'questionAsked' }] })
  expect(first.state.questions.questions).toMatchObject([{ asker: null, organisation: null, state: 'queued' }])
  expect(JSON.stringify([first.state, first.decision.ok && first.decision.events])).not.toContain(own)
  expect(first.sealed.get(idOf(2))?.asked).toEqual([own])
  const again = give(first, 2, command)
  expect([again.decision, again.state.questions.questions.length]).toEqual([{ ok: true, events: [] }, 1])
  expect(one(asked, 'map')).toMatchObject({ asker: idOf(2), organisation: 'Inland', atMs: NOW_MS })
  expect(ask(asked, 2, 'map').state).toBe(asked.state)
})

test('QU2 me too is given once, not to one’s own, and taken back; one’s own question is withdrawn until it is taken up', () => {
  expect(one(meToo(asked, 'pay', 0, 2), 'pay').supporters).toEqual([idOf(2), idOf(3)])
  const back = give(asked, 2, { type: 'supportQuestion', question: question('pay'), support: false })
  expect(one(back, 'pay').supporters).toEqual([idOf(3)])
  const gone = give(asked, 0, { type: 'withdrawQuestion', question: question('pay') })
  expect(queue(gone)).toEqual(['law', 'map', 'data'])
  expect(give(asked, 1, { type: 'withdrawQuestion', question: question('pay') }).decision).toEqual({ ok: false, code: 'not-allowed' })
  const on = lead(asked, { type: 'setQuestionState', question: question('pay'), state: 'now' })
  expect(give(on, 0, { type: 'withdrawQuestion', question: question('pay') }).decision).toEqual({ ok: false, code: 'question-taken-up' })
})

test('QU3 one question is on at a time, and one carried on has an owner', () => {
  const on = lead(asked, { type: 'setQuestionState', question: question('pay'), state: 'now' })
  const next = lead(on, { type: 'setQuestionState', question: question('map'), state: 'now' })
  expect([one(next, 'pay').state, one(next, 'map').state]).toEqual(['answered', 'now'])
  const carried = lead(next, { type: 'carryQuestion', question: question('map'), owner: 'Aino' })
  expect(one(carried, 'map')).toMatchObject({ state: 'carried', owner: 'Aino' })
  const queued = lead(carried, { type: 'setQuestionState', question: question('map'), state: 'queued' })
  expect(one(queued, 'map')).toMatchObject({ state: 'queued', owner: '' })
})

test('QU4 what is set aside or merged is still there, and comes back', () => {
  const on = lead(asked, { type: 'setQuestionState', question: question('pay'), state: 'now' })
  const aside = lead(on, { type: 'setQuestionAside', question: question('pay'), aside: true })
  expect(one(aside, 'pay')).toMatchObject({ setAside: true, state: 'queued' })
  expect(queue(aside)).toEqual(['law', 'map', 'data'])
  expect(queue(lead(aside, { type: 'setQuestionAside', question: question('pay'), aside: false }))[0]).toBe('pay')
  const merged = lead(asked, { type: 'mergeQuestion', question: question('law'), into: question('pay') })
  const chain = lead(merged, { type: 'mergeQuestion', question: question('pay'), into: question('data') })
  expect(queue(chain)).toEqual(['data', 'map'])
  expect(one(chain, 'law').merged).toBe(question('data'))
  const apart = lead(chain, { type: 'mergeQuestion', question: question('law'), into: null })
  expect(queue(apart)).toEqual(['data', 'law', 'map'])
  const withdrawn = give(chain, 3, { type: 'withdrawQuestion', question: question('data') })
  expect(queue(withdrawn)).toEqual(['pay', 'law', 'map'])
})

test('QU5 a question has the support of what is part of it, each person once', () => {
  const merged = lead(asked, { type: 'mergeQuestion', question: question('law'), into: question('pay') })
  expect(supportersOf(merged.state.questions, one(merged, 'pay'))).toEqual([idOf(2), idOf(3), idOf(1)])
  expect(meToo(merged, 'pay', 2).state).toBe(merged.state)
  const back = give(merged, 2, { type: 'supportQuestion', question: question('pay'), support: false })
  expect(supportersOf(back.state.questions, one(back, 'pay'))).toEqual([idOf(3), idOf(1)])
})

test('QU6 the queue follows the rule that is on', () => {
  const by = (order: 'newest' | 'support' | 'unheard', at: At = asked) => queue(lead(at, { type: 'setQuestionOrder', order }))
  expect(by('newest')).toEqual(['data', 'map', 'law', 'pay'])
  expect(by('support')).toEqual(['pay', 'law', 'map', 'data'])
  expect(by('unheard')).toEqual(['pay', 'map', 'data', 'law'])
  expect(by('unheard', lead(asked, { type: 'setQuestionState', question: question('map'), state: 'answered' }))).toEqual([
    'pay',
    'data',
    'law',
  ])
})

test('QU7 what has no answer is open, also set aside or carried on', () => {
  const commands: readonly Command[] = [
    { type: 'carryQuestion', question: question('pay'), owner: 'Aino' },
    { type: 'setQuestionState', question: question('law'), state: 'answered' },
    { type: 'setQuestionAside', question: question('map'), aside: true },
  ]
  expect(openQuestions(commands.reduce(lead, asked).state.questions.questions).map(({ text }) => text)).toEqual(['pay?', 'map?', 'data?'])
})

test('QU8 the pulse counts one word of each, tells of nobody who, and begins anew with a step', () => {
  const say = (at: At, n: number, what: 'slower' | 'example' | 'clear' | null) => give(at, n, { type: 'sayPulse', what })
  const said = say(start, 0, 'slower')
  expect(said.decision).toMatchObject({ ok: true, unsigned: true, events: [{ type: 'pulseCounted', slower: 1, example: 0, clear: 0 }] })
  const changed = say(say(said, 1, 'slower'), 0, 'clear')
  expect(changed.state.questions.pulse).toMatchObject({ slower: 1, example: 0, clear: 1 })
  const back = say(changed, 1, null)
  expect([back.state.questions.pulse, back.sealed.has(idOf(1))]).toMatchObject([{ slower: 0, clear: 1 }, false])
  const next = lead(back, { type: 'goToStep', step: stepId(3) })
  expect(next.state.questions.pulse).toMatchObject({ slower: 0, example: 0, clear: 0 })
  expect(say(next, 0, 'clear').state.questions.pulse).toMatchObject({ clear: 1 })
})

test('RP16 of each step it is kept how many at most said what at once, and nothing of a step in which nobody did', () => {
  const say = (at: At, n: number, what: 'slower' | 'clear' | null) => give(at, n, { type: 'sayPulse', what })
  const quiet = lead(lead(say(start, 0, 'clear'), { type: 'goToStep', step: stepId(1) }), { type: 'goToStep', step: stepId(3) })
  const most = say(say(say(say(quiet, 0, 'slower'), 1, 'slower'), 0, null), 1, 'clear')
  const next = lead(most, { type: 'goToStep', step: stepId(1) })
  expect(next.state.questions.pulses.map(({ step, slower, clear }) => [step, slower, clear])).toEqual([
    [stepId(2), 0, 1],
    [stepId(3), 2, 1],
    [stepId(1), 0, 0],
  ])
})
