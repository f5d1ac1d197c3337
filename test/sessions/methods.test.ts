// Whole methods with many people and no screens, through the real server: a café, an open space, a lecture. What comes of them
// is asserted by what everyone's own session says at the end.
import { QuestionId, SlotId, SpaceId } from '@keha/shared/ids.ts'
import { oneOf, seededChance, shuffled, whole } from '@keha/shared/seededChance.ts'
import { seatsNow } from '@keha/shared/session/model/cafe.ts'
import { clashes, peopleIn } from '@keha/shared/session/model/openSpace.ts'
import type { Command, SessionView } from '@keha/shared/session/model/session.ts'
import { proposeSchedule } from '@keha/shared/session/openSpaceProposal.ts'
import { ordered, supportersOf } from '@keha/shared/session/questionQueue.ts'
import { expect, onTestFinished, test } from 'vitest'
import { createBoard } from '../support/boardApi.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { LiveServer } from '../support/LiveServer.ts'
import type { OwnFrames } from '../support/OwnFrames.ts'
import { until } from '../support/until.ts'

/** Each y-websocket provider listens to the end of the process. */
process.setMaxListeners(0)

interface Guest {
  readonly id: string
  readonly frames: OwnFrames
  readonly participant: HeadlessParticipant
}

interface Workshop {
  readonly leader: Guest
  readonly guests: readonly Guest[]
  /** One more person comes. */
  readonly come: (n: number) => Promise<Guest>
  /** The session everyone has, once all have got as far as the leader. */
  readonly settled: () => Promise<SessionView>
}

async function workshop(template: string, people: number, organisations: number): Promise<Workshop> {
  const server = await LiveServer.start()
  onTestFinished(() => server.stop())
  const { id, keys } = await createBoard(server.baseUrl, { template })
  const join = async (key: string, name: string, organisation: string): Promise<Guest> => {
    const participant = await HeadlessParticipant.join({ baseUrl: server.baseUrl, board: id, key, name, organisation })
    const frames = participant.speakOwnFrames()
    await until(() => frames.session !== undefined, frames.changes, { what: `the session of ${name}` })
    return { id: participant.joined.participant.id, frames, participant }
  }
  const leader = await join(keys.facilitator, 'Leader', 'Host')
  const come = (n: number) => join(keys.participant, `Guest ${n}`, `Organisation ${n % organisations}`)
  const guests: Guest[] = []
  for (let n = 0; n < people; n++) guests.push(await come(n))
  const seq = () => leader.frames.session?.seq ?? 0
  const settled = async () => {
    for (const { frames } of guests)
      await until(() => (frames.session?.seq ?? 0) >= seq(), frames.changes, { what: 'everyone to be as far as the leader' })
    const { session } = leader.frames
    if (!session) throw new Error('no session')
    for (const { frames } of guests) expect(frames.session).toEqual(session)
    return session
  }
  onTestFinished(() => {
    for (const { participant } of [leader, ...guests]) participant.leave()
  })
  return { leader, guests, come, settled }
}

const give = async ({ frames }: Guest, command: Command) => {
  const reply = await frames.command(command)
  if (!reply.ok) throw new Error(`${command.type}: ${reply.code}`)
}

test('SM1 a café of 24 at six tables over four rounds: nobody meets twice, and five who leave leave nobody alone', async () => {
  const { leader, guests, settled } = await workshop('learning-cafe', 24, 6)
  const tables = Array.from({ length: 6 }, () => ({ area: null, name: '' }))
  const settings = { tables, rounds: 4, minutes: null, variant: 'scatter', hostsStay: true, mixOrganisations: true } as const
  await give(leader, { type: 'planCafe', settings, hosts: [], pairs: [] })
  const pairs: string[] = []
  for (let round = 1; round <= 4; round++) {
    await give(leader, { type: 'startRound', round })
    const { cafe } = (await settled()).cafe
    const seats = cafe ? seatsNow(cafe) : []
    expect(seats.flatMap(({ members }) => members).sort()).toEqual(guests.map(({ id }) => id).sort())
    for (const { members, host } of seats) {
      expect(members.length).toBe(4)
      expect(members).toContain(host)
      for (const [i, a] of members.entries()) for (const b of members.slice(0, i)) pairs.push([a, b].sort().join())
    }
  }
  console.info(`café: 24 people, 6 × 4: ${new Set(pairs).size} of 144 pairs met`)
  expect(new Set(pairs).size).toBe(144)

  await give(leader, { type: 'endCafe' })
  await give(leader, { type: 'planCafe', settings, hosts: [], pairs: [] })
  await give(leader, { type: 'startRound', round: 1 })
  const left = guests.slice(0, 5)
  for (const { participant } of left) participant.leave()
  const isGone = () => left.every(({ id }) => leader.frames.here.every(({ participantId }) => participantId !== id))
  await until(isGone, leader.frames.changes, { what: 'the five to be gone' })
  await give(leader, { type: 'startRound', round: 2 })
  await until(() => leader.frames.session?.cafe.cafe?.round === 2, leader.frames.changes, { what: 'the second round' })
  const { cafe } = leader.frames.session?.cafe ?? {}
  const sizes = cafe ? seatsNow(cafe).map(({ members }) => members.length) : []
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(19)
  expect(sizes.filter((size) => size === 1)).toEqual([])
}, 300_000)

