import { expect, test } from 'vitest'
import { note } from '../../board/honestWriting.ts'
import { NOTHING_SEALED, type Sealed } from '../model/sealed.ts'
import type { Command, SessionState } from '../model/session.ts'
import { isVotedOn, nextVoteEnd, ranked, type VoteSettings } from '../model/voting.ts'
import { begun, ROUND, vote } from '../testing/commandStates.ts'
import { after, apply, by, idOf, MINUTE_MS, NOW_MS, recordId } from '../testing/workshop.ts'
import type { Context } from './tool.ts'

interface At {
  readonly state: SessionState
  readonly sealed: Sealed
}
const NOTES = new Map(
  [
    note('a', 'Ensin'),
    note('b', 'Sitten'),
    note('c', 'Lopuksi'),
    note('far', '', { x: 5_000, meta: { outcome: { kind: 'decision' } } }),
  ].map((record) => [record.id as string, record] as const),
)
const AREA = { id: 'shape:area', typeName: 'shape', type: 'frame', x: -50, y: -50, props: { w: 500, h: 500 } } as never
const record: Context['record'] = (id) => (id === 'shape:area' ? AREA : NOTES.get(id))
const give = ({ state, sealed }: At, giver: 'facilitator' | 'participant' | 'room', command: Command, nowMs = NOW_MS) =>
  apply(state, command, { actor: by(giver), sealed, record, nowMs })
const ballot = (...names: string[]): Command => ({ type: 'giveBallot', round: ROUND, notes: names.map(recordId) })
const opened = (more: Partial<VoteSettings> = {}): At => {
  const state = after(begun, [{ type: 'votePrepared', vote: vote(more) }])
  return give({ state, sealed: new Map() }, 'facilitator', { type: 'openVote', round: ROUND })
}
const roundOf = ({ state }: At) => state.voting.rounds[0]

test('VO1 a secret vote tells how many have voted and nothing of for what, until it is closed', () => {
  const one = give(opened(), 'participant', ballot('a', 'b'))
  const two = give(one, 'facilitator', ballot('b'))
  expect(roundOf(two)).toMatchObject({ status: 'open', voters: 2, given: 3, totals: null })
  expect(JSON.stringify(two.state)).not.toContain('shape:b')
  const closed = give(two, 'facilitator', { type: 'closeVote', round: ROUND })
  expect(roundOf(closed)).toMatchObject({
    status: 'closed',
    totals: [
      { note: 'shape:b', votes: 2, text: 'Sitten' },
      { note: 'shape:a', votes: 1, text: 'Ensin' },
    ],
  })
  expect(closed.sealed.size).toBe(0)
})

test('VO2 an open vote shows its totals as they come; a ballot takes the place of the one before, and may be taken back', () => {
  const one = give(opened({ secret: false }), 'participant', ballot('a', 'b'))
  expect(roundOf(one)?.totals?.map(({ votes }) => votes)).toEqual([1, 1])
  const changed = give(one, 'participant', ballot('c'))
  expect(roundOf(changed)).toMatchObject({ voters: 1, given: 1, totals: [{ note: 'shape:c' }] })
  const none = give(changed, 'participant', ballot())
  expect(roundOf(none)).toMatchObject({ voters: 0, given: 0, totals: [] })
  expect(none.sealed.get(idOf('participant')) ?? NOTHING_SEALED).toEqual(NOTHING_SEALED)
})

test('VO3 nobody gives more votes than they have, one note several only where that is allowed, and only to notes voted on', () => {
  const refusal = (at: At, command: Command) => {
    const { decision } = give(at, 'participant', command)
    return decision.ok ? 'taken' : decision.code
  }
  expect(refusal(opened(), ballot('a', 'a'))).toBe('too-many-votes-given')
  expect(refusal(opened({ several: true }), ballot('a', 'a', 'b'))).toBe('taken')
  expect(refusal(opened({ votesEach: 1 }), ballot('a', 'b'))).toBe('too-many-votes-given')
  expect(refusal(opened(), ballot('gone'))).toBe('not-voted-on')
  expect(refusal(opened({ area: recordId('area') }), ballot('a'))).toBe('taken')
  expect(refusal(opened({ area: recordId('area') }), ballot('far'))).toBe('not-voted-on')
  expect(refusal(opened({ kind: 'decision' }), ballot('far'))).toBe('taken')
  expect(refusal(opened({ kind: 'action' }), ballot('far'))).toBe('not-voted-on')
  expect(isVotedOn(vote(), NOTES.get('shape:a') as never, undefined)).toBe(true)
})

test('VO4 a vote closes by itself at its time, and nothing is taken after it', () => {
  const at = opened({ minutes: 2 })
  const end = NOW_MS + 2 * MINUTE_MS
  expect(nextVoteEnd(at.state.voting)).toEqual({ round: ROUND, atMs: end })
  expect(give(at, 'participant', ballot('a'), end).decision).toEqual({ ok: false, code: 'vote-closed' })
  const over = give(at, 'room', { type: 'voteRanOut', round: ROUND }, end)
  expect(roundOf(over)?.status).toBe('closed')
  expect(nextVoteEnd(over.state.voting)).toBe(null)
})

test('VO5 a tie is shown as a tie', () => {
  const total = (name: string, votes: number) => ({ note: recordId(name), votes, text: '' })
  expect(ranked([total('a', 3), total('b', 2), total('c', 2), total('d', 1)]).map(({ rank, tied }) => `${rank}${tied ? '=' : ''}`)).toEqual(
    ['1', '2=', '2=', '4'],
  )
})

test('VO6 events of ballots are unsigned: neither the log nor a client can tell who gave which', () => {
  const { decision } = give(opened({ secret: false }), 'participant', ballot('a'))
  expect(decision).toMatchObject({ ok: true, unsigned: true })
  expect(JSON.stringify(decision.ok && decision.events)).not.toContain('pparticipant')
})
