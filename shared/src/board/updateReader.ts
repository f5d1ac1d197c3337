// Reads the bytes of an untrusted V1 update once, without Yjs: grammar, counts and nesting are checked while streaming,
// so that no announced length is believed and nothing recurses deeper than the limits. Touches no document.
// Knows the V1 grammar of yjs 13.6 exactly: what this accepts, Yjs reads the same way; whatever it does not know it refuses.
import * as decoding from 'lib0/decoding'

/** What one update may hold. Each number lies well above what a person's largest honest change makes. */
export const UPDATE_LIMITS = {
  /** An update travels in one frame, of MAX_FRAME_BYTES at most. */
  bytes: 4 * 1024 * 1024,
  /** Pasting a full page of 4,000 shapes with text makes about 30,000 structs. */
  structs: 50_000,
  /** Client ids that write: every reload while offline adds one. */
  writers: 64,
  /** Ranges of a delete set: an answer to step 1 always carries the whole document's. */
  deletes: 200_000,
  /** A struct's length: characters of one insertion, or a merged run of tombstones (18 hours of dragging). */
  length: 2 ** 20,
  /** Clocks stay where bit operations and 32-bit stores of any implementation still work. */
  clock: 2 ** 31,
  /** Client ids are random 32-bit numbers. */
  clientId: 2 ** 32 - 1,
  /** Values inside values: a record's JSON needs 6. */
  valueDepth: 16,
  /** Attributes of a mark are a flat object. */
  markDepth: 4,
} as const

export type UpdateProblem =
  | 'too-large'
  | 'malformed'
  | 'too-many-structs'
  | 'too-many-clients'
  | 'too-many-records'
  | 'clock'
  | 'skip'
  | 'content'
  | 'nesting'
  | 'key'
  | 'root'
  | 'parent'
  | 'order'
  | 'foreign-client'
  | 'gap'
  | 'unknown-dependency'
  | 'circular'
  | 'unknown-delete'
  | 'protected'
  | 'conflicts'

/** Thrown inside the guard only; it leaves as a value. */
export class UpdateRefused extends Error {
  readonly problem: UpdateProblem
  constructor(problem: UpdateProblem) {
    super(problem)
    this.problem = problem
  }
}
export const refuseUpdate = (problem: UpdateProblem): never => {
  throw new UpdateRefused(problem)
}

export interface Id {
  readonly client: number
  readonly clock: number
}

export type Content = 'collected' | 'deleted' | 'characters' | 'mark' | 'value' | 'element' | 'fragment' | 'text'

/** One struct of the update. `parent`: a root's name, a type's id, or null where it is its neighbours'. */
export interface Struct extends Id {
  readonly length: number
  readonly content: Content
  readonly origin: Id | null
  readonly rightOrigin: Id | null
  readonly parent: string | Id | null
  readonly key: string | null
}

export interface DeletedRange extends Id {
  readonly length: number
}

export interface UpdateContents {
  /** By client, each run without gaps. */
  readonly structs: ReadonlyMap<number, readonly Struct[]>
  /** By client, sorted and disjoint. */
  readonly deletes: readonly DeletedRange[]
}

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
export const isForbiddenKey = (key: string): boolean => FORBIDDEN_KEYS.has(key)

/** Numbers of the V1 format (yjs `contentRefs` and `typeRefs`); those left out have no place on a board. */
const CONTENT = { deleted: 1, string: 4, format: 6, type: 7, any: 8 } as const
const TYPE: ReadonlyMap<number, 'element' | 'fragment' | 'text'> = new Map([
  [3, 'element'],
  [4, 'fragment'],
  [6, 'text'],
])
const SKIP = 10
const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const HAS_KEY = 0x20

/** Throws `UpdateRefused` on anything but a well-formed update within the limits. */
export function readUpdate(update: Uint8Array): UpdateContents {
  if (update.length > UPDATE_LIMITS.bytes) return refuseUpdate('too-large')
  const decoder = decoding.createDecoder(update)
  try {
    const structs = readStructs(decoder)
    const deletes = readDeletes(decoder)
    return decoder.pos === update.length ? { structs, deletes } : refuseUpdate('malformed')
  } catch (problem) {
    if (problem instanceof UpdateRefused) throw problem
    return refuseUpdate('malformed')
  }
}

function readStructs(decoder: decoding.Decoder): Map<number, Struct[]> {
  const byClient = new Map<number, Struct[]>()
  let total = 0
  const clients = decoding.readVarUint(decoder)
  if (clients > UPDATE_LIMITS.writers) refuseUpdate('too-many-clients')
  for (let i = 0; i < clients; i++) {
    const count = decoding.readVarUint(decoder)
    const client = readClient(decoder)
    let clock = decoding.readVarUint(decoder)
    total += count
    if (total > UPDATE_LIMITS.structs) refuseUpdate('too-many-structs')
    if (byClient.has(client) || count === 0) refuseUpdate('malformed')
    const structs: Struct[] = []
    byClient.set(client, structs)
    for (let j = 0; j < count; j++) {
      const struct = readStruct(decoder, client, clock)
      clock += struct.length
      if (struct.length < 1) refuseUpdate('malformed')
      if (struct.length > UPDATE_LIMITS.length || clock > UPDATE_LIMITS.clock) refuseUpdate('clock')
      structs.push(struct)
    }
  }
  return byClient
}

