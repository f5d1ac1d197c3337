// A board's document takes half its memory for what nearly no part of it uses: each text of a note is three types of Yjs, each
// with a map of attributes it does not have and two lists of observers nobody adds; each record repeats the props of all others.
// Here what is empty is given back until it is used, and what is equal is kept once (docs/decisions/0010-joins-and-memory.md).
// Invariants: the document reads, changes and encodes as before; observing a nested type throws rather than being told of
// the changes of others. Knows what Yjs keeps in its types, so its test fails where another version keeps something else.
import * as Y from 'yjs'

/** What is empty of the maps that Yjs keeps in its types: it makes the real one when something is put into it. */
class EmptyMap<Key, Value> {
  #real: Map<Key, Value> | undefined

  get size(): number {
    return this.#real?.size ?? 0
  }
  get(key: Key): Value | undefined {
    return this.#real?.get(key)
  }
  has(key: Key): boolean {
    return this.#real?.has(key) ?? false
  }
  set(key: Key, value: Value): this {
    this.#real ??= new Map()
    this.#real.set(key, value)
    return this
  }
  delete(key: Key): boolean {
    return this.#real?.delete(key) ?? false
  }
  clear(): void {
    this.#real = undefined
  }
  forEach(visit: (value: Value, key: Key, map: Map<Key, Value>) => void): void {
    this.#real?.forEach(visit)
  }
  keys(): MapIterator<Key> {
    return (this.#real ?? new Map<Key, Value>()).keys()
  }
  values(): MapIterator<Value> {
    return (this.#real ?? new Map<Key, Value>()).values()
  }
  entries(): MapIterator<[Key, Value]> {
    return (this.#real ?? new Map<Key, Value>()).entries()
  }
  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }
  get [Symbol.toStringTag](): string {
    return 'Map'
  }
}

/** What Yjs keeps in each type and does not tell its users. */
interface Insides {
  _map: Map<string, Y.Item> | EmptyMap<string, Y.Item>
  _eH: { readonly l: readonly unknown[] }
  _dEH: { readonly l: readonly unknown[] }
}

/** Frozen: an observer of a nested type would be told of all others, so adding one throws. */
const NO_OBSERVERS = Object.freeze({ l: Object.freeze([]) })
/** Longer texts are hardly ever the same. */
const MAX_SHARED_LENGTH = 64

/** How far a document was gone through, by client id. */
export type SlimUpTo = Map<number, number>

/**
 * Gives back what the document does not use, of so many of the items that came after `upTo`; says whether there are more.
 * Call between transactions. About 3 µs an item, so a large board is gone through bit by bit.
 */
export function slimDocument(doc: Y.Doc, upTo: SlimUpTo, most = Number.POSITIVE_INFINITY): boolean {
  const known = new Map<string, unknown>()
  let left = most
  for (const [client, structs] of doc.store.clients) {
    const from = upTo.get(client) ?? 0
    if (from >= Y.getState(doc.store, client)) continue
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
      if (left-- <= 0) return true
      const struct = structs[at]
      if (!struct) continue
      if (struct instanceof Y.Item) slimItem(struct, known)
      upTo.set(client, struct.id.clock + struct.length)
    }
  }
  return false
}

function slimItem({ content, parentSub }: Y.Item, known: Map<string, unknown>): void {
  if (content instanceof Y.ContentType) slimType(content.type as unknown as Insides)
  else if (content instanceof Y.ContentAny) {
    // An array that was filled one by one has room for sixteen more; a copy has not.
    content.arr = content.arr.map((value) => (Array.isArray(value) ? value.slice() : value))
    for (const value of content.arr) if (isObject(value)) shareParts(value, parentSub, known)
  }
}

function slimType(type: Insides): void {
  if (type._map.size === 0) type._map = new EmptyMap<string, Y.Item>()
  if (type._eH.l.length === 0 && type._dEH.l.length === 0) type._eH = type._dEH = NO_OBSERVERS
}

/** What a record has that others have too, `props` above all, becomes theirs. Frozen: to change one would be to change all. */
function shareParts(record: Record<string, unknown>, key: string | null, known: Map<string, unknown>): void {
  for (const [name, part] of Object.entries(record)) {
    if (part === key) record[name] = key
    else if (typeof part === 'string' ? part.length <= MAX_SHARED_LENGTH : isObject(part)) {
      const text = typeof part === 'string' ? `"${part}` : JSON.stringify(part)
      if (!known.has(text)) known.set(text, deepFreeze(part))
      record[name] = known.get(text)
    }
  }
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(Object.freeze(value))) deepFreeze(inner)
  return value
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
