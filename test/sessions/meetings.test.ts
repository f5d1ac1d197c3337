// Two boards of one network, one after the other, through the real server: at the second one's café people meet others.
import { CreatedBoard } from '@keha/shared/api.ts'
import { metIn } from '@keha/shared/session/model/cafe.ts'
import { expect, onTestFinished, test } from 'vitest'
import { createBoard } from '../support/boardApi.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { LiveServer } from '../support/LiveServer.ts'
import { until } from '../support/until.ts'

const PEOPLE = 24
const SETTINGS = {
  tables: Array.from({ length: 6 }, () => ({ area: null, name: '' })),
  rounds: 2,
  minutes: null,
  variant: 'scatter' as const,
  hostsStay: false,
  mixOrganisations: false,
}

test('CF10 of 24 who met others in a café, hardly anybody meets them again at the café of the next board', async () => {
  const server = await LiveServer.start()
  onTestFinished(() => server.stop())
  const join = async ({ id, keys }: CreatedBoard, key: 'facilitator' | 'participant', name: string) => {
    const participant = await HeadlessParticipant.join({
      baseUrl: server.baseUrl,
      board: id,
      key: keys[key],
      name,
      organisation: 'Verkosto',
    })
    onTestFinished(() => participant.leave())
    const frames = participant.speakOwnFrames()
    await until(() => frames.session !== undefined, frames.changes, { what: `the session of ${name}` })
    return { participant, frames }
  }
  /** Everyone comes, and two rounds are gone through. Returns who met, by name. */
  const meet = async (board: CreatedBoard) => {
    const leader = await join(board, 'facilitator', 'Liisa')
    const { frames } = leader
    for (let n = 0; n < PEOPLE; n++) await join(board, 'participant', `Guest ${n}`)
    for (const command of [
      { type: 'planCafe' as const, settings: SETTINGS, hosts: [], pairs: [] },
      { type: 'startRound' as const, round: 1 },
      { type: 'startRound' as const, round: 2 },
    ])
      expect(await frames.command(command)).toMatchObject({ ok: true })
    await until(() => frames.session?.cafe.cafe?.round === 2, frames.changes, { what: 'the second round' })
    const members = frames.session?.people.members ?? []
    const nameOf = (id: string) => members.find((one) => one.id === id)?.name ?? ''
    const met = metIn(frames.session?.cafe.cafe ?? null).map((pair) => pair.map(nameOf).sort().join())
    return { leader, met: new Set(met) }
  }
  const first = await createBoard(server.baseUrl, { template: 'learning-cafe' })
  const { leader, met } = await meet(first)
  expect(met.size).toBe(72)
  const response = await fetch(`${server.baseUrl}/api/boards/${first.id}/next`, {
    method: 'POST',
    headers: { authorization: `Bearer ${leader.participant.joined.token}`, 'content-type': 'application/json' },
    body: '{}',
  })
  const then = await meet(CreatedBoard.parse(await response.json()))
  expect(then.met.size).toBeGreaterThan(60)
  // By chance it would be nineteen of 72.
  expect([...then.met].filter((pair) => met.has(pair)).length).toBeLessThanOrEqual(6)
  expect(JSON.stringify(then.leader.frames.session)).not.toContain('boardsAgo')
})
