import { expect, test } from 'vitest'
import type { ParticipantId } from '../../ids.ts'
import { proceedings } from '../../report/proceedings.ts'
import { guestId } from '../../seating/seatingRequests.ts'
import { seededChance } from '../../seededChance.ts'
import { clashes, type OpenSpaceSlice, peopleIn, placingProblem, type Topic, whereIs } from '../model/openSpace.ts'
import type { Command, SessionState } from '../model/session.ts'
import { proposeSchedule } from '../openSpaceProposal.ts'
import { allTogether } from '../openSpaceTogether.ts'
import { CELL, OPEN_SPACE, STATES, TOPIC, topic } from '../testing/commandStates.ts'
import { after, apply, by, idOf, person, planned } from '../testing/workshop.ts'
import type { Actor } from './tool.ts'

const as = (n: number): Actor => ({ kind: 'person', id: guestId(n), role: 'participant' })
const room = after(
  planned,
  [0, 1, 2, 3].map((n) => ({
    type: 'personAdmitted' as const,
    person: { ...person('participant'), id: guestId(n), name: `Guest ${n}`, mayBeNamed: n !== 2 },
  })),
)
const did = (state: SessionState, command: Command, actor: Actor = by('facilitator')): SessionState => {
  const { decision, state: then } = apply(state, command, { actor })
  if (!decision.ok) throw new Error(decision.code)
  return then
}
const code = (state: SessionState, command: Command, actor: Actor = by('facilitator')) => {
  const { decision } = apply(state, command, { actor })
  return decision.ok ? null : decision.code
}
const plan: Command = { type: 'planOpenSpace', slots: [...OPEN_SPACE.slots], spaces: [...OPEN_SPACE.spaces] }
const announce = (title: string): Command => ({ type: 'announceTopic', title, why: '' })
const place = (n: number, slot: number, space: number): Command => ({ type: 'placeTopic', topic: TOPIC(n), cell: CELL(slot, space) })
const go = (n: number): Command => ({ type: 'goToTopic', at: TOPIC(n) })
const report = (points: string): Command => ({ type: 'setReport', topic: TOPIC(1), report: { points, actions: 'Aino calls', missing: '' } })
/** Guests 0 and 1 have a topic each, guest 0's in the first cell. */
const market = did(did(did(did(room, plan), announce('Trust'), as(0)), announce('Money'), as(1)), place(1, 1, 1), as(0))
const find = (state: SessionState, n: number) => state.openSpace.topics.find(({ id }) => id === TOPIC(n)) as Topic

test('OS1 slots and spaces are planned anew: topics lose only a place that is gone, and nobody is moved', () => {
  const there = did(did(market, place(2, 2, 2), as(1)), go(1), as(3))
  const later = did(there, { ...plan, slots: OPEN_SPACE.slots.slice(1) } as Command)
  expect(later.openSpace.topics.map(({ cell }) => cell)).toEqual([null, CELL(2, 2)])
  expect(whereIs(later.openSpace, guestId(3))).toBe(TOPIC(1))
  expect(later.openSpace.topics.map(({ title }) => title)).toEqual(['Trust', 'Money'])
})

test('OS2 topics are announced at any time; only conveners and facilitators change and withdraw them, not once there is a report', () => {
  expect(find(did(planned, announce('Early'), by('participant')), 1).conveners).toEqual([idOf('participant')])
  const change: Command = { type: 'changeTopic', topic: TOPIC(1), title: 'Trust between us', why: 'It is thin.' }
  const withdraw: Command = { type: 'withdrawTopic', topic: TOPIC(1) }
  expect([code(market, change, as(1)), code(market, withdraw, as(1))]).toEqual(['only-convener', 'only-convener'])
  expect(find(did(market, change, as(0)), 1).title).toBe('Trust between us')
  const gone = did(did(market, go(1), as(2)), withdraw)
  expect(whereIs(gone.openSpace, guestId(2))).toBe('butterfly')
  expect(find(did(gone, announce('Later'), as(0)), 3).title).toBe('Later')
  expect(code(did(market, report('Yes'), as(0)), withdraw, as(0))).toBe('topic-has-report')
})

test('OS3 one topic in a cell, and a convener not in two places in one slot, also by a proposal or a merging', () => {
  expect(code(market, place(2, 1, 1), as(1))).toBe('cell-taken')
  expect(code(market, place(2, 3, 1), as(1))).toBe('no-such-cell')
  expect(code(market, place(1, 2, 1), as(1))).toBe('only-convener')
  const second = did(did(market, announce('More trust'), as(0)), place(2, 2, 1))
  expect(code(second, place(3, 1, 2), as(0))).toBe('convener-busy')
  const swap: Command = {
    type: 'applyProposal',
    placed: [
      { topic: TOPIC(1), cell: CELL(2, 1) },
      { topic: TOPIC(2), cell: CELL(1, 1) },
    ],
  }
  expect(did(second, swap).openSpace.topics.map(({ cell }) => cell)).toEqual([CELL(2, 1), CELL(1, 1), null])
  expect(code(second, { ...swap, placed: [{ topic: TOPIC(3), cell: CELL(1, 2) }] } as Command)).toBe('convener-busy')
  const three = did(second, place(3, 2, 2), as(0))
  const fourth = did(did(three, announce('Both'), as(1)), place(4, 1, 2))
  expect(code(fourth, { type: 'mergeTopics', topic: TOPIC(4), into: TOPIC(3) })).toBe('convener-busy')
})

