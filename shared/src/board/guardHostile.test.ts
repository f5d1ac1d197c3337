// What hostile bytes do to a guarded document: nothing. Every attack here harms a document without the guard.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seededChance, whole } from '../seededChance.ts'
import { bytes, type CraftedRun, characters, craftUpdate, length, type Ref, values } from './craftedUpdate.ts'
import { metaOf, newBoardDocument, recordsOf, textKey, writeRecord } from './document.ts'
import { guardUpdate } from './guard.ts'
import { note, Writer } from './honestWriting.ts'

const MALLORY = 666
const VICTIM = 7

/** A board with a victim's note on it; the victim wrote clocks 0 to some 10. */
function board(): Y.Doc {
  const doc = newBoardDocument({ epoch: 'e', records: [], clientId: 1 })
  const victim = new Y.Doc()
  victim.clientID = VICTIM
  victim.transact(() => writeRecord(victim, note('victim', 'mine')))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(victim))
  return doc
}

const judge = (update: Uint8Array, doc = board(), mayWrite = (_: number) => true): string => {
  const verdict = guardUpdate(update, { doc, kind: 'live', mayWrite })
  return verdict.ok ? 'taken' : verdict.problem
}
const run = (...structs: CraftedRun['structs']): CraftedRun => ({ client: MALLORY, clock: 0, structs })
const onRecords = (key: string, ...all: unknown[]) => ({ ref: 8, parent: 'records', key, content: values(...all) })
const knownOf = (doc: Y.Doc, client: number) => Y.getState(doc.store, client)

/** A list inside a list, `depth` times. */
const nested = (depth: number) =>
  bytes(
    length(1),
    (encoder) => {
      for (let i = 0; i < depth; i++) bytes(length(117), length(1))(encoder)
    },
    length(126),
  )
const bold = bytes(characters('bold'), characters('{}'))

test('GU2 the 18 bytes that hide a board from later joiners are refused', () => {
  // A gap under a high client id is read first, and then a false copy of the first struct, before the true one.
  const gap: CraftedRun = { client: MALLORY, clock: 1, structs: [{ ref: 0, content: length(1) }] }
  const copy: CraftedRun = { client: VICTIM, clock: 0, structs: [{ ref: 8, origin: [99, 5], content: values(1) }] }
  const poison = craftUpdate([gap, copy])
  expect(poison.length).toBeLessThanOrEqual(18)
  const unguarded = board()
  Y.applyUpdate(unguarded, poison)
  expect(recordsOf(unguarded).has('shape:victim')).toBe(true)
  const joiner = new Y.Doc()
  Y.applyUpdate(joiner, Y.encodeStateAsUpdate(unguarded))
  expect(recordsOf(joiner).has('shape:victim'), 'without the guard it does harm').toBe(false)
  expect(judge(poison)).toBe('gap')
  expect(judge(craftUpdate([copy]))).toBe('unknown-dependency')
})

test('GU3 announced counts and depths cost nothing', () => {
  const before = performance.now()
  expect(judge(craftUpdate([{ ...run(), count: 30_000_000 }]))).toBe('too-many-structs')
  expect(judge(craftUpdate([{ ...run(), count: 49_000 }]))).toBe('malformed')
  expect(judge(craftUpdate([run({ ref: 8, parent: 'records', key: 'shape:a', content: length(1_000_000) })]))).not.toBe('taken')
  expect(judge(craftUpdate([run({ ref: 8, parent: 'records', key: 'shape:a', content: nested(17) })]))).toBe('nesting')
  expect(judge(craftUpdate([run({ ref: 8, parent: 'records', key: 'shape:a', content: nested(100_000) })]))).toBe('nesting')
  expect(judge(craftUpdate([run({ ref: 8, parent: 'records', key: 'shape:a', content: nested(8) })]))).toBe('taken')
  const mark = (json: string) => bytes(characters('bold'), characters(json))
  expect(judge(craftUpdate([run({ ref: 6, parent: [VICTIM, 3], content: mark('['.repeat(100_000)) })]))).toBe('nesting')
  expect(
    judge(craftUpdate(Array.from({ length: 65 }, (_, i) => ({ client: 5000 + i, clock: 0, structs: [onRecords('shape:a', 1)] })))),
  ).toBe('too-many-clients')
  expect(judge(new Uint8Array(4 * 1024 * 1024 + 1))).toBe('too-large')
  expect(performance.now() - before).toBeLessThan(1_000)
})

