// One fingerprint of what a board says: the same on every replica with the same contents, whatever order they arrived in.
// Covers every key of the document's roots and the scaffold, not the history. Two uses: a new snapshot is loaded again and
// compared before the log is cut, and tests see that all replicas agree.
import type { TLRecord } from '@tldraw/tlschema'
import { digest } from 'lib0/hash/sha256'
import { encodeUtf8 } from 'lib0/string'
import * as Y from 'yjs'
import { metaOf, recordsOf } from './document.ts'

/** SHA-256 in hex of the document's contents, and of the scaffold where it is given (in any order). */
export function boardHash(doc: Y.Doc, scaffold: readonly TLRecord[] = []): string {
  const contents = {
    meta: entriesOf(metaOf(doc)),
    records: entriesOf(recordsOf(doc)),
    scaffold: Object.fromEntries(scaffold.map((record) => [record.id, record])),
  }
  return [...digest(encodeUtf8(canonicalJson(contents)))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const entriesOf = (map: Y.Map<unknown>): Record<string, unknown> =>
  Object.fromEntries([...map.entries()].map(([key, value]) => [key, value instanceof Y.AbstractType ? typeContents(value) : value]))

/** What a shared type holds, with neighbouring characters of the same marks as one run however they were typed. */
function typeContents(type: unknown): unknown {
  if (type instanceof Y.XmlElement)
    return { name: type.nodeName, attributes: type.getAttributes(), children: type.toArray().map(typeContents) }
  if (type instanceof Y.XmlText) return textRuns(type)
  if (type instanceof Y.XmlFragment) return type.toArray().map(typeContents)
  return type instanceof Y.AbstractType ? type.toJSON() : type
}

function textRuns(text: Y.XmlText): unknown[] {
  const runs: { insert: unknown; marks: string }[] = []
  for (const { insert, attributes = {} } of text.toDelta() as { insert: unknown; attributes?: object }[]) {
    const marks = canonicalJson(attributes)
    const last = runs.at(-1)
    if (last && last.marks === marks && typeof last.insert === 'string' && typeof insert === 'string') last.insert += insert
    else runs.push({ insert, marks })
  }
  return runs
}

/** JSON with sorted keys; what JSON has no word for (NaN, bytes, big integers) is told apart, undefined is as good as absent. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`
  if (value instanceof Uint8Array) return `bytes[${value.join()}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
    return `{${entries
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`)
      .sort()
      .join()}}`
  }
  return typeof value === 'string' ? JSON.stringify(value) : typeof value === 'bigint' ? `${value}n` : String(value)
}
