// The guard: every update from the network passes here before it touches a document. Yjs applies what it can of a bad
// update and keeps the rest for ever, so nothing that it could not apply whole may reach it. Pure: reads the document only.
// An update is taken when it is well formed and within limits (updateReader.ts), writes under client ids of its sender,
// follows on without gaps from what the document has, and puts only what a board is made of where a board has it.
// What a record *says* is not judged here: readers set a bad record aside, and refusing would cut its writer off.
import * as Y from 'yjs'
import { facetOf, metaOf, ROOTS, recordsOf } from './document.ts'
import { Placement, type Spot } from './placement.ts'
import { isRecordKey } from './records.ts'
import { type DeletedRange, type Id, readUpdate, refuseUpdate, type Struct, type UpdateProblem, UpdateRefused } from './updateReader.ts'

/** `live`: an edit as it is made. `answer`: the reply to our own sync step 1, with all the server lacks. */
export type WriteKind = 'live' | 'answer'

export interface GuardContext {
  /** The document as it is now; everything accepted before has been applied. */
  readonly doc: Y.Doc
  readonly kind: WriteKind
  /** Whether this connection may write under a client id. Asked only for what the document does not have yet. */
  readonly mayWrite: (clientId: number, kind: WriteKind) => boolean
}

/**
 * `writers`: client ids with something new. `changes`: false where the document has it all, so it need not be stored.
 * `deletes`: ids of records that the update takes away without putting anything in their place.
 */
export type GuardVerdict =
  | { readonly ok: true; readonly writers: readonly number[]; readonly changes: boolean; readonly deletes: readonly string[] }
  | { readonly ok: false; readonly problem: UpdateProblem }

/** Keys of `records` ever used, gone ones included: tombstones stay in memory. Three keys a record, six generations of a full board. */
export const MAX_KEYS = 400_000
/** Types inside types: a list in a list in a list needs 9. */
const MAX_TYPE_DEPTH = 32
/** Cuts through existing runs: each one moves the rest of that client's structs in memory. */
const MAX_CUTS = 5_000

/** Judges an update of V1 encoding. Never throws, never changes the document. About 10 µs for an ordinary edit. */
export function guardUpdate(update: Uint8Array, context: GuardContext): GuardVerdict {
  try {
    return new Inspection(context).judge(update)
  } catch (refused) {
    if (refused instanceof UpdateRefused) return { ok: false, problem: refused.problem }
    throw refused
  }
}

/** Where a struct lies: in a type of the document or of the update, under a key or in the list; null where that is gone. */
type Place = { readonly parent: Y.AbstractType<unknown> | Struct; readonly key: string | null } | null

class Inspection {
  private readonly context: GuardContext
  private readonly records: Y.AbstractType<unknown>
  private readonly meta: Y.AbstractType<unknown>
  private structs: ReadonlyMap<number, readonly Struct[]> = new Map()
  private readonly places = new Map<Struct, Place>()
  private readonly depths = new Map<Struct, number>()
  private readonly placement = new Placement()
  private readonly set = new Set<string>()
  private readonly deleted: string[] = []
  private newKeys = 0
  private cuts = 0

  constructor(context: GuardContext) {
    this.context = context
    this.records = recordsOf(context.doc) as Y.AbstractType<unknown>
    this.meta = metaOf(context.doc) as Y.AbstractType<unknown>
  }

  judge(update: Uint8Array): GuardVerdict {
    const { structs, deletes } = readUpdate(update)
    this.structs = structs
    const writers: number[] = []
    for (const [client, run] of structs) {
      const known = this.known(client)
      if ((run[0]?.clock ?? 0) > known) refuseUpdate('gap')
      if (this.endOf(client) <= known) continue
      if (!this.context.mayWrite(client, this.context.kind)) refuseUpdate('foreign-client')
      writers.push(client)
    }
    this.inCausalOrder()
    const removes = this.checkDeletes(deletes)
    return { ok: true, writers, changes: writers.length > 0 || removes, deletes: this.deleted.filter((id) => !this.set.has(id)) }
  }

