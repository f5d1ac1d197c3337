// Keeps participants from taking the board away at a stroke, and tells facilitators who deletes much. RV15, RV16 in SPEC.md.
// Invariants: the budget is the person's, whatever number of lines they have and whenever they come back; what facilitators
// delete is neither limited nor told; nothing that is refused is counted as deleted.
import type { ParticipantId } from '@keha/shared/ids.ts'
import type { Deletion } from '@keha/shared/recovery/deleted.ts'
import {
  DELETION_BUDGET,
  type DeletionCount,
  grownDeletion,
  isTold,
  type MassDeletion,
  TOLD_FOR_MS,
} from '@keha/shared/recovery/massDeletion.ts'
import type { Clock } from './Clock.ts'
import { TokenBucket } from './TokenBucket.ts'

/** What grows meanwhile is told once. */
const TELL_MS = 400

export interface DeletionWatchOptions {
  readonly clock: Clock
  readonly isFacilitator: (person: ParticipantId) => boolean
  readonly tell: (deletion: MassDeletion) => void
}

export class DeletionWatch {
  readonly #options: DeletionWatchOptions
  readonly #budgets = new Map<ParticipantId, TokenBucket>()
  readonly #latest = new Map<ParticipantId | null, MassDeletion>()
  readonly #due = new Set<ParticipantId | null>()

  constructor(options: DeletionWatchOptions) {
    this.#options = options
  }

  /** Whether a person may delete so many shapes now; where they may, it is taken off their budget. */
  mayDelete(person: ParticipantId, shapes: number): boolean {
    if (this.#options.isFacilitator(person)) return true
    const nowMs = this.#options.clock.nowMs()
    for (const [other, budget] of this.#budgets) if (budget.isFull(nowMs)) this.#budgets.delete(other)
    const budget = this.#budgets.get(person) ?? new TokenBucket(DELETION_BUDGET.burst, DELETION_BUDGET.perSecond, nowMs)
    this.#budgets.set(person, budget)
    const may = budget.take(nowMs, shapes)
    if (!may) this.#count({ by: person, shapes: 0, refused: shapes }, nowMs)
    return may
  }

  /** A person's update deleted these; `by` of a deletion is nobody where the drawer says so. */
  deleted(person: ParticipantId, deletions: readonly Deletion[]): void {
    if (this.#options.isFacilitator(person)) return
    for (const { by, atMs, deleted, left } of deletions) {
      const shapes = deleted.filter(({ record }) => record.typeName === 'shape').length + left
      this.#count({ by, shapes, refused: 0 }, atMs)
    }
  }

  /** What a facilitator who comes now is told. */
  recent(): readonly MassDeletion[] {
    const oldestMs = this.#options.clock.nowMs() - TOLD_FOR_MS
    return [...this.#latest.values()].filter((deletion) => isTold(deletion) && deletion.lastMs >= oldestMs)
  }

  /** `nowMs`: the deletion's own time, by which it is found in the drawer again. */
  #count(count: DeletionCount, nowMs: number): void {
    const { clock, tell } = this.#options
    for (const [by, { lastMs }] of this.#latest) if (nowMs - lastMs > TOLD_FOR_MS) this.#latest.delete(by)
    const grown = grownDeletion(this.#latest.get(count.by), count, nowMs)
    this.#latest.set(count.by, grown)
    if (!isTold(grown) || this.#due.has(count.by)) return
    this.#due.add(count.by)
    clock.after(TELL_MS, () => {
      this.#due.delete(count.by)
      const latest = this.#latest.get(count.by)
      if (latest && isTold(latest)) tell(latest)
    })
  }
}