test('GU3 types do not nest beyond the limit, also not one level an update', () => {
  const doc = board()
  const element = (parent: Ref) => ({
    ref: 7,
    parent,
    content: bytes(length(3), characters('paragraph')),
  })
  const fragment = { ref: 7, parent: 'records', key: 'shape:deep/text', content: length(4) }
  const all = [fragment, ...Array.from({ length: 40 }, (_, i) => element([MALLORY, i]))]
  expect(judge(craftUpdate([run(...all)]), doc)).toBe('nesting')
  let refusedAt = -1
  for (const [clock, struct] of all.entries()) {
    const update = craftUpdate([{ client: MALLORY, clock, structs: [struct] }])
    if (judge(update, doc) !== 'taken') {
      refusedAt = clock
      break
    }
    Y.applyUpdate(doc, update)
  }
  expect(refusedAt).toBe(32)
})

test('GU4 nobody writes under another client id, and clocks stay small', () => {
  const doc = board()
  const end = knownOf(doc, VICTIM)
  const collected: CraftedRun = { client: VICTIM, clock: end, structs: [{ ref: 0, content: length(2 ** 19) }] }
  expect(judge(craftUpdate([collected]), doc, (id) => id === MALLORY)).toBe('foreign-client')
  expect(judge(craftUpdate([collected, run(onRecords('shape:a', 1))]), doc, (id) => id === MALLORY)).toBe('foreign-client')
  expect(judge(craftUpdate([run({ ref: 0, content: length(2 ** 40) })]))).toBe('clock')
  expect(judge(craftUpdate([run({ ref: 1, parent: 'records', key: 'shape:a', content: length(2 ** 21) })]))).toBe('clock')
  expect(judge(craftUpdate([run({ ref: 0, content: length(0) })]))).toBe('malformed')
  expect(judge(craftUpdate([{ ...run(onRecords('shape:a', 1)), clock: 3 }]))).toBe('gap')
  expect(judge(craftUpdate([{ ...run(onRecords('shape:a', 1)), client: 2 ** 33 }]))).toBe('malformed')
})

test('GU4 what the document has already may be said again by anyone, and changes nothing', () => {
  const doc = board()
  const verdict = guardUpdate(Y.encodeStateAsUpdate(doc), { doc, kind: 'answer', mayWrite: () => false })
  expect(verdict).toEqual({ ok: true, writers: [], changes: false, deletes: [] })
})

test('GU5 only records and their facets, in the kinds a board is made of', () => {
  const of = (...structs: CraftedRun['structs']) => judge(craftUpdate([run(...structs)]))
  expect(of(onRecords('shape:a', { typeName: 'shape' }))).toBe('taken')
  expect(of(onRecords('shape:a/xy', [1, 2]))).toBe('taken')
  expect(of({ ref: 7, parent: 'records', key: 'shape:a/text', content: length(4) })).toBe('taken')
  for (const key of ['', 'shape', 'shape:', 'camera:a', 'shape:a/z', 'shape:a/xy/xy', 'shape:ä', 'shape:a\n', `shape:${'a'.repeat(65)}`])
    expect(of(onRecords(key, 1)), key).toBe('key')
  for (const key of ['__proto__', 'constructor', 'prototype']) expect(of(onRecords(key, 1)), key).toBe('key')
  expect(of(onRecords('shape:a', JSON.parse('{"props":{"__proto__":{"x":1}}}')))).toBe('key')
  expect(of({ ref: 8, parent: 'records', content: values(1) })).toBe('key')
  expect(of({ ref: 8, parent: 'other', key: 'shape:a', content: values(1) })).toBe('root')
  expect(of({ ref: 7, parent: 'records', key: 'shape:a', content: length(4) }), 'a text is no record').toBe('content')
  expect(of({ ref: 7, parent: 'records', key: 'shape:a/text', content: length(1) }), 'Y.Map').toBe('content')
  expect(of({ ref: 9, parent: 'records', key: 'shape:a', content: bytes(characters('other-room'), values()) }), 'sub-document').toBe(
    'content',
  )
  expect(of({ ref: 3, parent: 'records', key: 'shape:a', content: characters('bytes') })).toBe('content')
  expect(of({ ref: 8, parent: 'records', key: 'shape:a', content: values(1n) })).toBe('content')
  expect(of({ ref: 8, parent: 'records', key: 'shape:a', content: values(new Uint8Array(3)) })).toBe('content')
  expect(of({ ref: 10, content: length(1) })).toBe('skip')
})

