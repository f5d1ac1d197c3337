// Document and scaffold as valid records, kept up to date: what readBoard.ts reads at once, followed change by change.
// A record that turned bad keeps its last good version here; one that never was good is not here. Why is in `quarantine`.
// Knows no tldraw store and never writes into the document.
import { assembleRecord } from '@keha/shared/board/document.ts'
import { MAX_RECORDS, placeRecord, withFieldText } from '@keha/shared/board/readBoard.ts'
import { recordProblem } from '@keha/shared/board/records.ts'
import type { TLRecord } from 'tldraw'
import type * as Y from 'yjs'

export class LiveRecords {
  readonly quarantine = new Map<string, string>()
  readonly #source: Y.Map<unknown>
  readonly #valid = new Map<string, TLRecord>()
  /** In quarantine only because of what they hang on. */
  readonly #misplaced = new Set<string>()
  #scaffold: ReadonlyMap<string, TLRecord> = new Map()

  constructor(source: Y.Map<unknown>) {
    this.#source = source
  }

  get ids(): Iterable<string> {
    return this.#valid.keys()
  }

  scaffold(id: string): TLRecord | undefined {
    return this.#scaffold.get(id)
  }

  /** The scaffold is another one; returns the ids that it changes. */
  setScaffold(records: readonly TLRecord[]): readonly string[] {
    const before = this.#scaffold
    this.#scaffold = new Map(records.map((record) => [record.id, record]))
    const changed = records.filter((record) => before.get(record.id) !== record).map(({ id }) => id as string)
    for (const id of before.keys()) if (!this.#scaffold.has(id)) changed.push(id)
    return changed
  }

  /** Reads records again. True where something came, went or hangs elsewhere, so that others may have to move. */
  read(ids: Iterable<string>): boolean {
    let moved = false
    for (const id of ids) {
      const before = this.#valid.get(id)
      const after = this.#readOne(id)
      if (after === undefined) this.#valid.delete(id)
      else this.#valid.set(id, after)
      moved ||= hangsOn(before) !== hangsOn(after)
    }
    return moved
  }

  /** A record of one's own has been written. */
  wrote(id: string, record: TLRecord | undefined): void {
    if (record === undefined) this.#valid.delete(id)
    else this.#valid.set(id, record)
    this.quarantine.delete(id)
  }

  /** The record as it is shown, or undefined where it is not. */
  shown(id: string): TLRecord | undefined {
    const record = this.#valid.get(id)
    if (record === undefined) return undefined
    const placed = placeRecord(record, this.#valid)
    if (typeof placed !== 'string') {
      if (this.#misplaced.delete(id)) this.quarantine.delete(id)
      return placed
    }
    this.#misplaced.add(id)
    this.quarantine.set(id, placed)
    return undefined
  }

  #readOne(id: string): TLRecord | undefined {
    const scaffold = this.#scaffold.get(id)
    if (scaffold) {
      this.quarantine.delete(id)
      const typed = withFieldText(this.#source, scaffold)
      return recordProblem(typed) === null ? typed : scaffold
    }
    const record = assembleRecord(this.#source, id)
    const problem = record === undefined ? null : this.#problemOf(id, record)
    if (problem !== null) {
      this.quarantine.set(id, problem)
      return this.#valid.get(id)
    }
    this.quarantine.delete(id)
    return record as TLRecord | undefined
  }

  #problemOf(id: string, record: unknown): string | null {
    return this.#valid.size >= MAX_RECORDS && !this.#valid.has(id) ? 'too many records' : recordProblem(record)
  }
}

/** What decides where a record may be shown; null where there is none. */
function hangsOn(record: TLRecord | undefined): string | null {
  if (record === undefined) return null
  if (record.typeName === 'shape') return record.parentId
  return record.typeName === 'binding' ? `${record.fromId} ${record.toId}` : record.typeName
}
