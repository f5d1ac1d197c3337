// What it would cost Yjs to place the structs of an update among those already there. Yjs walks from a struct's origin to
// its right origin, so a few thousand structs made to walk across each other hold the server for minutes. Honest writing
// puts a struct between two neighbours and walks nothing, or walks past what others wrote at that very spot meanwhile.
// Owns the estimate only: it counts neighbours, and never less than Yjs would walk.
import * as Y from 'yjs'
import { type Id, refuseUpdate, type Struct } from './updateReader.ts'

/** Steps of about 0.2 µs: an update may take some 50 ms of walking. */
export const MAX_STEPS = 250_000

const keyOf = (id: Id): string => `${id.client}:${id.clock}`

/** A list of the document (children of a type, or the values a key has had) that the update writes into. */
interface List {
  /** The right neighbour of an id that something was put behind, as `keyOf`; '' is the list's end, the key '' its head. */
  readonly rightOf: Map<string, string>
  /** What the structs put here cost, by their first and last id. */
  readonly costOf: Map<string, number>
  placed: number
}

export class ConflictCost {
  private readonly lists = new Map<unknown, Map<string | null, List>>()
  private steps = 0

  /** Counts a struct put between `left` and `right` of the list `parent`/`key`; refuses once the sum is too large. */
  add(struct: Struct, parent: Y.AbstractType<unknown> | Struct, key: string | null, left: Neighbour, right: Neighbour): void {
    const list = this.list(parent, key)
    const leftKey = left === null ? '' : keyOf(left.id)
    const rightKey = right === null ? '' : keyOf(right.id)
    const head = left === null ? this.head(parent, key) : null
    const before = list.rightOf.get(leftKey) ?? naturalRight(left, head)
    const inherited = Math.max(list.costOf.get(leftKey) ?? 0, list.costOf.get(rightKey) ?? 0)
    const cost =
      before === rightKey ? inherited : inherited + list.placed + this.walk(left === null ? head : (left.item?.right ?? null), right)
    const first = keyOf(struct)
    const last = keyOf({ client: struct.client, clock: struct.clock + struct.length - 1 })
    list.rightOf.set(leftKey, first)
    list.rightOf.set(last, before)
    list.costOf.set(first, cost)
    list.costOf.set(last, cost)
    list.placed++
    this.steps += cost
    if (this.steps > MAX_STEPS) refuseUpdate('conflicts')
  }

  private list(parent: unknown, key: string | null): List {
    const byKey = this.lists.get(parent) ?? new Map<string | null, List>()
    const list = byKey.get(key) ?? { rightOf: new Map(), costOf: new Map(), placed: 0 }
    this.lists.set(parent, byKey.set(key, list))
    return list
  }

  private walk(from: Y.Item | null, right: Neighbour): number {
    const budget = MAX_STEPS - this.steps
    let steps = 0
    for (let item = from; item && item !== right?.item && steps <= budget; item = item.right) steps++
    return steps
  }

  /** The first of a list; the first value a key had is found from its last, which Yjs walks as well. */
  private head(parent: Y.AbstractType<unknown> | Struct, key: string | null): Y.Item | null {
    if (!(parent instanceof Y.AbstractType)) return null
    if (key === null) return parent._start
    let item = parent._map.get(key) ?? null
    for (; item?.left && this.steps <= MAX_STEPS; item = item.left) this.steps++
    return item
  }
}

/** One side of a struct: the id, and the item that holds it where the document has it already. */
export type Neighbour = { readonly id: Id; readonly item: Y.Item | null } | null

/** What the document, or the struct itself, has to the right of `left`. */
function naturalRight(left: Neighbour, head: Y.Item | null): string {
  if (left === null) return head ? keyOf(head.id) : ''
  const within = left.item === null || left.id.clock < left.item.id.clock + left.item.length - 1
  if (within) return keyOf({ client: left.id.client, clock: left.id.clock + 1 })
  return left.item?.right ? keyOf(left.item.right.id) : ''
}
