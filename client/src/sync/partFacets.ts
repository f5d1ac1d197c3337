// Reads and writes one part of a record where it lies in the document.
import { xyKey } from '@keha/shared/board/document.ts'
import type * as Y from 'yjs'
import { partsOf, withParts, XY } from './recordKeys.ts'

type Json = Record<string, unknown>

/** The JSON facet of a record; undefined where there is none that can be read. */
export function recordFacet(records: Y.Map<unknown>, id: string): Json | undefined {
  const json = records.get(id)
  return typeof json === 'object' && json !== null && 'typeName' in json ? (json as Json) : undefined
}

export function readPart(records: Y.Map<unknown>, id: string, key: string): unknown {
  if (key === XY) return records.get(xyKey(id))
  const json = recordFacet(records, id)
  return json && partsOf(json).get(key)
}

/** Call inside a transaction. Does nothing where there is no such record. */
export function writePart(records: Y.Map<unknown>, id: string, key: string, value: unknown): void {
  const json = recordFacet(records, id)
  if (!json) return
  if (key === XY) records.set(xyKey(id), value)
  else records.set(id, withParts(json, [[key, value]]))
}
