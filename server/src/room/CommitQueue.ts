// What a board's turns made and the store does not have yet. Updates are written ahead with the next beat, and may then be
// shown; all is appended in order, one append under way at a time, so that what arrives meanwhile goes together in the next.
// Knows nothing of clients. Invariants: tickets count entries; an entry is committed once, in order, and only when it is on
// disk; a fault of the store loses nothing: the same entries are tried again, with those that came since, until it takes them.
import type { BoardId } from '@keha/shared/ids.ts'
import type { BoardLife } from '@keha/shared/life/boardLife.ts'
import type { SealedChange } from '@keha/shared/session/model/sealed.ts'
import type { Envelope } from '@keha/shared/session/model/session.ts'
import { type BoardStore, type KeptChange, StoreFault } from '../store/BoardStore.ts'
import type { Beat } from './Beat.ts'
import type { Cancel, Clock } from './Clock.ts'
import { storedChange } from './sealedValues.ts'
import type { Tally } from './Tally.ts'

/** What one input made. `by` is whoever must not get the update back. */
export interface Entry<By> {
  readonly at: number | null
  readonly update: Uint8Array | null
  readonly message: Uint8Array | null
  /** Index of the update in the `UpdateLog`. */
  readonly index: number
  readonly events: readonly Envelope[]
  readonly sealed: readonly SealedChange[]
  readonly kept: readonly KeptChange[]
  readonly by: By | null
  readonly life: BoardLife | null
  /** Shown to others already, before it was on disk. */
  shown: boolean
}

/** What an entry holds that adds nothing. */
export const NOTHING = {
  at: null,
  update: null,
  message: null,
  index: 0,
  by: null,
  events: [],
  sealed: [],
  kept: [],
  life: null,
  shown: false,
} as const

const FIRST_RETRY_MS = 200
const LAST_RETRY_MS = 5_000
/** A store that takes longer than this does not hold back what people write; see docs/decisions/0003-room.md. */
const PATIENCE_MS = 100

export interface CommitQueueOptions<By> {
  readonly board: BoardId
  readonly store: BoardStore
  readonly clock: Clock
  readonly tally: Tally
  /** When to write ahead, and when to append. */
  readonly beat: Pick<Beat, 'next' | 'save'>
  /**
   * The entries may be shown, though not called saved: they are written ahead, or could not be and their commit takes long or
   * failed. What belongs to session events is never among them. May be told of the same ones again.
   */
  readonly onShowable: (entries: readonly Entry<By>[]) => void
  /** The entries are on disk. */
  readonly onCommitted: (entries: readonly Entry<By>[]) => void
  readonly onFault: (fault: StoreFault) => void
  readonly onRecovered: () => void
  /** Not a fault of the disk: memory and store do not agree. The room must end. */
  readonly onBroken: (problem: unknown) => void
}

export class CommitQueue<By> {
  readonly #options: CommitQueueOptions<By>
  #waiting: Entry<By>[] = []
  /** Of those waiting so many from the first on were written ahead, or need not be. */
  #ahead = 0
  #isWritingSoon = false
  #committed = 0
  #state: 'idle' | 'due' | 'appending' | 'retrying' | 'ended' = 'idle'
  #failures = 0
  #cancelRetry: Cancel | null = null
  readonly #tasks: { ticket: number; task: () => void }[] = []

  constructor(options: CommitQueueOptions<By>) {
    this.#options = options
  }

  /** The store did not take the last append and is tried again. */
  get failing(): boolean {
    return this.#failures > 0
  }

  /** Everything is on disk. */
  get isIdle(): boolean {
    return this.#waiting.length === 0
  }

  /** Ticket of the last entry added. */
  get lastTicket(): number {
    return this.#committed + this.#waiting.length
  }

