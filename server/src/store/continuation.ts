// The one rule of appending, shared by the adapters: entries follow what is stored without a gap, or repeat it exactly.
import { type PlacedUpdate, StoreMisuse } from './BoardStore.ts'

export interface Continuation<Entry> {
  readonly entries: readonly Entry[]
  /** Place of the last entry stored; 0 where there is none. */
  readonly last: number
  readonly placeOf: (entry: Entry) => number
  /** Whether this very entry is stored at its place. */
  readonly isStored: (entry: Entry) => boolean
}

/** The entries that are new. Throws `StoreMisuse` on a gap, on disorder, or on an entry that differs from the one in its place. */
export function newEntries<Entry>({ entries, last, placeOf, isStored }: Continuation<Entry>): readonly Entry[] {
  const first = entries[0]
  if (first === undefined) return entries
  const start = placeOf(first)
  if (start > last + 1) throw new StoreMisuse(`${start} does not follow ${last}`)
  for (const [index, entry] of entries.entries()) {
    const place = placeOf(entry)
    if (place !== start + index) throw new StoreMisuse(`${place} does not follow ${start + index - 1}`)
    if (place <= last && !isStored(entry)) throw new StoreMisuse(`${place} is taken by something else`)
  }
  return entries.slice(last + 1 - start)
}

/**
 * Of updates that were written ahead those that go on from the last one stored: all after it, where what they say of its
 * own place is what is stored there. Otherwise none: they were written upon something that was lost.
 */
export function updatesAhead({ entries, last, isStored }: Omit<Continuation<PlacedUpdate>, 'placeOf'>): readonly PlacedUpdate[] {
  const atLast = entries.find(({ at }) => at === last)
  const fresh = entries.filter(({ at }) => at > last)
  const follows = fresh.every(({ at }, index) => at === last + 1 + index)
  return follows && (!atLast || isStored(atLast)) ? fresh : []
}
