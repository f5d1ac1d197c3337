// Hostile bytes against the real server (T1–T5 of the threats): the board stays what it was, others notice nothing, and
// the socket they came on is ended with a code. KEHA_MESSAGES is how many malformed ones rain (600,000 in the long run).
import { setTimeout as wait } from 'node:timers/promises'
import { bytes, type CraftedStruct, characters, craftUpdate, length, type Ref, values } from '@keha/shared/board/craftedUpdate.ts'
import { newBoardDocument } from '@keha/shared/board/document.ts'
import { boardHash } from '@keha/shared/board/hash.ts'
import { readBoard } from '@keha/shared/board/readBoard.ts'
import { CommandId } from '@keha/shared/ids.ts'
import { encodeJson, FRAME, PROTOCOL_VERSION } from '@keha/shared/protocol.ts'
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '../support/boardApi.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { ServerProcess } from '../support/ServerProcess.ts'
import { seededRandom, seedFor } from '../support/seededRandom.ts'
import { CHANGED } from '../support/until.ts'
import { Mallory, type SyncKind } from './Mallory.ts'
import { flipped, type Mutant, malformed } from './mutants.ts'

const MESSAGES = Number(process.env['KEHA_MESSAGES'] ?? 30_000)
/** Slower answers than this are a stall, whatever the machine does besides: unguarded, the worst of these take from five seconds on. */
const STALL_MS = 3_000
const ME = 666_666

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.stop())

/** A board that Aino has written on, with Mallory at the door. */
async function workshop() {
  const { id, keys } = await createBoard(server.url)
  const join = async (name: string) => {
    const person = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.participant, name })
    onTestFinished(() => person.leave())
    return person
  }
  const aino = await join('Aino')
  for (let i = 0; i < 5; i++) aino.writeNote()
  await aino.until(() => aino.allSaved, 'her notes to be saved')
  const mallory = await Mallory.join(server.url, id, keys.participant)
  onTestFinished(() => mallory.leave())
  return { id, keys, aino, mallory, join }
}

type Workshop = Awaited<ReturnType<typeof workshop>>

/** Aino can still write and save, and a newcomer sees exactly her board. */
async function expectUnharmed({ aino, join }: Workshop, before?: string): Promise<void> {
  expect(aino.closes, 'Aino’s line was never ended').toEqual([])
  if (before !== undefined) expect(boardHash(aino.doc)).toBe(before)
  aino.writeNote()
  await aino.until(() => aino.allSaved, 'a new note to be saved')
  const fresh = await join('Uusi')
  await fresh.until(() => boardHash(fresh.doc) === boardHash(aino.doc), 'the same board as Aino')
  for (const note of aino.written) expect(readBoard(fresh.doc, []).records.has(note.id)).toBe(true)
  fresh.leave()
}

const run = (...structs: CraftedStruct[]) => craftUpdate([{ client: ME, clock: 0, structs }])
const on = (key: string, ...all: unknown[]): CraftedStruct => ({ ref: 8, parent: 'records', key, content: values(...all) })
const deep = bytes(
  length(1),
  (encoder) => {
    for (let i = 0; i < 50_000; i++) bytes(length(117), length(1))(encoder)
  },
  length(126),
)
const bold = bytes(characters('bold'), characters('{}'))
/** A type of one's own, a chain of marks in it, and as many made to walk across them. */
const walking: CraftedStruct[] = [
  { ref: 7, parent: 'records', key: 'shape:x/text', content: length(4) },
  { ref: 7, parent: [ME, 0] as Ref, content: length(6) },
  { ref: 6, parent: [ME, 1] as Ref, content: bold },
  ...Array.from({ length: 8_000 }, (_, i): CraftedStruct => ({ ref: 6, origin: [ME, i + 2], content: bold })),
  ...Array.from({ length: 7_990 }, (_, i): CraftedStruct => ({ ref: 6, origin: [ME, i + 2], rightOrigin: [ME, 8_002], content: bold })),
]

test('GU10 malformed bytes rain on the server, and it goes on at its pace with the board as it was', {
  timeout: MESSAGES * 4 + 60_000,
}, async () => {
  const all = await workshop()
  const before = boardHash(all.aino.doc)
  await rain(all, MESSAGES / 2, malformed)
  await expectUnharmed(all, before)
  // Flipped bits can also come out as a change that whoever sent it had the right to make; then everyone sees it alike.
  await rain(all, MESSAGES / 2, flipped)
  await expectUnharmed(all)
})