  /** Adds an entry; returns its ticket. */
  add(entry: Entry<By>): number {
    this.#waiting.push(entry)
    this.#options.tally.commitsWaiting += 1
    this.#options.tally.bytesWaiting += sizeOf(entry)
    this.#writeSoon()
    if (this.#state === 'idle') this.#appendSoon()
    // People wait for this one, and for what follows it.
    if (!isPlain(entry)) this.#options.beat.next(() => this.#appendDue())
    return this.lastTicket
  }

  /** Runs `task` once everything up to `ticket` is on disk; at once where it is already. */
  whenCommitted(ticket: number, task: () => void): void {
    if (ticket <= this.#committed) task()
    else this.#tasks.push({ ticket, task })
  }

  /** Nothing is appended any more; tasks that wait never run. */
  end(): void {
    if (this.#state === 'ended') return
    this.#state = 'ended'
    this.#cancelRetry?.()
    this.#noLongerWait(this.#waiting)
    if (this.failing) this.#options.tally.roomsFailing -= 1
  }

  #writeSoon(): void {
    if (this.#isWritingSoon) return
    this.#isWritingSoon = true
    this.#options.beat.next(() => {
      this.#isWritingSoon = false
      this.#writeAhead()
    })
  }

  /** What follows an update that must wait for its events would be written upon something that may be lost: it waits too. */
  #writeAhead(): void {
    if (this.#state === 'ended') return
    const rest = this.#waiting.slice(this.#ahead)
    const held = rest.findIndex((entry) => entry.update !== null && !isPlain(entry))
    const entries = held < 0 ? rest : rest.slice(0, held)
    this.#ahead += entries.length
    if (held >= 0 && this.failing) this.#delayed()
    const updates = updatesOf(entries)
    if (updates.length === 0) return
    const { board, store, onShowable } = this.#options
    store.writeAhead(board, updates).then(
      (isWritten) => {
        if (this.#state === 'ended') return
        if (isWritten) onShowable(entries.filter(isPlain))
        else if (this.failing) this.#delayed()
      },
      (problem: unknown) => this.#break(problem),
    )
  }

  #appendSoon(): void {
    this.#state = 'due'
    this.#options.beat.save(() => this.#appendDue())
  }

  #appendDue(): void {
    if (this.#state === 'due') this.#append()
  }

  #append(): void {
    if (this.#state === 'ended') return
    const { board, store, clock, tally } = this.#options
    this.#state = 'appending'
    const handedOver = performance.now()
    const entries = [...this.#waiting]
    const cancel = clock.after(PATIENCE_MS, () => this.#delayed())
    const updates = updatesOf(entries)
    const events = entries.flatMap((entry) => entry.events)
    const sealed = entries.flatMap((entry) => entry.sealed.map(storedChange))
    const kept = entries.flatMap((entry) => entry.kept)
    const life = entries.findLast((entry) => entry.life)?.life
    store.append(board, { updates, events, sealed, kept, ...(life && { life }) }).then(
      () => {
        cancel()
        tally.commits.add((performance.now() - handedOver) / 1000)
        if (this.#state !== 'ended') this.#succeeded(entries)
      },
      (problem: unknown) => {
        cancel()
        if (this.#state !== 'ended') this.#failed(problem)
      },
    )
  }

  #succeeded(entries: readonly Entry<By>[]): void {
    const recovered = this.failing
    if (recovered) this.#options.tally.roomsFailing -= 1
    this.#failures = 0
    this.#noLongerWait(this.#waiting.splice(0, entries.length))
    this.#committed += entries.length
    this.#ahead = Math.max(0, this.#ahead - entries.length)
    this.#state = 'idle'
    if (this.#waiting.length > 0) this.#appendSoon()
    if (this.#waiting.length > this.#ahead) this.#writeSoon()
    this.#options.onCommitted(entries)
    if (recovered) this.#options.onRecovered()
    const ready = this.#tasks.filter(({ ticket }) => ticket <= this.#committed)
    if (ready.length === 0) return
    this.#tasks.splice(0, this.#tasks.length, ...this.#tasks.filter(({ ticket }) => ticket > this.#committed))
    for (const { task } of ready) task()
  }

  #failed(problem: unknown): void {
    if (!(problem instanceof StoreFault)) {
      this.#break(problem)
      return
    }
    const delayMs = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures)
    this.#failures += 1
    if (this.#failures === 1) this.#options.tally.roomsFailing += 1
    this.#state = 'retrying'
    this.#cancelRetry = this.#options.clock.after(delayMs, () => this.#append())
    if (this.#failures === 1) this.#options.onFault(problem)
    this.#delayed()
  }

  #break(problem: unknown): void {
    this.end()
    this.#options.onBroken(problem)
  }

  #noLongerWait(entries: readonly Entry<By>[]): void {
    this.#options.tally.commitsWaiting -= entries.length
    for (const entry of entries) this.#options.tally.bytesWaiting -= sizeOf(entry)
  }

  #delayed(): void {
    if (this.#state !== 'ended') this.#options.onShowable(this.#waiting.filter(mayShow))
  }
}

/** Nothing of the session, of which nobody is told before it is on disk. */
const mayShow = ({ events, sealed }: Entry<unknown>): boolean => events.length + sealed.length === 0

/** An update and nothing else: what belongs together is kept together, or not at all. */
const isPlain = (entry: Entry<unknown>): boolean => mayShow(entry) && entry.kept.length === 0

const updatesOf = (entries: readonly Entry<unknown>[]) =>
  entries.flatMap(({ at, update }) => (at !== null && update ? [{ at, update }] : []))

/** What people wrote; events and sealed values are small beside it. */
const sizeOf = (entry: Entry<unknown>): number => entry.update?.length ?? 0
