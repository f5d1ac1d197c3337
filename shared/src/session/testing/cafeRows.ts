// For tests: the rows of the café in the table of commands.
import { bothWriters, type Outcome, onlyFacilitator, onlyRoom, type Row } from './commandRow.ts'
import { CAFE, NEWCOMER } from './commandStates.ts'
import { idOf, recordId } from './workshop.ts'

const { metBefore: _met, plan: _plan, round: _round, isOver: _isOver, said: _said, starred: _starred, ...settings } = CAFE

/** By the states that have a café; elsewhere none is on. */
const inCafe = (cafePlanned: string, cafeOn: string, cafeOver: string, none = '!no-cafe'): Outcome => ({
  cafePlanned,
  cafeOn,
  cafeOver,
  else: none,
})

export const CAFE_ROWS = {
  planCafe: [
    {
      command: { type: 'planCafe', settings, hosts: [], pairs: [] },
      to: onlyFacilitator({ cafeOn: '!cafe-is-on', else: '!too-few-guests' }),
    },
  ],
  startRound: [
    {
      command: { type: 'startRound', round: 1 },
      to: onlyFacilitator(inCafe('roundStarted,timerStarted', '', '!no-cafe')),
    },
    {
      command: { type: 'startRound', round: 2 },
      to: onlyFacilitator(inCafe('!no-such-round', 'roundStarted,timerStarted', '!no-cafe')),
    },
    { command: { type: 'startRound', round: 3 }, to: onlyFacilitator(inCafe('!no-such-round', '!no-such-round', '!no-cafe')) },
  ],
  moveToTable: [
    {
      command: { type: 'moveToTable', person: idOf('participant'), table: 1 },
      to: bothWriters(inCafe('!no-cafe', 'seatsChanged', '!no-cafe'), inCafe('!no-cafe', '!only-facilitator', '!no-cafe')),
    },
    {
      command: { type: 'moveToTable', person: idOf('participant'), table: 0 },
      to: bothWriters(inCafe('!no-cafe', '', '!no-cafe'), inCafe('!no-cafe', '!only-facilitator', '!no-cafe')),
    },
    {
      command: { type: 'moveToTable', person: idOf('participant'), table: 9 },
      to: bothWriters(inCafe('!no-cafe', '!no-such-table', '!no-cafe'), inCafe('!no-cafe', '!only-facilitator', '!no-cafe')),
    },
    {
      command: { type: 'moveToTable', person: idOf('observer'), table: 1 },
      to: bothWriters(inCafe('!no-cafe', '!no-such-person', '!no-cafe'), inCafe('!no-cafe', '!only-facilitator', '!no-cafe')),
    },
  ],
  appointHost: [
    {
      command: { type: 'appointHost', person: idOf('participant'), table: 1 },
      to: onlyFacilitator(inCafe('!no-cafe', 'seatsChanged', '!no-cafe')),
    },
    {
      command: { type: 'appointHost', person: idOf('participant'), table: 0 },
      to: onlyFacilitator(inCafe('!no-cafe', '', '!no-cafe')),
    },
  ],
  sayRound: [
    {
      command: { type: 'sayRound', table: 0, text: 'We want a year clock.' },
      to: bothWriters(inCafe('!no-such-table', 'roundSaid', 'roundSaid')),
    },
    {
      command: { type: 'sayRound', table: 1, text: 'Theirs' },
      to: bothWriters(inCafe('!no-such-table', 'roundSaid', 'roundSaid'), inCafe('!no-such-table', '!only-host', '!only-host')),
    },
    { command: { type: 'sayRound', table: 0, text: '' }, to: bothWriters(inCafe('!no-such-table', '', '')) },
  ],
  starNote: [
    {
      command: { type: 'starNote', note: recordId('free') },
      to: bothWriters(inCafe('noteStarred', 'noteStarred', 'noteStarred'), inCafe('!only-host', 'noteStarred', 'noteStarred')),
    },
    {
      command: { type: 'starNote', note: recordId('free2') },
      to: bothWriters(inCafe('noteStarred', '', ''), inCafe('!only-host', '', '')),
    },
    {
      command: { type: 'starNote', note: recordId('gone') },
      to: bothWriters(
        inCafe('!no-such-record', '!no-such-record', '!no-such-record'),
        inCafe('!only-host', '!no-such-record', '!no-such-record'),
      ),
    },
  ],
  unstarNote: [
    {
      command: { type: 'unstarNote', note: recordId('free2') },
      to: bothWriters(inCafe('', 'noteUnstarred', 'noteUnstarred'), inCafe('!only-host', '!only-host', '!only-host')),
    },
    { command: { type: 'unstarNote', note: recordId('free') }, to: bothWriters(inCafe('', '', ''), inCafe('!only-host', '', '')) },
  ],
  endCafe: [{ command: { type: 'endCafe' }, to: onlyFacilitator(inCafe('cafeEnded', 'cafeEnded', '', '')) }],
  seatAtTable: [
    { command: { type: 'seatAtTable', person: idOf('participant') }, to: onlyRoom('') },
    { command: { type: 'seatAtTable', person: NEWCOMER }, to: onlyRoom('') },
  ],
} as const satisfies Readonly<Record<string, readonly Row[]>>
