import { deleteRecord, recordsOf, textKey, xyKey } from '@keha/shared/board/document.ts'
import { boardHash } from '@keha/shared/board/hash.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { noteRecord, writeNote } from '../../../test/support/note.ts'
import { seededRandom } from '../../../test/support/seededRandom.ts'
import { type SlimUpTo, slimDocument } from './slimDocument.ts'

const note = (at: number) => ({ id: `shape:n${at}`, text: `Ajatus ${at} ✱`, x: at, y: at / 3 })
const fragmentOf = (doc: Y.Doc, id: string) => recordsOf(doc).get(textKey(id)) as Y.XmlFragment | undefined

/** A change as people make it; also what the canvas never does but the guard takes. */
function change(doc: Y.Doc, below: (limit: number) => number): void {
  const records = recordsOf(doc)
  const id = `shape:n${below(12)}`
  const paragraph = fragmentOf(doc, id)?.get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  doc.transact(() => {
    switch (below(8)) {
      case 0:
        return writeNote(doc, note(below(12)))
      case 1:
        return deleteRecord(doc, id)
      case 2:
        return void records.set(id, noteRecord(id, { isLocked: below(2) === 0 }))
      case 3:
        return paragraph instanceof Y.XmlElement ? paragraph.setAttribute(below(2) ? 'dir' : 'lang', below(2) ? 'fi' : 'auto') : undefined
      case 4:
        return text instanceof Y.XmlText ? text.format(0, Math.min(2, text.length), { bold: true }) : undefined
      case 5:
        return fragmentOf(doc, id)?.insert(0, [new Y.XmlElement('paragraph')])
      case 6:
        return text instanceof Y.XmlText ? text.insert(below(text.length + 1), 'ä') : undefined
      case 7:
        return void records.set(xyKey(id), [below(900), 0.5])
    }
  })
}

test('RO51 a document of which nothing is kept twice reads, changes and encodes as one left as it is', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { below } = seededRandom(seed)
    const [slim, plain] = [new Y.Doc(), new Y.Doc()]
    const people = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
    people.forEach((doc, at) => {
      doc.clientID = at === 0 ? 4_000_000_000 : at
    })
    const upTo: SlimUpTo = new Map()
    for (let turn = 0; turn < 120; turn++) {
      const person = people[below(people.length)]
      if (!person) throw new Error('nobody')
      if (below(4) === 0) Y.applyUpdate(person, Y.encodeStateAsUpdate(slim, Y.encodeStateVector(person)))
      change(person, below)
      for (const doc of [slim, plain]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(person, Y.encodeStateVector(doc)))
      if (below(5) === 0) while (slimDocument(slim, upTo, 1 + below(40)));
    }
    expect(recordsOf(slim).toJSON()).toEqual(recordsOf(plain).toJSON())
    expect(boardHash(slim)).toBe(boardHash(plain))
    expect(Y.encodeStateAsUpdate(slim)).toEqual(Y.encodeStateAsUpdate(plain))
    expect(Y.encodeStateAsUpdateV2(slim)).toEqual(Y.encodeStateAsUpdateV2(plain))
  }
})

test('RO51 notes share the props that are the same, types have no room for what they do not hold, and none is gone through twice', () => {
  const doc = new Y.Doc()
  for (let at = 0; at < 20; at++) writeNote(doc, note(at))
  const stored = new Y.Doc()
  Y.applyUpdate(stored, Y.encodeStateAsUpdate(doc))
  const upTo: SlimUpTo = new Map()
  expect(slimDocument(stored, upTo, 10)).toBe(true)
  expect(slimDocument(stored, upTo)).toBe(false)
  const [first, last] = [0, 19].map((at) => recordsOf(stored).get(`shape:n${at}`) as { props: Record<string, unknown> })
  expect(last?.props).toBe((recordsOf(stored).get('shape:n18') as typeof first)?.props)
  expect(() => Object.assign(last?.props ?? {}, { color: 'red' })).toThrow()
  const types = [...recordsOf(stored).values()].filter((value) => value instanceof Y.AbstractType)
  expect(types.length).toBe(20)
  for (const type of types) expect(type._map instanceof Map).toBe(false)
  expect(slimDocument(stored, upTo, 0)).toBe(false)
  writeNote(stored, note(20))
  expect(slimDocument(stored, upTo, 0)).toBe(true)
})

test('RO51 observing a text whose lists of observers were given back throws rather than being told of others', () => {
  const doc = new Y.Doc()
  writeNote(doc, note(1))
  slimDocument(doc, new Map())
  expect(() => fragmentOf(doc, 'shape:n1')?.observe(() => undefined)).toThrow(TypeError)
})
