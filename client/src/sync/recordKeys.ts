// The parts of a record that change on their own: `isLocked`, `props.color`, `meta.kind`, and its position as one. Text is
// not among them: it is a facet whose characters merge. Pure.
import type { TLRecord } from 'tldraw'

/** The position, a facet of its own. */
export const XY = 'xy'

/** What tldraw computes from the text: kept, but never a step of undo. */
export const DERIVED_KEYS: ReadonlySet<string> = new Set(['props.growY', 'props.fontSizeAdjustment'])

type Json = Record<string, unknown>

/** Each part of a record by its key, `props.richText` left out. */
export function partsOf(record: TLRecord | Json): Map<string, unknown> {
  const parts = new Map<string, unknown>()
  for (const [key, value] of Object.entries(record)) {
    if (key === 'id' || key === 'x' || key === 'y' || value === undefined) continue
    if (key === 'props' || key === 'meta') {
      for (const [inner, part] of Object.entries(value as Json))
        if (inner !== 'richText' && part !== undefined) parts.set(`${key}.${inner}`, part)
    } else parts.set(key, value)
  }
  if ('x' in record) parts.set(XY, [record.x, (record as Json)['y']])
  return parts
}

/** The record with some of its parts as given; `undefined` takes a part away. The record itself stays as it is. */
export function withParts<T extends object>(record: T, parts: Iterable<readonly [string, unknown]>): T {
  const next = { ...record } as Json
  for (const [key, value] of parts) {
    if (key === XY) {
      const [x, y] = value as [number, number]
      next['x'] = x
      next['y'] = y
      continue
    }
    const dot = key.indexOf('.')
    if (dot < 0) set(next, key, value)
    else {
      const outer = key.slice(0, dot)
      const inner = { ...(next[outer] as Json | undefined) }
      set(inner, key.slice(dot + 1), value)
      next[outer] = inner
    }
  }
  return next as T
}

function set(object: Json, key: string, value: unknown): void {
  if (value === undefined) delete object[key]
  else object[key] = value
}