test('GU6 meta is the server’s alone: neither set, nor overwritten, nor deleted', () => {
  const doc = board()
  expect(judge(craftUpdate([run({ ref: 8, parent: 'meta', key: 'epoch', content: values('x') })]))).toBe('root')
  const thief = new Y.Doc()
  Y.applyUpdate(thief, Y.encodeStateAsUpdate(doc))
  thief.clientID = MALLORY
  const before = Y.encodeStateVector(thief)
  metaOf(thief).set('epoch', 'mine')
  expect(judge(Y.encodeStateAsUpdate(thief, before), doc)).toBe('protected')
  const epoch = metaOf(doc)._map.get('epoch')?.id
  expect(judge(craftUpdate([], [[1, [epoch?.clock ?? -1, 1]]]), doc)).toBe('protected')
})

test('GU7 nothing that would have to wait is taken: unknown neighbours, circles, deletes of the unknown', () => {
  const chars = (origin?: Ref, rightOrigin?: Ref) => ({
    ref: 4,
    ...(origin && { origin }),
    ...(rightOrigin && { rightOrigin }),
    content: characters('x'),
  })
  expect(judge(craftUpdate([run(chars([99, 0]))]))).toBe('unknown-dependency')
  expect(judge(craftUpdate([run(chars(undefined, [99, 0]))]))).toBe('unknown-dependency')
  expect(judge(craftUpdate([run({ ref: 4, parent: [99, 0], content: characters('x') })]))).toBe('unknown-dependency')
  expect(judge(craftUpdate([run(chars([MALLORY, 0]))]))).toBe('circular')
  const circle = craftUpdate([run(chars([667, 0])), { client: 667, clock: 0, structs: [chars([MALLORY, 0])] }])
  const doc = board()
  Y.applyUpdate(doc, circle)
  expect(doc.store.pendingStructs, 'without the guard it waits for ever').not.toBe(null)
  expect(judge(circle)).toBe('circular')
  expect(judge(craftUpdate([], [[VICTIM, [0, 10_000]]]))).toBe('unknown-delete')
  expect(judge(craftUpdate([], [[99, [0, 1]]]))).toBe('unknown-delete')
  expect(judge(craftUpdate([], [[VICTIM, [4, 1], [0, 1]]]))).toBe('malformed')
  expect(judge(craftUpdate([], [[VICTIM, [0, 1]]]))).toBe('taken')
})

test('GU7 a struct cannot lie in two places', () => {
  const doc = board()
  const victims = recordsOf(doc)._map.get('shape:victim')?.id
  const other = recordsOf(doc)._map.get('page:page')?.id
  if (!victims || !other) throw new Error('no records')
  const between = craftUpdate([
    run({ ref: 8, origin: [victims.client, victims.clock], rightOrigin: [other.client, other.clock], content: values(1) }),
  ])
  expect(judge(between, doc)).toBe('parent')
  // Right of its right neighbour: every replica would put it elsewhere.
  const line = (((recordsOf(doc).get(textKey('shape:victim')) as Y.XmlFragment).toArray()[0] as Y.XmlElement).toArray()[0] as Y.XmlText)
    ._first?.id
  if (!line) throw new Error('no text')
  const backwards = {
    ref: 4,
    origin: [line.client, line.clock + 3] as Ref,
    rightOrigin: [line.client, line.clock + 1] as Ref,
    content: characters('x'),
  }
  expect(judge(craftUpdate([run(backwards)]), doc)).toBe('order')
  // The beginning is known and collected, the rest says it lies elsewhere: Yjs throws half-way.
  Y.applyUpdate(doc, craftUpdate([run({ ref: 0, content: length(3) })]))
  const overlap = craftUpdate([run(onRecords('shape:a', 1, 2, 3, 4))])
  expect(() => Y.applyUpdate(doc, overlap)).toThrow()
  expect(judge(overlap, doc)).toBe('parent')
})

