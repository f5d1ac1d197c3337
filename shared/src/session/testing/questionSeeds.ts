// For tests: random commands of the question box, and what must hold whatever was asked.
import { type Chance, oneOf, whole } from '../../seededChance.ts'
import { QUESTION_ORDERS } from '../model/questions.ts'
import { PULSE_WORDS, type Sealed } from '../model/sealed.ts'
import type { Command, SessionState } from '../model/session.ts'
import { question } from './commandStates.ts'
import { isSubset } from './openSpaceSeeds.ts'

export function questionDraws(chance: Chance): readonly (() => Command)[] {
  const id = () => question(`named${whole(chance, 6)}`)
  const ask = (): Command =>
    chance() < 0.5
      ? { type: 'askQuestion', id: id(), text: 'Why?', anonymous: false }
      : { type: 'askQuestion', id: question(`secret${whole(chance, 6)}`), text: 'Why?', anonymous: true }
  return [
    ask,
    ask,
    () => ({ type: 'supportQuestion', question: id(), support: chance() < 0.7 }),
    () => ({ type: 'withdrawQuestion', question: id() }),
    () => ({ type: 'setQuestionState', question: id(), state: oneOf(chance, ['queued', 'now', 'answered']) }),
    () => ({ type: 'carryQuestion', question: id(), owner: 'Aino' }),
    () => ({ type: 'setQuestionAside', question: id(), aside: chance() < 0.5 }),
    () => ({ type: 'mergeQuestion', question: id(), into: chance() < 0.3 ? null : id() }),
    () => ({ type: 'setQuestionOrder', order: oneOf(chance, QUESTION_ORDERS) }),
    () => ({ type: 'sayPulse', what: chance() < 0.2 ? null : oneOf(chance, PULSE_WORDS) }),
  ]
}

export function questionProblem({ questions: { questions, pulse }, people }: SessionState, sealed: Sealed): string | null {
  const members = people.members.map(({ id }) => id)
  if (questions.filter(({ state }) => state === 'now').length > 1) return 'two questions at once'
  if (new Set(questions.map(({ id }) => id)).size < questions.length) return 'a question twice'
  for (const one of questions) {
    const into = questions.find(({ id }) => id === one.merged)
    if (one.merged !== null && (!into || into === one || into.merged !== null)) return 'a question part of none, or of a part'
    if (one.merged !== null && (one.state !== 'queued' || one.setAside)) return 'a part with a state of its own'
    if (one.setAside && one.state === 'now') return 'a question on and set aside'
    if ((one.owner === '') !== (one.state !== 'carried')) return 'a question carried on by nobody'
    if (!isSubset(one.supporters, members) || new Set(one.supporters).size < one.supporters.length) return 'support of nobody, or twice'
  }
  const said = [...sealed.values()].flatMap((mine) => (mine.pulse?.round === pulse.round ? [mine.pulse.what] : []))
  return PULSE_WORDS.some((word) => pulse[word] !== said.filter((one) => one === word).length) ? 'the pulse miscounted' : null
}
