// For tests: the rows of questions and the pulse in the table of commands.
import type { QuestionsCommand } from '../model/questions.ts'
import { bothWriters, type Outcome, onlyFacilitator, type Row } from './commandRow.ts'
import { question } from './commandStates.ts'

/** In the state that has questions; elsewhere there is none. */
const where = (asked: string, none = '!no-such-question'): Outcome => ({ asked, else: none })
const mine = question('mine')
const part = question('part')
const on = question('on')

export const QUESTION_ROWS = {
  askQuestion: [
    { command: { type: 'askQuestion', id: question('new'), text: 'Why?', anonymous: false }, to: bothWriters('questionAsked') },
    { command: { type: 'askQuestion', id: question('new'), text: 'Why?', anonymous: true }, to: bothWriters('questionAsked+') },
    {
      command: { type: 'askQuestion', id: question('own'), text: 'Why?', anonymous: true },
      to: bothWriters('questionAsked+', { asked: '', else: 'questionAsked+' }),
    },
    {
      command: { type: 'askQuestion', id: mine, text: 'Who pays?', anonymous: false },
      to: bothWriters({ asked: '', else: 'questionAsked' }),
    },
  ],
  supportQuestion: [
    { command: { type: 'supportQuestion', question: mine, support: true }, to: bothWriters(where('')) },
    { command: { type: 'supportQuestion', question: on, support: true }, to: bothWriters(where(''), where('questionSupported')) },
    { command: { type: 'supportQuestion', question: mine, support: false }, to: bothWriters(where('questionSupported'), where('')) },
  ],
  withdrawQuestion: [
    { command: { type: 'withdrawQuestion', question: mine }, to: bothWriters(where('!not-allowed', ''), where('questionWithdrawn', '')) },
    { command: { type: 'withdrawQuestion', question: part }, to: bothWriters(where('!not-allowed', '')) },
    { command: { type: 'withdrawQuestion', question: on }, to: bothWriters(where('!question-taken-up', ''), where('!not-allowed', '')) },
  ],
  setQuestionState: [
    { command: { type: 'setQuestionState', question: mine, state: 'now' }, to: onlyFacilitator(where('questionStateSet')) },
    { command: { type: 'setQuestionState', question: on, state: 'now' }, to: onlyFacilitator(where('')) },
    { command: { type: 'setQuestionState', question: part, state: 'answered' }, to: onlyFacilitator(where('!question-is-merged')) },
  ],
  carryQuestion: [
    { command: { type: 'carryQuestion', question: mine, owner: 'Aino' }, to: onlyFacilitator(where('questionStateSet')) },
    { command: { type: 'carryQuestion', question: part, owner: 'Aino' }, to: onlyFacilitator(where('!question-is-merged')) },
  ],
  setQuestionAside: [
    { command: { type: 'setQuestionAside', question: mine, aside: true }, to: onlyFacilitator(where('questionSetAside')) },
    { command: { type: 'setQuestionAside', question: mine, aside: false }, to: onlyFacilitator(where('')) },
    { command: { type: 'setQuestionAside', question: part, aside: true }, to: onlyFacilitator(where('!question-is-merged')) },
  ],
  mergeQuestion: [
    { command: { type: 'mergeQuestion', question: on, into: mine }, to: onlyFacilitator(where('questionMerged')) },
    { command: { type: 'mergeQuestion', question: on, into: part }, to: onlyFacilitator(where('!no-such-question')) },
    { command: { type: 'mergeQuestion', question: on, into: on }, to: onlyFacilitator(where('!no-such-question')) },
    { command: { type: 'mergeQuestion', question: part, into: mine }, to: onlyFacilitator(where('')) },
    { command: { type: 'mergeQuestion', question: part, into: null }, to: onlyFacilitator(where('questionMerged')) },
  ],
  setQuestionOrder: [
    { command: { type: 'setQuestionOrder', order: 'newest' }, to: onlyFacilitator('questionOrderSet') },
    { command: { type: 'setQuestionOrder', order: 'support' }, to: onlyFacilitator('') },
  ],
  sayPulse: [
    { command: { type: 'sayPulse', what: 'slower' }, to: bothWriters('pulseCounted+', { asked: '', else: 'pulseCounted+' }) },
    { command: { type: 'sayPulse', what: null }, to: bothWriters('', { asked: 'pulseCounted+', else: '' }) },
  ],
} satisfies Readonly<Record<QuestionsCommand['type'], readonly Row[]>>
