import { RecordId, RoundId } from '@keha/shared/ids.ts'
import type { Ballot } from '@keha/shared/session/model/sealed.ts'
import { expect, test } from 'vitest'
import { createBallotBox } from './ballotBox.ts'
import { freshRoundId } from './freshRoundId.ts'

const round = RoundId.parse(`v${'a'.repeat(12)}`)
const ballot = (...names: string[]): Ballot => ({ round, notes: names.map((name) => RecordId.parse(`shape:${name}`)) })

/** A box whose server answers when told to. */
function boxWithServer() {
  const sent: Ballot[] = []
  const answers: (() => void)[] = []
  const box = createBallotBox((given) => {
    sent.push(given)
    return new Promise<void>((resolve) => answers.push(resolve))
  })
  const answer = async () => {
    answers.shift()?.()
    await Promise.resolve()
    await Promise.resolve()
  }
  return { box, sent, answer }
}

test('VU2 a ballot is shown at once, and as the server keeps it once it has answered', async () => {
  const { box, sent, answer } = boxWithServer()
  box.give(ballot('a'))
  expect(box.wish.getState()).toEqual(ballot('a'))
  expect(sent).toEqual([ballot('a')])
  await answer()
  expect(box.wish.getState()).toBeNull()
})

test('VU2 of ballots wished while one is on its way only the newest is sent', async () => {
  const { box, sent, answer } = boxWithServer()
  box.give(ballot('a'))
  box.give(ballot('a', 'b'))
  box.give(ballot('a', 'b', 'c'))
  expect(sent).toHaveLength(1)
  await answer()
  expect(box.wish.getState()).toEqual(ballot('a', 'b', 'c'))
  expect(sent.slice(1)).toEqual([ballot('a', 'b', 'c')])
  await answer()
  expect(box.wish.getState()).toBeNull()
  box.give(ballot())
  expect(sent).toHaveLength(3)
})

test('VU3 the id of a round is drawn, and fits whatever was drawn', () => {
  expect(freshRoundId(Uint8Array.from({ length: 12 }, (_, at) => at * 23))).toMatch(/^v[a-z0-9]{12}$/)
  expect(new Set(Array.from({ length: 50 }, () => freshRoundId())).size).toBe(50)
})
