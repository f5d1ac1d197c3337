// JSON of a stranger's: text that is none, values endlessly deep and keys of prototypes are no JSON of ours. Pure.
import { decodeUtf8 } from 'lib0/string'

/** Values inside values; a record with a nested list needs some 20. */
const MAX_DEPTH = 64
const FOREIGN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The value, or undefined where it is not plain JSON in UTF-8. */
export function plainJson(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(decodeUtf8(bytes))
    return isPlain(value, MAX_DEPTH) ? value : undefined
  } catch {
    // Neither text nor JSON, or so deep that it cannot be parsed.
    return undefined
  }
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  if (Array.isArray(value)) return value.every((inner) => isPlain(inner, depth - 1))
  return Object.entries(value).every(([key, inner]) => !FOREIGN_KEYS.has(key) && isPlain(inner, depth - 1))
}
