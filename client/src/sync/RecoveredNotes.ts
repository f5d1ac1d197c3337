// Records that no server confirmed, set aside until the person decides: kept on this computer, offered once the server's
// board can say what it lacks, put there as copies or let go.
import type { BoardId, RecordId } from '@keha/shared/ids.ts'
import type { Locale } from '@keha/shared/locale.ts'
import type { TLRecord } from 'tldraw'
import * as Y from 'yjs'
import type { Recovered } from './BoardLine.ts'
import type { BoardStorage, Random } from './linePorts.ts'
import { missingFrom, recordsToRecover, writeRecovered } from './recovered.ts'

export interface RecoveredNotesOptions {
  readonly board: BoardId
  readonly locale: Locale
  readonly storage: BoardStorage
  readonly random: Random
}

export class RecoveredNotes {
  readonly #options: RecoveredNotesOptions
  #aside: readonly TLRecord[]

  constructor(options: RecoveredNotesOptions) {
    this.#options = options
    this.#aside = options.storage.setAside(options.board)
  }

  /** Sets aside what `unsaved` were in a document that is given up. */
  add(old: Y.Doc, unsaved: Iterable<string>): void {
    this.#set([...this.#aside, ...recordsToRecover(old, unsaved)])
  }

  /** What this computer kept of older epochs: unconfirmed records are set aside, the rest is dropped. */
  async collectOlder(current: string): Promise<void> {
    const { storage, board } = this.#options
    for (const epoch of await storage.olderEpochs(board, current)) {
      const doc = new Y.Doc()
      const kept = await storage.open(board, epoch, doc)
      this.add(doc, await kept.unsaved())
      await kept.forget()
      storage.drop(board, epoch)
      doc.destroy()
    }
  }

  /** What the server's board, in `doc`, does not hold. */
  offer(doc: Y.Doc): Recovered | null {
    if (this.#aside.length === 0) return null
    const missing = missingFrom(doc, this.#aside)
    if (missing.length !== this.#aside.length) this.#set(missing)
    return missing.length > 0 ? { ids: missing.map(({ id }) => id as string as RecordId) } : null
  }

  settle(doc: Y.Doc, offered: Recovered | null, keep: boolean): void {
    const { locale, random } = this.#options
    const ids: ReadonlySet<string> = new Set(offered?.ids ?? [])
    const shapes = missingFrom(doc, this.#aside).filter(({ id }) => ids.has(id))
    if (keep && shapes.length > 0) doc.transact(() => writeRecovered(doc, shapes, locale, random), 'recovered')
    this.#set([])
  }

  #set(records: readonly TLRecord[]): void {
    this.#aside = [...new Map(records.map((record) => [record.id, record])).values()]
    this.#options.storage.putAside(this.#options.board, this.#aside)
  }
}
