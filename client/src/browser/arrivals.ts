// The key a person arrived with, taken out of the address bar before anything else sees it.
// Kept in memory only; a board's page takes it from here. Invariant: no key stays in the address or the history.
import { BoardId } from '@keha/shared/ids.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface ArrivalState {
  /** By board. A new one for the same board is a new arrival. */
  readonly keys: ReadonlyMap<BoardId, string>
  /** The code typed on the front page, for the join page to go on with. */
  readonly code: string
  /** The board just made here: its facilitator is shown how to invite others. */
  readonly created: BoardId | null
  /** Title of the board that was deleted while this person was there: the front page says so. */
  readonly deleted: string | null
}
export type Arrivals = StoreApi<ArrivalState>

export const createArrivals = (): Arrivals =>
  createStore(() => ({ keys: new Map<BoardId, string>(), code: '', created: null, deleted: null }))

interface Address {
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

/** Reads the key of a `/b/<id>#<key>` address, and `clean` is what the address bar may show. Null where there is no key. */
export function keyOfAddress({ pathname, search, hash }: Address): { boardId: BoardId; key: string; clean: string } | null {
  const id = BoardId.safeParse(/^\/b\/([^/]+)\/?$/.exec(pathname)?.[1])
  const key = hash.slice(1)
  return id.success && key !== '' ? { boardId: id.data, key, clean: pathname + search } : null
}

export function takeArrival(arrivals: Arrivals, { location, history }: Pick<Window, 'location' | 'history'>): void {
  const arrival = keyOfAddress(location)
  if (!arrival) return
  history.replaceState(history.state, '', arrival.clean)
  arriveWith(arrivals, arrival.boardId, arrival.key)
}

export function arriveWith(arrivals: Arrivals, boardId: BoardId, key: string): void {
  arrivals.setState(({ keys }) => ({ keys: new Map(keys).set(boardId, key) }))
}