test('OS4 a split keeps conveners and marks; a merging keeps those of both, people and reports', () => {
  const marked = did(market, { type: 'markInterest', topic: TOPIC(1), interested: true }, as(3))
  const split = did(marked, { type: 'splitTopic', topic: TOPIC(1), title: 'Half', why: '' }, as(0))
  expect(find(split, 3)).toMatchObject({ conveners: [guestId(0)], interested: [guestId(3)], cell: null })
  const merge: Command = { type: 'mergeTopics', topic: TOPIC(1), into: TOPIC(2) }
  expect(code(marked, merge, as(1))).toBe('only-convener')
  const merged = did(did(did(marked, go(1), as(3)), report('Yes'), as(0)), merge, as(0))
  expect(merged.openSpace.topics).toEqual([
    topic(2, guestId(1), {
      title: 'Money',
      conveners: [guestId(1), guestId(0)],
      interested: [guestId(3)],
      been: [guestId(3)],
      cell: CELL(1, 1),
      report: { points: 'Yes', actions: 'Aino calls', missing: '' },
    }),
  ])
  expect(whereIs(merged.openSpace, guestId(3))).toBe(TOPIC(2))
})

test('OS5 everyone moves themselves while the space is not full, and conveners always get in', () => {
  const one = did(market, go(1), as(2))
  expect(peopleIn(one.openSpace, TOPIC(1))).toEqual([guestId(2)])
  expect(code(one, go(1), as(3))).toBe('space-full')
  expect(code(one, go(1), as(0))).toBe(null)
  const left = did(one, { type: 'goToTopic', at: 'butterfly' }, as(2))
  expect([peopleIn(left.openSpace, TOPIC(1)), peopleIn(left.openSpace, 'butterfly')]).toEqual([[], [guestId(2)]])
  expect(code(left, go(1), as(3))).toBe(null)
  expect(code(left, go(9), as(3))).toBe('no-such-topic')
})

test('OS6 those in a topic, its conveners and facilitators write the report, and who has been there is in it', () => {
  expect(code(market, report('Yes'), as(2))).toBe('only-in-topic')
  const written = did(did(market, go(1), as(2)), report('Yes'), as(2))
  const left = did(written, { type: 'goToTopic', at: 'butterfly' }, as(2))
  expect(find(left, 1)).toMatchObject({ been: [guestId(2)], report: { points: 'Yes' }, closed: false })
  const close = (closed: boolean): Command => ({ type: 'closeReport', topic: TOPIC(1), closed })
  expect(code(market, close(true))).toBe('no-report')
  const closed = did(left, close(true), as(0))
  expect(code(closed, report('More'))).toBe('topic-closed')
  expect(find(did(did(closed, close(false)), report('More')), 1).report?.points).toBe('More')
})

test('OS7 topics of one slot that the same people want are told, most people first', () => {
  const [a, b, c, d] = [0, 1, 2, 3].map(guestId) as [ParticipantId, ParticipantId, ParticipantId, ParticipantId]
  const topics = [
    topic(1, a, { cell: CELL(1, 1), interested: [b, c, d] }),
    topic(2, b, { cell: CELL(1, 2), interested: [c] }),
    topic(3, c, { cell: CELL(1, 3), interested: [c] }),
    topic(4, d, { cell: CELL(2, 1), interested: [a, b, c] }),
  ]
  expect(clashes(topics)).toEqual([
    { slot: 's1', topics: ['t1', 't2'], people: 2 },
    { slot: 's1', topics: ['t1', 't3'], people: 1 },
    { slot: 's1', topics: ['t2', 't3'], people: 1 },
  ])
})

const crowd = (topics: number, slots: number, spaces: number, people: number): OpenSpaceSlice => {
  const chance = seededChance(topics)
  return {
    slots: Array.from({ length: slots }, (_, n) => ({ id: CELL(n + 1, 1).slot, name: '', minutes: 45 })),
    spaces: Array.from({ length: spaces }, (_, n) => ({ id: CELL(1, n + 1).space, name: '', area: null, capacity: null })),
    topics: Array.from({ length: topics }, (_, n) =>
      topic(n + 1, guestId(n % people), {
        interested: Array.from({ length: people }, (_, who) => guestId(who)).filter(() => chance() < 0.2),
      }),
    ),
    announced: topics,
    where: [],
  }
}
const placedBy = (slice: OpenSpaceSlice, { placed }: ReturnType<typeof proposeSchedule>) =>
  slice.topics.map((one) => ({ ...one, cell: placed.find(({ topic: id }) => id === one.id)?.cell ?? one.cell }))

