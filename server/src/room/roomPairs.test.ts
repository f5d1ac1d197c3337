// What facilitators wish of pairs in a café, in a live room: whom it reaches, and where it is stored.
import { FRAME } from '@keha/shared/protocol.ts'
import type { PairWish } from '@keha/shared/seating/pairWishes.ts'
import type { Command } from '@keha/shared/session/model/session.ts'
import { expect, test } from 'vitest'
import { BENCH_BOARD, RoomBench } from '../../../test/support/RoomBench.ts'
import type { RoomClient } from '../../../test/support/RoomClient.ts'

const SETTINGS = {
  tables: Array.from({ length: 2 }, () => ({ area: null, name: '' })),
  rounds: 2,
  minutes: null,
  variant: 'scatter' as const,
  hostsStay: false,
  mixOrganisations: false,
}
const bytesOf = (client: RoomClient): string => Buffer.concat(client.messages.map((message) => Buffer.from(message))).toString('utf8')
const pairsOf = (client: RoomClient): readonly PairWish[] | undefined => client.received[FRAME.mine]?.at(-1)?.pairs
const TELLTALES = ['"apart"', '"meet"', 'pfacilitators']

async function planned() {
  const bench = await RoomBench.withBoard([])
  const people = [bench.person('facilitator'), bench.person('facilitator'), ...Array.from({ length: 6 }, () => bench.person())] as const
  const [leader, second, ...guests] = (await Promise.all(people.map((person) => bench.greet(person)))) as [
    RoomClient,
    RoomClient,
    ...RoomClient[],
  ]
  const observer = await bench.greet(bench.person('observer'))
  const [, , a, b, c] = people
  if (!(a && b && c)) throw new Error('too few people')
  const pairs: PairWish[] = [
    { kind: 'apart', people: [a.id, b.id] },
    { kind: 'meet', people: [a.id, c.id] },
  ]
  const plan: Command = { type: 'planCafe', settings: SETTINGS, hosts: [], pairs }
  leader.command(plan)
  await bench.clock.settle()
  return { bench, people, leader, second, guests, observer, pairs, a, b, c }
}

test('RO39 no byte of what is wished of pairs reaches participants or observers, the log, the document or an export', async () => {
  const { bench, leader, second, guests, observer, pairs } = await planned()
  leader.command({ type: 'startRound', round: 1 })
  const late = await bench.greet()
  await bench.clock.settle()
  expect(pairsOf(leader)).toEqual(pairs)
  expect(pairsOf(second)).toEqual(pairs)
  const stored = await bench.store.load(BENCH_BOARD)
  const document = Buffer.concat(stored?.updates.map(({ update }) => Buffer.from(update)) ?? []).toString('utf8')
  const read = JSON.stringify(await bench.link.read(BENCH_BOARD))
  expect(read).toContain('cafe')
  for (const told of [...[...guests, observer, late].map(bytesOf), JSON.stringify(stored?.events), document, read])
    for (const telltale of TELLTALES) expect(told).not.toContain(telltale)
  expect(guests.map(pairsOf)).not.toContainEqual(pairs)
})

test('RO39 wishes survive a crash and are told to facilitators alone, also to who becomes one, and no longer to who is none', async () => {
  const { bench, people, pairs, a } = await planned()
  bench.newLink(bench.store.crash())
  const leader = await bench.greet(people[0])
  const second = await bench.greet(people[1])
  const guest = await bench.greet(a)
  expect([leader, second, guest].map(pairsOf)).toEqual([pairs, pairs, []])
  leader.command({ type: 'changeRole', person: a.id, role: 'facilitator' })
  leader.command({ type: 'changeRole', person: people[1].id, role: 'participant' })
  await bench.clock.settle()
  expect([leader, second, guest].map(pairsOf)).toEqual([pairs, [], pairs])
})

test('RO39 wishes of a removed person are gone, from what facilitators have and from what is stored', async () => {
  const { bench, leader, pairs, b } = await planned()
  leader.command({ type: 'removePerson', person: b.id })
  await bench.clock.settle()
  expect(pairsOf(leader)).toEqual(pairs.slice(1))
  const sealed = JSON.stringify((await bench.store.load(BENCH_BOARD))?.sealed)
  expect(sealed).toContain('meet')
  expect(sealed).not.toContain(b.id)
})
