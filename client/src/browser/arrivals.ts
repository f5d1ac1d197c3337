// The key a person arrived with, taken out of the address bar before anything else sees it.
// Kept in memory only; a board's page takes it from here. Invariant: no key stays in the address or the history.
import { Secret } from '@keha/shared/api.ts'
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

interface Arrival {
  readonly boardId: BoardId
  /** Null where what came with the address can be no key: a part of the link was lost on its way. */
  readonly key: string | null
  /** What the address bar may show. */
  readonly clean: string
}

/** Reads a `/b/<id>#<key>` address, without what a mail or a chat put after it. Null where it brings nothing. */
export function arrivalOf({ pathname, search, hash }: Address): Arrival | null {
  const id = BoardId.safeParse(/^\/b\/([^/]+)\/?$/.exec(pathname)?.[1])
  if (!id.success || hash.length < 2) return null
  const key = Secret.safeParse(/^#([\w-]*)/.exec(hash)?.[1])
  return { boardId: id.data, key: key.data ?? null, clean: pathname + search }
}

export function takeArrival(arrivals: Arrivals, { location, history }: Pick<Window, 'location' | 'history'>): void {
  const arrival = arrivalOf(location)
  if (!arrival) return
  history.replaceState(history.state, '', arrival.clean)
  if (arrival.key !== null) arriveWith(arrivals, arrival.boardId, arrival.key)
}

export function arriveWith(arrivals: Arrivals, boardId: BoardId, key: string): void {
  arrivals.setState(({ keys }) => ({ keys: new Map(keys).set(boardId, key) }))
}