test('OS8 a proposal finds the timetable without clashes where there is one', () => {
  const [a, b, c] = [0, 1, 2].map(guestId) as [ParticipantId, ParticipantId, ParticipantId]
  const slice: OpenSpaceSlice = {
    ...crowd(0, 2, 2, 4),
    topics: [
      topic(1, a, { cell: CELL(1, 1), interested: [b, c] }),
      topic(2, b, { cell: CELL(1, 2), interested: [a, c] }),
      topic(3, c),
      topic(4, guestId(3)),
    ],
  }
  for (let seed = 1; seed <= 50; seed++) {
    const proposal = proposeSchedule(slice, seededChance(seed))
    expect([proposal.before, proposal.after]).toEqual([
      { clashing: 3, unplaced: 2 },
      { clashing: 1, unplaced: 0 },
    ])
    expect(placingProblem(slice, placedBy(slice, proposal))).toBe(null)
  }
})

test('OS8 a proposal moves no topic that could as well stay', () => {
  const [a, b, c] = [0, 1, 2].map(guestId) as [ParticipantId, ParticipantId, ParticipantId]
  const topics = [
    topic(1, a, { cell: CELL(1, 1), interested: [b] }),
    topic(2, b, { cell: CELL(1, 2), interested: [a] }),
    topic(3, c, { cell: CELL(2, 1) }),
  ]
  for (let seed = 1; seed <= 20; seed++) {
    const { placed, after: then } = proposeSchedule({ ...crowd(0, 2, 2, 4), topics }, seededChance(seed))
    expect([then.clashing, placed.length <= 2]).toEqual([0, true])
  }
})

test('OS8 a proposal holds the rules, leaves what has begun, is never worse, and is quick with a hundred topics', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const slice = crowd(10 + seed, 4, 5, 12)
    const first = proposeSchedule(slice, seededChance(seed))
    const topics = placedBy(slice, first)
    expect(placingProblem(slice, topics)).toBe(null)
    expect(first.after.unplaced).toBe(Math.max(0, slice.topics.length - 20))
    const begun = { ...slice, topics, where: [{ person: guestId(0), at: TOPIC(1) }] }
    const again = proposeSchedule(begun, seededChance(seed + 1))
    expect(again.after.clashing).toBeLessThanOrEqual(first.after.clashing)
    expect(again.placed.some((one) => one.topic === TOPIC(1))).toBe(false)
  }
  const startedMs = performance.now()
  const large = crowd(100, 5, 20, 100)
  const { before, after: then } = proposeSchedule(large, seededChance(1))
  console.info(`open space: 100 topics, ${then.clashing} clashing, in ${Math.round(performance.now() - startedMs)} ms`)
  expect([before.unplaced, then.unplaced]).toEqual([100, 0])
  expect(performance.now() - startedMs).toBeLessThan(3_000)
})

test('OS9, CN2 the proceedings hold every topic with its people and report, as text', () => {
  const state = did(
    did(did(market, go(1), as(2)), report('- Talk *more*\n\n# Meet <b>'), as(2)),
    { type: 'goToTopic', at: 'butterfly' },
    as(2),
  )
  const words = {
    title: 'Open space',
    conveners: 'Conveners',
    people: 'People',
    when: 'When',
    points: 'Points',
    actions: 'Actions',
    missing: 'Missing',
    noReport: 'No report.',
    unnamed: (count: number) => `${count} not named`,
    place: ({ cell }: Topic) => cell && `${cell.slot}, ${cell.space}`,
  }
  expect(proceedings(state.openSpace, state.people, words)).toBe(`# Open space

## Trust

**Conveners:** Guest 0

**When:** s1, a1

**People:** Guest 0, 1 not named

### Points

- Talk \\*more\\*
- \\# Meet \\<b\\>

### Actions

- Aino calls

## Money

**Conveners:** Guest 1

**People:** Guest 1

No report.
`)
})

test('OS10 who is removed is out of the topics, and the topics stay', () => {
  const { state } = STATES.marketplace
  const removed = did(state, { type: 'removePerson', person: idOf('participant') })
  expect(JSON.stringify(removed.openSpace)).not.toContain(idOf('participant'))
  expect(removed.openSpace.topics).toHaveLength(3)
})

test('OS11 few topics come together in one space, a slot each, wherever they were; many do not', () => {
  const crossed = did(did(market, place(1, 2, 1), as(0)), place(2, 1, 1), as(1))
  for (const state of [market, crossed]) {
    const together = (allTogether(state.openSpace) ?? []).reduce((now, command) => did(now, command), state)
    expect(together.openSpace.spaces).toEqual(OPEN_SPACE.spaces.slice(0, 1))
    expect(together.openSpace.topics.map(({ cell }) => cell)).toEqual([CELL(1, 1), CELL(2, 1)])
    expect(allTogether(together.openSpace)).toBeNull()
  }
  const many = OPEN_SPACE.slots.reduce((now, _, at) => did(now, announce(`More ${at}`), as(at + 2)), market)
  expect(allTogether(many.openSpace)).toBeNull()
  expect(allTogether(did(room, plan).openSpace)).toBeNull()
})