function readStruct(decoder: decoding.Decoder, client: number, clock: number): Struct {
  const info = readByte(decoder)
  const ref = info & 0x1f
  if (ref === SKIP) refuseUpdate('skip')
  if (info === 0)
    return {
      client,
      clock,
      length: decoding.readVarUint(decoder),
      content: 'collected',
      origin: null,
      rightOrigin: null,
      parent: null,
      key: null,
    }
  if (ref === 0) refuseUpdate('malformed')
  const origin = info & HAS_ORIGIN ? readId(decoder) : null
  const rightOrigin = info & HAS_RIGHT_ORIGIN ? readId(decoder) : null
  const alone = origin === null && rightOrigin === null
  const parent = alone ? readParent(decoder) : null
  const key = alone && info & HAS_KEY ? readKey(decoder) : null
  const [content, length] = readContent(decoder, ref)
  return { client, clock, length, content, origin, rightOrigin, parent, key }
}

function readParent(decoder: decoding.Decoder): string | Id {
  const isRoot = decoding.readVarUint(decoder)
  if (isRoot > 1) refuseUpdate('malformed')
  return isRoot === 1 ? decoding.readVarString(decoder) : readId(decoder)
}

function readContent(decoder: decoding.Decoder, ref: number): [Content, number] {
  switch (ref) {
    case CONTENT.deleted:
      return ['deleted', decoding.readVarUint(decoder)]
    case CONTENT.string:
      return ['characters', decoding.readVarString(decoder).length]
    case CONTENT.format:
      readKey(decoder)
      checkMarkValue(decoding.readVarString(decoder))
      return ['mark', 1]
    case CONTENT.type: {
      const type = TYPE.get(decoding.readVarUint(decoder))
      if (type === undefined) return refuseUpdate('content')
      if (type === 'element') readKey(decoder)
      return [type, 1]
    }
    case CONTENT.any: {
      const count = decoding.readVarUint(decoder)
      if (count > UPDATE_LIMITS.length) refuseUpdate('clock')
      for (let i = 0; i < count; i++) skipValue(decoder, 0)
      return ['value', count]
    }
    default:
      return refuseUpdate('content')
  }
}

/** Passes over one lib0 "any" value. Byte arrays and big integers have no place in a record. */
function skipValue(decoder: decoding.Decoder, depth: number): void {
  if (depth > UPDATE_LIMITS.valueDepth) refuseUpdate('nesting')
  switch (readByte(decoder)) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125:
      decoding.readVarInt(decoder)
      notPastEnd(decoder)
      return
    case 124:
      decoder.pos += 4
      notPastEnd(decoder)
      return
    case 123:
      decoder.pos += 8
      notPastEnd(decoder)
      return
    case 119:
      decoding.readVarString(decoder)
      return
    case 118: {
      const count = decoding.readVarUint(decoder)
      for (let i = 0; i < count; i++) {
        readKey(decoder)
        skipValue(decoder, depth + 1)
      }
      return
    }
    case 117: {
      const count = decoding.readVarUint(decoder)
      for (let i = 0; i < count; i++) skipValue(decoder, depth + 1)
      return
    }
    default:
      refuseUpdate('content')
  }
}

function checkMarkValue(json: string): void {
  if (jsonDepth(json) > UPDATE_LIMITS.markDepth) refuseUpdate('nesting')
  JSON.parse(json, (key, value: unknown) => (isForbiddenKey(key) ? refuseUpdate('key') : value))
}

/** How deep brackets go in a JSON text, without parsing it. */
export function jsonDepth(json: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < json.length; i++) {
    const character = json[i]
    if (inString) {
      if (character === '\\') i++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth--
  }
  return deepest
}

function readDeletes(decoder: decoding.Decoder): DeletedRange[] {
  const deletes: DeletedRange[] = []
  const seen = new Set<number>()
  const clients = decoding.readVarUint(decoder)
  for (let i = 0; i < clients; i++) {
    const client = readClient(decoder)
    if (seen.has(client)) refuseUpdate('malformed')
    seen.add(client)
    const count = decoding.readVarUint(decoder)
    let end = 0
    for (let j = 0; j < count; j++) {
      const clock = decoding.readVarUint(decoder)
      const length = decoding.readVarUint(decoder)
      // A document's own delete set is sorted and merged; overlapping ranges are only good for making work.
      if (length < 1 || clock < end) refuseUpdate('malformed')
      end = clock + length
      if (end > UPDATE_LIMITS.clock) refuseUpdate('clock')
      deletes.push({ client, clock, length })
      if (deletes.length > UPDATE_LIMITS.deletes) refuseUpdate('too-many-structs')
    }
  }
  return deletes
}

const readId = (decoder: decoding.Decoder): Id => ({ client: readClient(decoder), clock: decoding.readVarUint(decoder) })

function readClient(decoder: decoding.Decoder): number {
  const client = decoding.readVarUint(decoder)
  return client <= UPDATE_LIMITS.clientId ? client : refuseUpdate('malformed')
}

function readKey(decoder: decoding.Decoder): string {
  const key = decoding.readVarString(decoder)
  return isForbiddenKey(key) ? refuseUpdate('key') : key
}

function readByte(decoder: decoding.Decoder): number {
  if (decoder.pos >= decoder.arr.length) refuseUpdate('malformed')
  return decoding.readUint8(decoder)
}

function notPastEnd(decoder: decoding.Decoder): void {
  if (decoder.pos > decoder.arr.length) refuseUpdate('malformed')
}