test('SM2 an open space of 30 with twelve topics in three slots: no convener in two places, wishes kept apart, everyone counted', async () => {
  const chance = seededChance(11)
  const { leader, guests, settled } = await workshop('open-space', 30, 7)
  const slots = ['s1', 's2', 's3'].map((id) => ({ id: SlotId.parse(id), name: '', minutes: 30 }))
  const spaces = ['a1', 'a2', 'a3', 'a4'].map((id) => ({ id: SpaceId.parse(id), name: '', area: null, capacity: null }))
  await give(leader, { type: 'planOpenSpace', slots, spaces })
  for (const [n, guest] of guests.slice(0, 12).entries()) await give(guest, { type: 'announceTopic', title: `Topic ${n}`, why: '' })
  const topics = (await settled()).openSpace.topics.map(({ id }) => id)
  expect(topics).toHaveLength(12)
  const wishes = guests.map((guest) => ({ guest, wanted: shuffled(chance, topics).slice(0, 1 + whole(chance, 4)) }))
  await Promise.all(
    wishes.flatMap(({ guest, wanted }) => wanted.map((topic) => give(guest, { type: 'markInterest', topic, interested: true }))),
  )
  const proposal = proposeSchedule((await settled()).openSpace, seededChance(3))
  await give(leader, { type: 'applyProposal', placed: [...proposal.placed] })
  const { openSpace } = await settled()
  expect(openSpace.topics.filter(({ cell }) => cell === null)).toEqual([])
  for (const slot of slots) {
    const here = openSpace.topics.filter(({ cell }) => cell?.slot === slot.id)
    expect(new Set(here.map(({ cell }) => cell?.space)).size).toBe(here.length)
    const conveners = here.flatMap((topic) => topic.conveners)
    expect(new Set(conveners).size).toBe(conveners.length)
  }
  const clashing = clashes(openSpace.topics).reduce((sum, { people }) => sum + people, 0)
  console.info(`open space: 30 people, 12 topics, 3 × 4: ${clashing} wishes at one time`)
  expect(clashing).toBe(proposal.after.clashing)
  const cells = slots.flatMap(({ id: slot }) => spaces.map(({ id: space }) => ({ slot, space })))
  const drawn = Array.from({ length: 50 }, () => {
    const placed = shuffled(chance, cells).map((cell, at) => ({ ...openSpace.topics[at], cell }))
    return clashes(placed as typeof openSpace.topics).reduce((sum, { people }) => sum + people, 0)
  })
  expect(clashing, 'fewer than in the best of fifty draws').toBeLessThanOrEqual(Math.min(...drawn))
  const first = openSpace.topics.filter(({ cell }) => cell?.slot === slots[0]?.id)
  await Promise.all(
    guests.map((guest, n) => give(guest, { type: 'goToTopic', at: n % 5 === 4 ? 'butterfly' : (first[n % 5]?.id ?? 'butterfly') })),
  )
  const counted = (await settled()).openSpace
  expect(peopleIn(counted, 'butterfly')).toHaveLength(6)
  for (const topic of first) expect(peopleIn(counted, topic.id)).toHaveLength(6)
}, 300_000)

test('SM3 a lecture of 100 with 60 questions: every one is there once, in the order that the rule says', async () => {
  const chance = seededChance(5)
  const { leader, guests, settled } = await workshop('expert-lecture', 100, 12)
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
  const newId = () => QuestionId.parse(`q${Array.from({ length: 12 }, () => letters[whole(chance, letters.length)]).join('')}`)
  await Promise.all(
    guests
      .slice(0, 60)
      .map((guest, n) => give(guest, { type: 'askQuestion', id: newId(), text: `Question ${n}?`, anonymous: n % 3 === 0 })),
  )
  const asked = (await settled()).questions.questions
  expect(asked.map(({ text }) => text).sort()).toEqual(Array.from({ length: 60 }, (_, n) => `Question ${n}?`).sort())
  expect(asked.filter(({ asker }) => asker === null)).toHaveLength(20)
  const supports = guests
    .flatMap((guest) =>
      Array.from({ length: 3 }, () => ({ guest, question: oneOf(chance, asked as [(typeof asked)[0], ...typeof asked]) })),
    )
    .filter(({ guest, question }) => question.asker !== guest.id)
  await Promise.all(supports.map(({ guest, question }) => give(guest, { type: 'supportQuestion', question: question.id, support: true })))
  await give(leader, { type: 'setQuestionOrder', order: 'support' })
  const { questions } = await settled()
  const order = ordered(questions)
  expect(order).toHaveLength(60)
  const support = order.map((one) => supportersOf(questions, one).length)
  expect(support).toEqual([...support].sort((a, b) => b - a))
  const next = order[0]
  if (!next) throw new Error('no question')
  await give(leader, { type: 'setQuestionState', question: next.id, state: 'now' })
  await give(leader, { type: 'setQuestionState', question: next.id, state: 'answered' })
  expect(ordered((await settled()).questions)).toHaveLength(59)
}, 300_000)
