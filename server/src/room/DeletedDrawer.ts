// The drawer of what was deleted, as its room fills it: each deletion is kept in one commit with the update that made it.
// Invariants: only what a client's update took off the board comes in, with the person of that line; what is dropped for
// age or number goes in commits of its own, so that a fault of those loses nothing.
import type { BoardId, ParticipantId } from '@keha/shared/ids.ts'
import { type DeletedRecord, Deletion, deletionsOf, deletionsToDrop } from '@keha/shared/recovery/deleted.ts'
import { MASS_DELETION } from '@keha/shared/recovery/points.ts'
import type { BoardStore, KeptChange } from '../store/BoardStore.ts'
import type { Clock } from './Clock.ts'
import type { Moment } from './copyStored.ts'
import { DeletionWatch, type DeletionWatchOptions } from './DeletionWatch.ts'

const PREFIX = 'deleted/'

export interface DeletedDrawerOptions extends Pick<DeletionWatchOptions, 'isFacilitator' | 'tell'> {
  readonly board: BoardId
  readonly store: BoardStore
  readonly clock: Clock
  /** Many things go at once; the moment is the one before the first of them. */
  readonly onMassDeletion: (before: Moment) => void
}

export class DeletedDrawer {
  readonly watch: DeletionWatch
  readonly #options: DeletedDrawerOptions
  #number = 0
  #isDirty = true
  /** Deletions one soon after the other, by anyone. */
  #burst: { readonly before: Moment; lastAtMs: number; records: number; isTold: boolean } | null = null

  constructor(options: DeletedDrawerOptions) {
    this.#options = options
    this.watch = new DeletionWatch(options)
  }

  /** What to keep with the update that deleted these. */
  add(gone: readonly DeletedRecord[], by: ParticipantId, before: Moment): readonly KeptChange[] {
    if (gone.length === 0) return []
    const atMs = this.#options.clock.nowMs()
    this.#count(gone.length, atMs, before)
    this.#isDirty = true
    const deletions = deletionsOf({ atMs, by, deleted: gone, number: () => ++this.#number })
    this.watch.deleted(by, deletions)
    return deletions.map((deletion) => ({
      key: PREFIX + deletion.id,
      value: Buffer.from(JSON.stringify(deletion)),
    }))
  }

  /** Newest first, as on disk. One that cannot be read is left out. */
  async list(): Promise<readonly Deletion[]> {
    const { board, store, clock } = this.#options
    const kept = await store.kept(board, PREFIX)
    const oldest = deletionsToDrop(sizes(kept), clock.nowMs())
    return kept
      .flatMap(({ value }) => Deletion.safeParse(JSON.parse(Buffer.from(value).toString())).data ?? [])
      .filter(({ id }) => !oldest.includes(id))
      .reverse()
  }

  /** Drops what is too old or too much, where something came in since the last time. */
  async tidy(): Promise<void> {
    if (!this.#isDirty) return
    const { board, store, clock } = this.#options
    this.#isDirty = false
    const drop = deletionsToDrop(sizes(await store.kept(board, PREFIX)), clock.nowMs())
    if (drop.length > 0) await store.append(board, { updates: [], events: [], kept: drop.map((id) => ({ key: PREFIX + id, value: null })) })
  }

  #count(records: number, atMs: number, before: Moment): void {
    const goesOn = this.#burst && Math.abs(atMs - this.#burst.lastAtMs) <= MASS_DELETION.withinMs
    const burst = goesOn && this.#burst ? this.#burst : { before, lastAtMs: atMs, records: 0, isTold: false }
    this.#burst = burst
    burst.lastAtMs = atMs
    burst.records += records
    if (burst.isTold || burst.records < MASS_DELETION.records) return
    burst.isTold = true
    this.#options.onMassDeletion(burst.before)
  }
}

const sizes = (kept: readonly { readonly key: string; readonly value: Uint8Array }[]) =>
  kept.map(({ key, value }) => ({ id: key.slice(PREFIX.length), length: value.length }))
