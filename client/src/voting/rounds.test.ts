import { RecordId, RoundId, StepId } from '@keha/shared/ids.ts'
import type { VoteRound } from '@keha/shared/session/model/voting.ts'
import { emptySession } from '@keha/shared/session/session.ts'
import { expect, test } from 'vitest'
import { firstSettings, hasQuorum, repeated, shownRound, votesShown, votingNews } from './rounds.ts'

const note = RecordId.parse('shape:note')
const idOf = (letter: string) => RoundId.parse(`v${letter.repeat(12)}`)
const results = { totals: [{ note, votes: 2, text: 'kaksi' }], voters: 2, given: 2 }

function round(letter: string, parts: Partial<VoteRound> = {}): VoteRound {
  return {
    ...firstSettings(idOf(letter), emptySession.agenda, letter),
    status: 'prepared',
    endsAtMs: null,
    voters: 0,
    given: 0,
    totals: null,
    ...parts,
  }
}

const [first, second] = [round('a', { status: 'closed', ...results }), round('b', { status: 'closed', ...results })]

test('VU4 the latest results are shown, another round’s where it is chosen, or none', () => {
  const rounds = [first, second, round('c')]
  expect(shownRound({ rounds }, 'latest')).toBe(second)
  expect(shownRound({ rounds }, first.id)).toBe(first)
  expect(shownRound({ rounds }, 'none')).toBeUndefined()
  expect(shownRound({ rounds: [round('c')] }, 'latest')).toBeUndefined()
  expect(votesShown(second, note)).toBe(2)
  expect(votesShown(undefined, note)).toBe(0)
})

test('VU4 while a round is open only its own votes are shown, and only where they may be seen', () => {
  const live = round('c', { status: 'open', secret: false, ...results })
  expect(shownRound({ rounds: [first, round('c', { status: 'open' })] }, 'latest')).toBeUndefined()
  expect(shownRound({ rounds: [first, live] }, 'latest')).toBe(live)
  expect(shownRound({ rounds: [first, round('c', { status: 'open' })] }, first.id)).toBe(first)
})

test('VU4 a quorum is reached by as many voters, or is none', () => {
  expect(hasQuorum(first)).toBeNull()
  expect(hasQuorum({ ...first, quorum: 2 })).toBe(true)
  expect(hasQuorum({ ...first, quorum: 3 })).toBe(false)
})

test('VU5 opening and closing are news once', () => {
  const open = { ...first, status: 'open' as const }
  expect(votingNews({ rounds: [round('a')] }, { rounds: [open] })).toEqual({ opened: open, closed: undefined })
  expect(votingNews({ rounds: [open] }, { rounds: [{ ...open, voters: 3 }] })).toEqual({ opened: undefined, closed: undefined })
  expect(votingNews({ rounds: [open] }, { rounds: [first] })).toEqual({ opened: undefined, closed: first })
  expect(votingNews({ rounds: [] }, { rounds: [first] })).toEqual({ opened: undefined, closed: undefined })
})

test('VU6 a round is offered with the step’s area, and repeated with its settings under another id and title', () => {
  const step = {
    id: StepId.parse('vote'),
    kind: 'vote' as const,
    title: { fi: 'Tärkeimmät', en: 'Most important', sv: 'Viktigast' },
    instruction: { fi: '', en: '', sv: '' },
    minutes: 5,
    area: RecordId.parse('shape:area'),
  }
  const agenda = { ...emptySession.agenda, steps: [step], current: step.id }
  expect(firstSettings(idOf('a'), agenda, 'x').area).toBe('shape:area')
  const before = { ...first, votesEach: 7, quorum: 4 }
  const again = repeated(before, idOf('d'), [before])
  expect(again).toEqual({ ...firstSettings(idOf('d'), emptySession.agenda, 'a (2)'), votesEach: 7, quorum: 4 })
  expect(repeated(round('e', again), idOf('f'), [before, round('e', again)]).title).toBe('a (3)')
})
