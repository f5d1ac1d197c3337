// For tests: the table of commands. Every command × everyone who may give it × every state: what it makes, or the refusal.
import { note } from '../../board/honestWriting.ts'
import type { Command } from '../model/session.ts'
import { CAFE_ROWS } from './cafeRows.ts'
import { bothWriters, onlyFacilitator, onlyRoom, type Row } from './commandRow.ts'
import { GROUP, NEW_NOTE, NEWCOMER, slide } from './commandStates.ts'
import { OPEN_SPACE_ROWS } from './openSpaceRows.ts'
import { QUESTION_ROWS } from './questionRows.ts'
import { SEALED_ROWS } from './sealedRows.ts'
import { idOf, person, recordId, step, stepId } from './workshop.ts'

const PLACE = { page: 'page:page' as never, x: 0, y: 0, w: 10, h: 10 }

export const ROWS = {
  ...SEALED_ROWS,
  ...CAFE_ROWS,
  ...QUESTION_ROWS,
  ...OPEN_SPACE_ROWS,
  admit: [
    {
      command: { type: 'admit', person: { ...person('participant'), id: NEWCOMER } },
      to: onlyRoom({ hosting: '!door-locked', else: 'personAdmitted' }),
    },
    { command: { type: 'admit', person: { ...person('facilitator'), id: NEWCOMER } }, to: onlyRoom('personAdmitted') },
    { command: { type: 'admit', person: person('participant') }, to: onlyRoom('') },
  ],
  rename: [
    {
      command: { type: 'rename', person: idOf('participant'), name: 'Aino' },
      to: { facilitator: 'personRenamed', participant: 'personRenamed', observer: '!only-facilitator', room: '!not-allowed' },
    },
    {
      command: { type: 'rename', person: idOf('observer'), name: 'observer' },
      to: { facilitator: '', participant: '!only-facilitator', observer: '', room: '!not-allowed' },
    },
    {
      command: { type: 'rename', person: 'pnobody234567' as never, name: 'X' },
      to: { facilitator: '!no-such-person', participant: '!only-facilitator', observer: '!only-facilitator', room: '!not-allowed' },
    },
  ],
  agreeToBeNamed: [
    {
      command: { type: 'agreeToBeNamed', agreed: true },
      to: { facilitator: 'namingAgreed', participant: 'namingAgreed', observer: 'namingAgreed', room: '!not-allowed' },
    },
    {
      command: { type: 'agreeToBeNamed', agreed: false },
      to: { facilitator: 'namingAgreed', participant: 'namingAgreed', observer: 'namingAgreed', room: '!not-allowed' },
    },
  ],
  raiseHand: [
    { command: { type: 'raiseHand' }, to: bothWriters('handRaised', { planned: 'handRaised', hosting: 'handRaised', else: '' }) },
  ],
  lowerHand: [
    {
      command: { type: 'lowerHand', person: idOf('participant') },
      to: bothWriters({ planned: '', hosting: '', else: 'handLowered' }),
    },
    { command: { type: 'lowerHand', person: idOf('facilitator') }, to: bothWriters('', '!only-facilitator') },
  ],
  changeRole: [
    { command: { type: 'changeRole', person: idOf('participant'), role: 'facilitator' }, to: onlyFacilitator('roleChanged') },
    { command: { type: 'changeRole', person: idOf('observer'), role: 'observer' }, to: onlyFacilitator('') },
    { command: { type: 'changeRole', person: idOf('facilitator'), role: 'participant' }, to: onlyFacilitator('!last-facilitator') },
    { command: { type: 'changeRole', person: NEWCOMER, role: 'participant' }, to: onlyFacilitator('!no-such-person') },
  ],
  removePerson: [
    {
      command: { type: 'removePerson', person: idOf('participant') },
      to: onlyFacilitator({
        written: 'personRemoved,privateNotesCounted+',
        frozen: 'personRemoved,privateNotesCounted+',
        else: 'personRemoved',
      }),
    },
    { command: { type: 'removePerson', person: idOf('facilitator') }, to: onlyFacilitator('!not-oneself') },
    { command: { type: 'removePerson', person: NEWCOMER }, to: onlyFacilitator('') },
  ],
  lockDoor: [
    { command: { type: 'lockDoor', locked: true }, to: onlyFacilitator({ hosting: '', else: 'doorLocked' }) },
    { command: { type: 'lockDoor', locked: false }, to: onlyFacilitator({ hosting: 'doorLocked', else: '' }) },
  ],
  goToStep: [
    { command: { type: 'goToStep', step: stepId(2) }, to: onlyFacilitator({ planned: 'stepEntered', else: '' }) },
    { command: { type: 'goToStep', step: stepId(9) }, to: onlyFacilitator('!no-such-step') },
  ],
  nextStep: [{ command: { type: 'nextStep' }, to: onlyFacilitator('stepEntered') }],
  previousStep: [{ command: { type: 'previousStep' }, to: onlyFacilitator({ planned: '!no-more-steps', else: 'stepEntered' }) }],
  addStep: [
    { command: { type: 'addStep', step: step(7) }, to: onlyFacilitator('stepAdded') },
    { command: { type: 'addStep', step: step(2), at: 0 }, to: onlyFacilitator('!step-exists') },
  ],
  changeStep: [
    { command: { type: 'changeStep', step: stepId(2), change: { minutes: 4 } }, to: onlyFacilitator('stepChanged') },
    {
      command: { type: 'changeStep', step: stepId(2), change: { writing: 'private' } },
      to: onlyFacilitator({ planned: 'stepChanged', else: 'stepChanged,writingSet' }),
    },
    { command: { type: 'changeStep', step: stepId(1), change: { guidance: null } }, to: onlyFacilitator('') },
    { command: { type: 'changeStep', step: stepId(9), change: {} }, to: onlyFacilitator('!no-such-step') },
  ],
  removeStep: [
    { command: { type: 'removeStep', step: stepId(2) }, to: onlyFacilitator({ planned: 'stepRemoved', else: '!step-is-on' }) },
    { command: { type: 'removeStep', step: stepId(9) }, to: onlyFacilitator('!no-such-step') },
  ],
  moveStep: [
    { command: { type: 'moveStep', step: stepId(2), to: 0 }, to: onlyFacilitator('stepMoved') },
    { command: { type: 'moveStep', step: stepId(3), to: 60 }, to: onlyFacilitator('') },
    { command: { type: 'moveStep', step: stepId(9), to: 0 }, to: onlyFacilitator('!no-such-step') },
  ],
  repeatStep: [
    { command: { type: 'repeatStep', step: stepId(2), as: stepId(7) }, to: onlyFacilitator('stepAdded') },
    { command: { type: 'repeatStep', step: stepId(2), as: stepId(2) }, to: onlyFacilitator('!step-exists') },
    { command: { type: 'repeatStep', step: stepId(9), as: stepId(7) }, to: onlyFacilitator('!no-such-step') },
  ],
  shortenRest: [{ command: { type: 'shortenRest', byMinutes: 3 }, to: onlyFacilitator('restShortened') }],
  startTimer: [
    {
      command: { type: 'startTimer' },
      to: onlyFacilitator({ planned: '!timer-not-running', running: '!timer-running', due: '!timer-running', else: 'timerStarted' }),
    },
    { command: { type: 'startTimer', minutes: 3 }, to: onlyFacilitator('timerStarted') },
  ],
  pauseTimer: [{ command: { type: 'pauseTimer' }, to: onlyFacilitator({ running: 'timerPaused', else: '!timer-not-running' }) }],
  addMinutes: [{ command: { type: 'addMinutes', minutes: 1 }, to: onlyFacilitator('timerExtended') }],
  clearTimer: [{ command: { type: 'clearTimer' }, to: onlyFacilitator({ planned: '', else: 'timerCleared' }) }],
  timerRanOut: [{ command: { type: 'timerRanOut' }, to: onlyRoom({ due: 'timerEnded', else: '!timer-not-running' }) }],
  changeScaffold: [
    { command: { type: 'changeScaffold', put: [NEW_NOTE], remove: [] }, to: onlyFacilitator('scaffoldChanged') },
    { command: { type: 'changeScaffold', put: [note('owned', 'changed')], remove: [] }, to: onlyFacilitator('scaffoldChanged') },
    { command: { type: 'changeScaffold', put: [], remove: [recordId('unknown')] }, to: onlyFacilitator('') },
    { command: { type: 'changeScaffold', put: [note('free')], remove: [] }, to: onlyFacilitator('!bad-record') },
  ],
  lockRecords: [
    { command: { type: 'lockRecords', ids: [recordId('free'), recordId('free')] }, to: onlyFacilitator('recordsLocked') },
    { command: { type: 'lockRecords', ids: [recordId('gone')] }, to: onlyFacilitator('!no-such-record') },
    { command: { type: 'lockRecords', ids: [recordId('owned')] }, to: onlyFacilitator('') },
  ],
  openRecords: [
    { command: { type: 'openRecords', ids: [recordId('owned')] }, to: onlyFacilitator('recordsOpened') },
    { command: { type: 'openRecords', ids: [recordId('free')] }, to: onlyFacilitator('!no-such-record') },
  ],
  bringEveryone: [
    { command: { type: 'bringEveryone', place: PLACE }, to: onlyFacilitator('everyoneBrought') },
    { command: { type: 'bringEveryone', place: PLACE, hold: true }, to: onlyFacilitator('everyoneBrought') },
  ],
  letEveryoneGo: [{ command: { type: 'letEveryoneGo' }, to: onlyFacilitator({ hosting: 'everyoneLetGo', else: '' }) }],
  tellEveryone: [
    { command: { type: 'tellEveryone', text: 'Two minutes', group: null }, to: onlyFacilitator('everyoneTold') },
    {
      command: { type: 'tellEveryone', text: 'Two minutes', group: GROUP(2) },
      to: onlyFacilitator({ grouped: 'everyoneTold', else: '!no-such-group' }),
    },
  ],
  makeGroups: [
    {
      command: { type: 'makeGroups', by: { kind: 'number', number: 2 }, mix: 'random', areas: [] },
      to: onlyFacilitator('!too-few-people'),
    },
  ],
  moveToGroup: [
    {
      command: { type: 'moveToGroup', person: idOf('participant'), group: GROUP(1) },
      to: bothWriters(
        { grouped: '', hosting: 'movedToGroup', else: '!no-such-group' },
        { hosting: 'movedToGroup', else: '!only-facilitator' },
      ),
    },
    {
      command: { type: 'moveToGroup', person: idOf('facilitator'), group: null },
      to: bothWriters('', '!only-facilitator'),
    },
  ],
  changeGroup: [
    {
      command: { type: 'changeGroup', group: GROUP(2), name: 'Rannikko', area: null },
      to: onlyFacilitator({ grouped: 'groupChanged', else: '!no-such-group' }),
    },
  ],
  endGroups: [{ command: { type: 'endGroups' }, to: onlyFacilitator({ grouped: 'groupsMade', hosting: 'groupsMade', else: '' }) }],
  seatLatecomer: [
    { command: { type: 'seatLatecomer', person: idOf('participant') }, to: onlyRoom({ hosting: 'movedToGroup', else: '' }) },
    { command: { type: 'seatLatecomer', person: idOf('observer') }, to: onlyRoom('') },
  ],
  placeSlides: [
    {
      command: { type: 'placeSlides', records: [slide('n1'), slide('n2')], pages: [recordId('n1')] },
      to: onlyFacilitator('scaffoldChanged,slidesPlaced'),
    },
    { command: { type: 'placeSlides', records: [slide('n1'), NEW_NOTE], pages: [recordId('new')] }, to: onlyFacilitator('!bad-record') },
    {
      command: { type: 'placeSlides', records: [slide('n1')], pages: [recordId('n1'), recordId('n1')] },
      to: onlyFacilitator('!bad-record'),
    },
    { command: { type: 'placeSlides', records: [slide('free')], pages: [recordId('free')] }, to: onlyFacilitator('!bad-record') },
  ],
  goToSlide: [
    { command: { type: 'goToSlide', page: recordId('s3') }, to: onlyFacilitator({ lecture: 'slideShown', else: '!no-such-record' }) },
    { command: { type: 'goToSlide', page: recordId('s2') }, to: onlyFacilitator({ lecture: '', else: '!no-such-record' }) },
  ],
  nextSlide: [{ command: { type: 'nextSlide' }, to: onlyFacilitator({ lecture: 'slideShown', else: '' }) }],
  previousSlide: [{ command: { type: 'previousSlide' }, to: onlyFacilitator({ lecture: 'slideShown', else: '' }) }],
  leadSlides: [
    { command: { type: 'leadSlides', led: true }, to: onlyFacilitator({ lecture: '', else: '!no-slides' }) },
    { command: { type: 'leadSlides', led: false }, to: onlyFacilitator({ lecture: 'slidesLed', else: '' }) },
  ],
  removeSlides: [{ command: { type: 'removeSlides' }, to: onlyFacilitator({ lecture: 'scaffoldChanged', else: '' }) }],
  linkNext: [
    {
      command: { type: 'linkNext', next: { id: 'nextboard234' as never, title: 'Next', code: 'ABCD2345' } },
      to: onlyRoom('nextLinked'),
    },
  ],
  closeWorkshop: [
    {
      command: { type: 'closeWorkshop' },
      to: onlyFacilitator({
        running: 'timerPaused,workshopClosed',
        due: 'timerEnded,workshopClosed',
        hosting: 'everyoneLetGo,workshopClosed',
        lecture: 'slidesLed,workshopClosed',
        voteOpen: 'voteClosed,workshopClosed',
        voteDue: 'voteClosed,workshopClosed',
        voted: 'voteClosed,workshopClosed+',
        rated: 'ratingClosed,placingShown,workshopClosed+',
        ended: '',
        else: 'workshopClosed',
      }),
    },
  ],
  reopenWorkshop: [{ command: { type: 'reopenWorkshop' }, to: onlyFacilitator({ ended: 'workshopReopened', else: '' }) }],
  sayReady: [
    { command: { type: 'sayReady', ready: true }, to: bothWriters('readySaid', { hosting: '', else: 'readySaid' }) },
    { command: { type: 'sayReady', ready: false }, to: bothWriters('', { hosting: 'readySaid', else: '' }) },
  ],
} satisfies Readonly<Record<Command['type'], readonly Row[]>>