  /** Visits every struct after all it depends on, and refuses where Yjs would have to wait for something. */
  private inCausalOrder(): void {
    const at = new Map<number, number>()
    const reached = new Map<number, number>()
    const reachedOf = (client: number) => reached.get(client) ?? this.known(client)
    for (const start of this.structs.keys()) {
      const stack = [{ client: start, until: Number.POSITIVE_INFINITY }]
      const open = new Set([start])
      for (let top = stack.at(-1); top; top = stack.at(-1)) {
        const { client, until } = top
        const run = this.structs.get(client) ?? []
        const index = at.get(client) ?? 0
        const struct = run[index]
        if (reachedOf(client) >= until || (struct === undefined && until === Number.POSITIVE_INFINITY)) {
          stack.pop()
          open.delete(client)
          continue
        }
        if (struct === undefined) throw new UpdateRefused('unknown-dependency')
        const missing = dependencies(struct).find((id) => id.clock >= (id.client === client ? struct.clock : reachedOf(id.client)))
        if (missing !== undefined) {
          if (open.has(missing.client)) throw new UpdateRefused('circular')
          stack.push({ client: missing.client, until: missing.clock + 1 })
          open.add(missing.client)
          continue
        }
        const end = struct.clock + struct.length
        if (end > this.known(client)) this.check(struct)
        at.set(client, index + 1)
        reached.set(client, Math.max(reachedOf(client), end))
      }
    }
  }

  private check(struct: Struct): void {
    const place = this.placeOf(struct)
    this.places.set(struct, place)
    this.checkOverlap(struct, place)
    if (place === null || struct.content === 'collected') return
    const { parent, key } = place
    const [kind, depth] = this.describe(parent)
    if (!mayHold(kind, struct.content, key)) refuseUpdate('content')
    if (depth >= MAX_TYPE_DEPTH) refuseUpdate('nesting')
    if (kind === 'records' && key !== null && struct.content !== 'deleted') this.set.add(key)
    this.depths.set(struct, depth + 1)
    const known = this.known(struct.client)
    const left = this.spotAt(struct.clock < known ? { client: struct.client, clock: known - 1 } : struct.origin)
    if (kind === 'records' && left === null && this.records._map.size + ++this.newKeys > MAX_KEYS) refuseUpdate('too-many-records')
    this.placement.put(struct, Math.max(struct.clock, known), parent, key, left, this.spotAt(struct.rightOrigin))
  }

  /** As `Item.getMissing` of Yjs finds it: given outright, or that of its neighbours; a collected neighbour means gone. */
  private placeOf(struct: Struct): Place {
    if (struct.content === 'collected') return null
    if (typeof struct.parent === 'string')
      return struct.parent === ROOTS.records ? { parent: this.records, key: struct.key } : refuseUpdate('root')
    if (struct.parent !== null) {
      const parent = this.typeAt(struct.parent)
      return parent && { parent, key: struct.key }
    }
    const sides = [struct.origin, struct.rightOrigin].filter((id) => id !== null).map((id) => this.placeAt(id))
    const [first, second] = sides
    if (first === undefined || sides.includes(null)) return null
    if (second && !samePlace(first, second)) refuseUpdate('parent')
    return first
  }

  /** A struct the document has the beginning of must go on where that lies. */
  private checkOverlap(struct: Struct, place: Place): void {
    const known = this.known(struct.client)
    if (struct.clock >= known) return
    if (!samePlace(this.placeAt({ client: struct.client, clock: known - 1 }), place)) refuseUpdate('parent')
  }

  private placeAt(id: Id): Place {
    const item = this.itemAt(id)
    if (item !== undefined) return item && { parent: item.parent as Y.AbstractType<unknown>, key: item.parentSub }
    return this.places.get(this.structAt(id)) ?? null
  }

  private typeAt(id: Id): Y.AbstractType<unknown> | Struct | null {
    const item = this.itemAt(id)
    if (item !== undefined) {
      if (item === null || item.content instanceof Y.ContentDeleted) return null
      return item.content instanceof Y.ContentType ? item.content.type : refuseUpdate('parent')
    }
    const struct = this.structAt(id)
    if (struct.content === 'collected' || struct.content === 'deleted' || !this.places.get(struct)) return null
    return isType(struct.content) ? struct : refuseUpdate('parent')
  }

  /** The document's item with this id; null where it is collected, undefined where only the update has it. */
  private itemAt(id: Id): Y.Item | null | undefined {
    if (id.clock >= this.known(id.client)) return undefined
    const item = Y.getItem(this.context.doc.store, Y.createID(id.client, id.clock))
    return item instanceof Y.Item ? item : null
  }