async function rain({ aino, mallory }: Workshop, messages: number, mutant: Mutant): Promise<void> {
  const seed = seedFor(4_711)
  const random = seededRandom(seed)
  const honest = Y.encodeStateAsUpdate(aino.doc)
  const delays: number[] = []
  for (let sent = 0; sent < messages; sent += 40) {
    for (let i = 0; i < 40; i++)
      await mallory.sendSync(random.pick<SyncKind>(['update', 'update', 'step2', 'step1']), mutant(honest, random))
    const asked = performance.now()
    expect((await fetch(`${server.url}/healthz`)).ok).toBe(true)
    delays.push(performance.now() - asked)
  }
  delays.sort((a, b) => a - b)
  const p99Ms = delays[Math.floor(delays.length * 0.99)] ?? 0
  console.info(
    `hostile: seed ${seed}, ${messages} ${mutant.name} messages, ${mallory.closes.length} sockets ended, answers p99 ${p99Ms.toFixed(1)} ms`,
  )
  expect(mallory.closes.length).toBeGreaterThan(10)
  for (const code of mallory.closes) expect([4400, 4413, 4422, 4429]).toContain(code)
  expect(p99Ms).toBeLessThan(STALL_MS)
}

test('GU11 the 18-byte poison leaves the board whole for a newcomer, and for everyone after a restart', async () => {
  const all = await workshop()
  const { aino, mallory, join } = all
  const victim = aino.doc.clientID
  const poison = craftUpdate([
    { client: 2 ** 32 - 1, clock: 1, structs: [{ ref: 0, content: length(1) }] },
    { client: victim, clock: 0, structs: [{ ref: 8, origin: [99, 5], content: values(1) }] },
  ])
  const before = boardHash(aino.doc)
  for (const kind of ['update', 'step2'] as const) {
    await mallory.sendSync(kind, poison)
    // As a live update it may yet be explained by an answer to the server's question; as the answer it is final.
    if (kind === 'update') await mallory.sendSync('step2', new Uint8Array([0, 0]))
    expect(await mallory.ended(), kind).toBe(4422)
  }
  await expectUnharmed(all, before)
  const notes = aino.written
  aino.leave()
  await server.kill('SIGKILL')
  await server.restart()
  const late = await join('Myöhäinen')
  for (const note of notes) expect(readBoard(late.doc, []).records.has(note.id)).toBe(true)
})

test('GU12 hijacked ids, clocks, counts, depths, conflicts and foreign encodings end their own socket with a code', async () => {
  const all = await workshop()
  const { aino, mallory } = all
  const victim = aino.doc.clientID
  const end = Y.getState(aino.doc.store, victim)
  const meta = aino.doc.getMap('meta')
  const epoch = meta._map.get('epoch')?.id
  const shapes = newBoardDocument({ epoch: 'mine', records: [], clientId: ME })
  const attacks: readonly (readonly [string, Uint8Array])[] = [
    ['writing under a connected person’s id', craftUpdate([{ client: victim, clock: end, structs: [on('shape:x', 1)] }])],
    ['taking a person’s next clocks', craftUpdate([{ client: victim, clock: end, structs: [{ ref: 0, content: length(2 ** 19) }] }])],
    ['a clock near the end of numbers', run({ ref: 0, content: length(2 ** 53 - 1) })],
    ['30 million structs in 7 bytes', new Uint8Array([1, 0x80, 0x87, 0xa7, 0x0e, 1, 0])],
    ['values 50,000 deep', run({ ref: 8, parent: 'records', key: 'shape:x', content: deep })],
    ['conflicts without end', run(...walking)],
    [
      '20,000 writers',
      craftUpdate(Array.from({ length: 20_000 }, (_, i) => ({ client: 10_000 + i, clock: 0, structs: [on('shape:x', 1)] }))),
    ],
    ['V2 bytes', Y.encodeStateAsUpdateV2(shapes)],
    [
      'a sub-document',
      run({
        ref: 9,
        parent: 'records',
        key: 'shape:x',
        content: bytes(characters('other-room'), (encoder) => encoding.writeAny(encoder, {})),
      }),
    ],
    ['a foreign root', run({ ref: 8, parent: 'session', key: 'x', content: values(1) })],
    [
      'the epoch overwritten',
      craftUpdate([
        { client: ME, clock: 0, structs: [{ ref: 8, origin: [epoch?.client ?? 0, epoch?.clock ?? 0], content: values('mine') }] },
      ]),
    ],
    ['the epoch deleted', craftUpdate([], [[epoch?.client ?? 0, [epoch?.clock ?? 0, 1]]])],
    ['a skip', run({ ref: 10, content: length(5) })],
    ['a document of another epoch', Y.encodeStateAsUpdate(shapes)],
  ]
  const before = boardHash(aino.doc)
  for (const [name, update] of attacks) {
    await mallory.connect()
    await mallory.sendSync('step2', new Uint8Array([0, 0]))
    const asked = performance.now()
    await mallory.sendSync('update', update)
    expect(await mallory.ended(), name).toBe(4422)
    expect(performance.now() - asked, name).toBeLessThan(STALL_MS)
  }
  await expectUnharmed(all, before)
})

