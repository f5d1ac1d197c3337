// Where Yjs will put each struct of an update among those already there, and what finding that out costs. Yjs walks from a
// struct's origin towards its right origin, so a few thousand structs made to walk across each other hold the server for
// minutes; and a struct whose right origin lies left of its origin comes to lie elsewhere on every replica.
// Follows `Item.integrate` of yjs 13.6 step by step, on a picture of the lists laid over the document, which stays as it is.
import * as Y from 'yjs'
import { type Id, refuseUpdate, type Struct } from './updateReader.ts'

/** Steps of about 0.2 µs: an update may take some 50 ms of walking. Honest ones take a few dozen. */
export const MAX_STEPS = 250_000

type Node = Y.Item | Struct
/** An id within a list, and the item of the document or the struct of the update that holds it. */
export interface Spot extends Id {
  readonly node: Node
}
type List = Y.AbstractType<unknown> | Struct

export class Placement {
  /** What follows an id that something was put behind; lists' heads have a map of their own. */
  private readonly behind = new Map<string, Spot | null>()
  private readonly heads = new Map<List, Map<string | null, Spot | null>>()
  /** Clocks inside a node that something was put behind. */
  private readonly cuts = new Map<Node, number[]>()
  private steps = 0

  /** Puts the part of a struct from `clock` on into the list `parent`/`key`, between `left` and `right`; null: its ends. */
  put(struct: Struct, clock: number, parent: List, key: string | null, left: Spot | null, right: Spot | null): void {
    const spot: Spot = { client: struct.client, clock, node: struct }
    const first = left === null ? this.head(parent, key) : this.after(left)
    const behind = this.resolve(spot, parent, left, first, right)
    const next = behind === null ? this.head(parent, key) : this.after(behind)
    if (behind === null) this.heads.set(parent, (this.heads.get(parent) ?? new Map<string | null, Spot | null>()).set(key, spot))
    else this.putBehind(behind, spot)
    this.behind.set(keyOf(lastOf(spot)), next)
  }

  /** The spot that the struct comes to lie behind, among what others put between the same neighbours. */
  private resolve(spot: Spot, parent: List, left: Spot | null, first: Spot | null, right: Spot | null): Spot | null {
    const seen: { client: number; start: number; end: number }[] = []
    let conflictsFrom = 0
    let behind = left
    let settled = false
    for (let other = first; other !== null || right !== null; ) {
      if (other === null) {
        if (isOwnRedo(spot, parent, left, right)) break
        return refuseUpdate('order')
      }
      const end = this.endOf(other)
      if (right !== null && right.client === other.client && right.clock >= other.clock && right.clock <= end.clock) break
      if (settled && right === null) break
      this.count(1)
      if (!settled) {
        seen.push({ client: other.client, start: other.clock, end: end.clock })
        const origin = originOf(other)
        if (sameId(left, origin)) {
          if (other.client < spot.client) {
            behind = end
            conflictsFrom = seen.length
          } else settled = sameId(right, rightOriginOf(other))
        } else {
          const at =
            origin === null
              ? -1
              : seen.findLastIndex((one) => one.client === origin.client && one.start <= origin.clock && origin.clock <= one.end)
          this.count(seen.length - Math.max(at, 0))
          if (at < 0) settled = true
          else if (at < conflictsFrom) {
            behind = end
            conflictsFrom = seen.length
          }
        }
      }
      other = this.after(end)
    }
    return behind
  }

  private count(steps: number): void {
    this.steps += steps
    if (this.steps > MAX_STEPS) refuseUpdate('conflicts')
  }

  private putBehind(left: Spot, spot: Spot): void {
    this.behind.set(keyOf(left), spot)
    if (left.clock === lastOf(left).clock) return
    const inside = this.cuts.get(left.node)
    if (inside) inside.push(left.clock)
    else this.cuts.set(left.node, [left.clock])
  }

  private after(spot: Spot): Spot | null {
    const put = this.behind.get(keyOf(spot))
    if (put !== undefined) return put
    if (spot.clock < lastOf(spot).clock) return { ...spot, clock: spot.clock + 1 }
    return spot.node instanceof Y.Item ? spotOf(spot.node.right) : null
  }

  /** The last id before something that was put inside this node, or the node's last. */
  private endOf(spot: Spot): Spot {
    let end = lastOf(spot)
    const inside = this.cuts.get(spot.node)
    if (!inside) return end
    this.count(inside.length)
    for (const clock of inside) if (clock >= spot.clock && clock < end.clock) end = { ...spot, clock }
    return end
  }

  /** The first of a list; the first value a key had is found from its last, which Yjs walks as well. */
  private head(parent: List, key: string | null): Spot | null {
    const put = this.heads.get(parent)?.get(key)
    if (put !== undefined) return put
    if (!(parent instanceof Y.AbstractType)) return null
    if (key === null) return spotOf(parent._start)
    let item = parent._map.get(key) ?? null
    for (; item?.left; item = item.left) this.count(1)
    return spotOf(item)
  }
}

/**
 * Yjs's redo puts copies into a type it made anew with the order of their origins reversed, about once in 2,000 times.
 * All of it is then one client's own: whoever abuses that has nobody's words but their own to misplace.
 */
function isOwnRedo(spot: Spot, parent: List, left: Spot | null, right: Spot | null): boolean {
  const owner = parent instanceof Y.AbstractType ? parent._item?.id.client : parent.client
  return [owner, left?.client, right?.client].every((client) => client === spot.client)
}

const keyOf = (id: Id): string => `${id.client}:${id.clock}`
const spotOf = (item: Y.Item | null): Spot | null => item && { client: item.id.client, clock: item.id.clock, node: item }
const sameId = (a: Id | null, b: Id | null): boolean => (a === null || b === null ? a === b : a.client === b.client && a.clock === b.clock)
const startOf = (node: Node): number => (node instanceof Y.Item ? node.id.clock : node.clock)
const lastOf = (spot: Spot): Spot => ({ ...spot, clock: startOf(spot.node) + spot.node.length - 1 })
const rightOriginOf = (spot: Spot): Id | null => spot.node.rightOrigin

/** A node's later part follows its earlier one. */
function originOf(spot: Spot): Id | null {
  return spot.clock > startOf(spot.node) ? { client: spot.client, clock: spot.clock - 1 } : spot.node.origin
}
