// The checker: what must hold of a board after whatever happened to it. Reads; changes nothing.
import { createHash } from 'node:crypto'
import { readBoard } from '@keha/shared/board/readBoard.ts'
import { plainText } from '@keha/shared/board/records.ts'
import type { TLNoteShape } from '@tldraw/tlschema'
import { expect } from 'vitest'
import type * as Y from 'yjs'
import type { HeadlessParticipant } from './HeadlessParticipant.ts'

/** The board as every reader sees it, as one hash: records in order of their ids, keys in order of their names. */
export function canonicalHash(doc: Y.Doc): string {
  const { records, quarantine } = readBoard(doc, [])
  const entries = [...records, ...quarantine].sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(entries, sortedKeys)).digest('hex')
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The words of every note on the board, by id. */
export function notesOn(doc: Y.Doc): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  for (const [id, record] of readBoard(doc, []).records)
    if (record.typeName === 'shape' && record.type === 'note') notes.set(id, plainText((record as TLNoteShape).props.richText))
  return notes
}

/** Every note that was acknowledged is on the board, with its own words, once. */
export function expectNotesOnce(doc: Y.Doc, people: readonly HeadlessParticipant[], context: string): void {
  const notes = notesOn(doc)
  const times = new Map<string, number>()
  for (const text of notes.values()) times.set(text, (times.get(text) ?? 0) + 1)
  const missing = people
    .flatMap(({ saved }) => [...saved.values()])
    .filter(({ id, text }) => notes.get(id) !== text || times.get(text) !== 1)
  expect(missing, `${context}: notes that were said to be saved and are not there once`).toEqual([])
  expect([...readBoard(doc, []).quarantine], `${context}: notes set aside`).toEqual([])
}

/** Every note that somebody saw of another is on the board. */
export function expectSeenThere(doc: Y.Doc, people: readonly HeadlessParticipant[], context: string): void {
  const notes = notesOn(doc)
  const missing = people.flatMap((person) => {
    const own = new Set(person.written.map(({ id }) => id))
    return [...notesOn(person.doc).keys()].filter((id) => !own.has(id) && !notes.has(id))
  })
  expect(missing, `${context}: notes that others had seen and that are not there`).toEqual([])
}
