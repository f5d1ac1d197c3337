// For tests: the rows of the open space in the table of commands.
import { bothWriters, type Outcome, onlyFacilitator, type Row } from './commandRow.ts'
import { CELL, OPEN_SPACE, TOPIC } from './commandStates.ts'

/** By the state that has a marketplace; elsewhere there are no topics. */
const inMarket = (marketplace: string, none = '!no-such-topic'): Outcome => ({ marketplace, else: none })
const words = { title: 'Year clock', why: 'We keep asking when.' }
const report = { points: 'One clock for all', actions: '', missing: '' }
const { slots, spaces } = OPEN_SPACE

export const OPEN_SPACE_ROWS = {
  planOpenSpace: [
    { command: { type: 'planOpenSpace', slots, spaces }, to: onlyFacilitator(inMarket('', 'openSpacePlanned')) },
    { command: { type: 'planOpenSpace', slots: slots.slice(1), spaces }, to: onlyFacilitator('openSpacePlanned') },
  ],
  announceTopic: [{ command: { type: 'announceTopic', ...words }, to: bothWriters('topicAnnounced') }],
  changeTopic: [
    { command: { type: 'changeTopic', topic: TOPIC(1), ...words }, to: bothWriters(inMarket('topicChanged')) },
    { command: { type: 'changeTopic', topic: TOPIC(2), ...words }, to: bothWriters(inMarket('topicChanged'), inMarket('!only-convener')) },
    { command: { type: 'changeTopic', topic: TOPIC(3), ...words }, to: bothWriters(inMarket('!topic-closed'), inMarket('!only-convener')) },
    { command: { type: 'changeTopic', topic: TOPIC(1), title: 'Topic 1', why: '' }, to: bothWriters(inMarket('')) },
  ],
  withdrawTopic: [
    { command: { type: 'withdrawTopic', topic: TOPIC(1) }, to: bothWriters(inMarket('topicWithdrawn')) },
    {
      command: { type: 'withdrawTopic', topic: TOPIC(3) },
      to: bothWriters(inMarket('!topic-has-report'), inMarket('!only-convener')),
    },
  ],
  markInterest: [
    {
      command: { type: 'markInterest', topic: TOPIC(2), interested: true },
      to: bothWriters(inMarket('interestMarked'), inMarket('')),
    },
    {
      command: { type: 'markInterest', topic: TOPIC(2), interested: false },
      to: bothWriters(inMarket(''), inMarket('interestMarked')),
    },
  ],
  placeTopic: [
    { command: { type: 'placeTopic', topic: TOPIC(1), cell: CELL(1, 1) }, to: bothWriters(inMarket('')) },
    { command: { type: 'placeTopic', topic: TOPIC(1), cell: CELL(2, 1) }, to: bothWriters(inMarket('topicsPlaced')) },
    { command: { type: 'placeTopic', topic: TOPIC(1), cell: CELL(2, 2) }, to: bothWriters(inMarket('!cell-taken')) },
    { command: { type: 'placeTopic', topic: TOPIC(1), cell: CELL(9, 1) }, to: bothWriters(inMarket('!no-such-cell')) },
    { command: { type: 'placeTopic', topic: TOPIC(1), cell: null }, to: bothWriters(inMarket('topicsPlaced')) },
    {
      command: { type: 'placeTopic', topic: TOPIC(2), cell: CELL(2, 1) },
      to: bothWriters(inMarket('!convener-busy'), inMarket('!only-convener')),
    },
  ],
  splitTopic: [
    { command: { type: 'splitTopic', topic: TOPIC(1), ...words }, to: bothWriters(inMarket('topicAnnounced')) },
    { command: { type: 'splitTopic', topic: TOPIC(2), ...words }, to: bothWriters(inMarket('topicAnnounced'), inMarket('!only-convener')) },
  ],
  mergeTopics: [
    { command: { type: 'mergeTopics', topic: TOPIC(1), into: TOPIC(2) }, to: bothWriters(inMarket('topicsMerged')) },
    { command: { type: 'mergeTopics', topic: TOPIC(1), into: TOPIC(1) }, to: bothWriters(inMarket('!no-such-topic')) },
    { command: { type: 'mergeTopics', topic: TOPIC(1), into: TOPIC(3) }, to: bothWriters(inMarket('!topic-closed')) },
  ],
  goToTopic: [
    { command: { type: 'goToTopic', at: 'butterfly' }, to: bothWriters('wentToTopic') },
    { command: { type: 'goToTopic', at: TOPIC(1) }, to: bothWriters(inMarket('!space-full'), inMarket('')) },
    { command: { type: 'goToTopic', at: TOPIC(2) }, to: bothWriters(inMarket('wentToTopic')) },
  ],
  setReport: [
    { command: { type: 'setReport', topic: TOPIC(1), report }, to: bothWriters(inMarket('topicChanged')) },
    { command: { type: 'setReport', topic: TOPIC(1), report: { ...report, points: '' } }, to: bothWriters(inMarket('')) },
    { command: { type: 'setReport', topic: TOPIC(2), report }, to: bothWriters(inMarket('topicChanged'), inMarket('!only-in-topic')) },
    { command: { type: 'setReport', topic: TOPIC(3), report }, to: bothWriters(inMarket('!topic-closed'), inMarket('!only-in-topic')) },
  ],
  closeReport: [
    { command: { type: 'closeReport', topic: TOPIC(1), closed: true }, to: bothWriters(inMarket('!no-report')) },
    { command: { type: 'closeReport', topic: TOPIC(3), closed: true }, to: bothWriters(inMarket(''), inMarket('!only-in-topic')) },
    {
      command: { type: 'closeReport', topic: TOPIC(3), closed: false },
      to: bothWriters(inMarket('topicChanged'), inMarket('!only-in-topic')),
    },
  ],
  applyProposal: [
    { command: { type: 'applyProposal', placed: [{ topic: TOPIC(1), cell: CELL(2, 1) }] }, to: onlyFacilitator(inMarket('topicsPlaced')) },
    { command: { type: 'applyProposal', placed: [{ topic: TOPIC(1), cell: CELL(2, 2) }] }, to: onlyFacilitator(inMarket('!cell-taken')) },
    { command: { type: 'applyProposal', placed: [] }, to: onlyFacilitator('') },
    { command: { type: 'applyProposal', placed: [{ topic: TOPIC(1), cell: CELL(1, 1) }] }, to: onlyFacilitator(inMarket('')) },
  ],
} as const satisfies Readonly<Record<string, readonly Row[]>>