test('GU8 writing that makes the server walk is refused, within a moment', () => {
  const doc = board()
  const text = recordsOf(doc).get(textKey('shape:victim'))
  const line = text instanceof Y.XmlFragment ? (text.toArray()[0] as Y.XmlElement).toArray()[0] : undefined
  const id = (line as Y.XmlText)._item?.id
  if (!id) throw new Error('no text')
  const chain = Array.from({ length: 3_000 }, (_, i) =>
    i === 0 ? { ref: 6, parent: [id.client, id.clock] as Ref, content: bold } : { ref: 6, origin: [MALLORY, i - 1] as Ref, content: bold },
  )
  const across = Array.from({ length: 2_998 }, (_, i) => ({
    ref: 6,
    origin: [MALLORY, i] as Ref,
    rightOrigin: [MALLORY, 2_999] as Ref,
    content: bold,
  }))
  expect(judge(craftUpdate([run(...chain)]), doc), 'one behind the other is how people write').toBe('taken')
  const before = performance.now()
  expect(judge(craftUpdate([run(...chain, ...across)]), doc)).toBe('conflicts')
  expect(performance.now() - before).toBeLessThan(500)
})

/** Every mutant is refused, or applied whole: no exception, nothing pending, and the board loads again as it is. */
test('GU9 mutants of honest updates are refused or applied whole', () => {
  const rounds = 6 * Number(process.env['KEHA_SEEDS'] ?? 1)
  let taken = 0
  let refused = 0
  for (let seed = 1; seed <= rounds; seed++) {
    const chance = seededChance(seed)
    const server = board()
    const writers = [1001, 1002].map((clientId) => new Writer(clientId, chance))
    const honest: Uint8Array[] = []
    for (let step = 0; step < 60; step++) {
      const writer = writers[whole(chance, 2)]
      if (!writer) continue
      Y.applyUpdate(writer.doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(writer.doc)))
      const before = Y.encodeStateVector(writer.doc)
      writer.act()
      const update = Y.encodeStateAsUpdate(writer.doc, before)
      for (let i = 0; i < 8; i++) {
        const mutant = mutate(update, honest, chance)
        const verdict = guardUpdate(mutant, { doc: server, kind: 'answer', mayWrite: () => true })
        verdict.ok ? taken++ : refused++
        if (verdict.ok) expectWhole(server, mutant, writer.doc.clientID, `seed ${seed} step ${step}`)
      }
      honest.push(update)
      Y.applyUpdate(server, update)
    }
  }
  console.info(`guard: ${refused} mutants refused, ${taken} applied whole`)
  expect(taken).toBeGreaterThan(50)
  expect(refused).toBeGreaterThan(500)
})

function expectWhole(server: Y.Doc, mutant: Uint8Array, author: number, where: string): void {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(server))
  Y.applyUpdate(copy, mutant)
  const reloaded = new Y.Doc()
  Y.applyUpdateV2(reloaded, Y.encodeStateAsUpdateV2(copy))
  if (copy.store.pendingStructs || copy.store.pendingDs) throw new Error(`${where}: something is pending`)
  // In a text that the author's own client made, order is the author's own affair.
  const others = (doc: Y.Doc) =>
    Object.entries(recordsOf(doc).toJSON()).filter(([key]) => !key.startsWith(`shape:n${author}-`) || !key.endsWith('/text'))
  expect(others(reloaded).sort(), where).toEqual(others(copy).sort())
  expect(metaOf(copy).get('epoch'), where).toBe('e')
}

function mutate(update: Uint8Array, others: readonly Uint8Array[], chance: () => number): Uint8Array {
  const bytes = [...update]
  const at = () => whole(chance, bytes.length)
  switch (whole(chance, 6)) {
    case 0:
      return update.slice(0, at())
    case 1: {
      const other = others[whole(chance, others.length)] ?? update
      return new Uint8Array([...bytes.slice(0, at()), ...other.slice(whole(chance, other.length))])
    }
    case 2:
      bytes.splice(at(), whole(chance, 4), whole(chance, 256), whole(chance, 256))
      return new Uint8Array(bytes)
    case 3:
      return Y.convertUpdateFormatV1ToV2(update)
    default:
      for (let i = 0; i <= whole(chance, 3); i++) {
        const index = at()
        bytes[index] = (bytes[index] ?? 0) ^ (1 << whole(chance, 8))
      }
      return new Uint8Array(bytes)
  }
}