  private structAt({ client, clock }: Id): Struct {
    const run = this.structs.get(client) ?? []
    let low = 0
    for (let high = run.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1
      if ((run[middle]?.clock ?? 0) <= clock) low = middle
      else high = middle - 1
    }
    return run[low] ?? refuseUpdate('unknown-dependency')
  }

  private describe(parent: Y.AbstractType<unknown> | Struct): [ParentKind, number] {
    if (!(parent instanceof Y.AbstractType)) return [parent.content as ParentKind, this.depths.get(parent) ?? 0]
    if (parent === this.records) return ['records', 0]
    if (parent === this.meta) return refuseUpdate('protected')
    let depth = 0
    for (let item = parent._item; item; item = (item.parent as Y.AbstractType<unknown>)._item) depth++
    if (parent instanceof Y.XmlElement) return ['element', depth]
    if (parent instanceof Y.XmlText) return ['text', depth]
    return parent instanceof Y.XmlFragment ? ['fragment', depth] : refuseUpdate('parent')
  }

  private spotAt(id: Id | null): Spot | null {
    if (id === null) return null
    const item = this.itemAt(id)
    if (item) this.cutAt(item, id.clock + 1)
    return { client: id.client, clock: id.clock, node: item ?? this.structAt(id) }
  }

  private cutAt(item: Y.Item, clock: number): void {
    if (clock > item.id.clock && clock < item.id.clock + item.length && ++this.cuts > MAX_CUTS) refuseUpdate('conflicts')
  }

  /** Whether anything is deleted that was not. Nothing unknown may be, or it would wait for ever; nor what `meta` says. */
  private checkDeletes(deletes: readonly DeletedRange[]): boolean {
    const kept = [...this.meta._map.values()].filter((item) => !item.deleted)
    let removes = false
    for (const { client, clock, length } of deletes) {
      const end = clock + length
      if (end > Math.max(this.known(client), this.endOf(client))) refuseUpdate('unknown-delete')
      if (kept.some(({ id }) => id.client === client && id.clock >= clock && id.clock < end)) refuseUpdate('protected')
      const structs = this.context.doc.store.clients.get(client)
      if (!structs || clock >= this.known(client)) continue
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = structs[i]
        if (!struct || struct.id.clock >= end) break
        if (struct.deleted || !(struct instanceof Y.Item)) continue
        removes = true
        if (struct.parent === this.records && struct.parentSub && facetOf(struct.parentSub).facet === 'record')
          this.deleted.push(struct.parentSub)
        this.cutAt(struct, clock)
        this.cutAt(struct, end)
      }
    }
    return removes
  }

  private known(client: number): number {
    return Y.getState(this.context.doc.store, client)
  }

  private endOf(client: number): number {
    const last = this.structs.get(client)?.at(-1)
    return last ? last.clock + last.length : 0
  }
}

type ParentKind = 'records' | 'element' | 'fragment' | 'text'

/** What lies where on a board: document.ts for `records`, y-prosemirror's mapping inside a text. */
function mayHold(kind: ParentKind, content: Struct['content'], key: string | null): boolean {
  const deleted = content === 'deleted'
  switch (kind) {
    case 'records':
      if (key === null || !isRecordKey(key)) return refuseUpdate('key')
      return deleted || content === 'value' || (content === 'fragment' && facetOf(key).facet === 'text')
    case 'element':
      return key === null ? deleted || content === 'element' || content === 'text' : deleted || content === 'value'
    case 'fragment':
      return key === null && (deleted || content === 'element' || content === 'text')
    case 'text':
      return key === null && (deleted || content === 'characters' || content === 'mark')
  }
}

const isType = (content: Struct['content']): boolean => content === 'element' || content === 'fragment' || content === 'text'

const samePlace = (a: Place, b: Place): boolean => (a === null || b === null ? a === b : a.parent === b.parent && a.key === b.key)

function dependencies(struct: Struct): Id[] {
  const ids: Id[] = []
  if (struct.origin) ids.push(struct.origin)
  if (struct.rightOrigin) ids.push(struct.rightOrigin)
  if (struct.parent !== null && typeof struct.parent === 'object') ids.push(struct.parent)
  return ids
}