test('GU13 keys of prototypes in updates, commands and names touch nothing', async () => {
  const all = await workshop()
  const { mallory, aino } = all
  const before = boardHash(aino.doc)
  for (const update of [
    run(on('__proto__', 1)),
    run(on('constructor', 1)),
    run(on('shape:x', JSON.parse('{"__proto__":{"polluted":1}}'))),
  ]) {
    await mallory.connect()
    await mallory.sendSync('step2', new Uint8Array([0, 0]))
    await mallory.sendSync('update', update)
    expect(await mallory.ended()).toBe(4422)
  }
  const frames = aino.speakOwnFrames()
  const type = '__proto__' as 'nextStep'
  expect(await frames.command({ type })).toMatchObject({ ok: false, code: 'unknown-command' })
  expect(await frames.command(JSON.parse('{"type":"raiseHand","__proto__":{"polluted":1}}'))).toMatchObject({ ok: false })
  await mallory.connect()
  await mallory.send(encodeJson(FRAME.hello, { version: PROTOCOL_VERSION, seq: 0 }))
  await mallory.send(encodeJson(FRAME.command, { id: CommandId.parse('constructor'), command: { type: 'raiseHand' } }))
  await expectUnharmed(all, before)
  expect(frames.session?.people.members.map(({ name }) => name)).toContain('__proto__')
  expect(({} as Record<string, unknown>)['polluted']).toBe(undefined)
})

test('GU14 nobody sets, overwrites or removes another’s awareness, and a flood of ids is bounded', async () => {
  const all = await workshop()
  const { aino, mallory, join } = all
  const watcher = await join('Katsoja')
  const id = aino.doc.clientID
  const { awareness: watched } = watcher.provider
  const seen = () => watched.getStates().get(id)?.['name']
  watched.on('change', () => watcher.changes.emit(CHANGED))
  aino.provider.awareness.setLocalState({ name: 'Aino' })
  await watcher.until(() => seen() === 'Aino', 'Aino to be seen')
  const state = (clientId: number, clock: number, json: string) => (encoder: encoding.Encoder) => {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, json)
  }
  const awareness = (...states: ((encoder: encoding.Encoder) => void)[]) => {
    const encoder = encoding.createEncoder()
    bytes(length(states.length), ...states)(encoder)
    return encoding.toUint8Array(encoder)
  }
  await mallory.sendAwareness(awareness(state(id, 2 ** 50, '{"name":"Mallory"}')))
  await mallory.sendAwareness(awareness(state(id, 2 ** 50, 'null')))
  await mallory.sendAwareness(awareness(...Array.from({ length: 1_000 }, (_, i) => state(700_000 + i, 1, '{"name":"Ghost"}'))))
  await mallory.sendAwareness(awareness(state(ME, 2 ** 50, '{"name":"Me"}')))
  await wait(300)
  expect(seen()).toBe('Aino')
  const ghosts = [...watched.getStates()].filter(([, { name }]) => name === 'Ghost' || name === 'Me')
  expect(ghosts.length, 'one line, one state').toBeLessThanOrEqual(1)
  aino.provider.awareness.setLocalState({ name: 'Aino', at: 2 })
  await watcher.until(() => watched.getStates().get(id)?.['at'] === 2, 'her next move')
  mallory.leave()
  await mallory.connect()
  for (const payload of [
    awareness(state(ME, 1, '['.repeat(60_000))),
    new Uint8Array([1, 255, 255, 255]),
    awareness(state(ME, 1, 'no json')),
  ]) {
    await mallory.sendAwareness(payload)
    expect(await mallory.ended()).toBe(4400)
    await mallory.connect()
  }
  await expectUnharmed(all)
})
