// What changes about a board: its updates, snapshots and events, and the head that says how many there should be.
// Works inside the caller's transaction. Invariants: the updates after the oldest kept snapshot are all there, so that any
// kept snapshot leads to the whole board; a snapshot has been read back before any update is dropped for it.
import type { DatabaseSync } from 'node:sqlite'
import type { BoardId, ParticipantId } from '@keha/shared/ids.ts'
import type { Envelope } from '@keha/shared/session/model/session.ts'
import {
  type Append,
  type PlacedUpdate,
  type SealedValue,
  SNAPSHOTS_KEPT,
  StoreDamaged,
  type StoredBoard,
  StoreMisuse,
} from './BoardStore.ts'
import { checksum } from './checksum.ts'
import { newEntries, updatesAhead } from './continuation.ts'
import { bytes, type Row, text, whole } from './sqliteRow.ts'

interface Head {
  readonly lastAt: number
  readonly lastSeq: number
  /** People who have a sealed value. */
  readonly sealed: number
}

/** Heads of the first version said nothing of sealed values, and have none. */
const headSum = (id: BoardId, { lastAt, lastSeq, sealed }: Head) =>
  checksum(`heads/${id}`, sealed > 0 ? `${lastAt}/${lastSeq}/${sealed}` : `${lastAt}/${lastSeq}`)
const logKey = (id: BoardId, at: number) => `log/${id}/${at}`
const eventKey = (id: BoardId, seq: number) => `events/${id}/${seq}`
const sealedKey = (id: BoardId, person: string) => `sealed/${id}/${person}`
const snapshotKey = (id: BoardId, at: number) => `snapshot/${id}/${at}`

export class BoardLog {
  readonly #sql
  #commit = 0

  constructor(database: DatabaseSync) {
    const sql = (statement: string) => database.prepare(statement)
    this.#sql = {
      head: sql('SELECT last_at, last_seq, sealed, checksum FROM heads WHERE board = ?'),
      setHead: sql('INSERT OR REPLACE INTO heads VALUES(?, ?, ?, ?, ?, ?)'),
      addUpdate: sql('INSERT INTO log VALUES(?, ?, ?, ?)'),
      update: sql('SELECT checksum FROM log WHERE board = ? AND at = ?'),
      updatesAfter: sql('SELECT at, data, checksum FROM log WHERE board = ? AND at > ? ORDER BY at'),
      dropUpdates: sql('DELETE FROM log WHERE board = ? AND at <= ?'),
      addEvent: sql('INSERT INTO events VALUES(?, ?, ?, ?)'),
      event: sql('SELECT checksum FROM events WHERE board = ? AND seq = ?'),
      events: sql('SELECT seq, data, checksum FROM events WHERE board = ? ORDER BY seq'),
      seal: sql('INSERT OR REPLACE INTO sealed VALUES(?, ?, ?, ?)'),
      unseal: sql('DELETE FROM sealed WHERE board = ? AND person = ?'),
      sealed: sql('SELECT person, data, checksum FROM sealed WHERE board = ? ORDER BY person'),
      sealedCount: sql('SELECT count(*) AS count FROM sealed WHERE board = ?'),
      addSnapshot: sql('INSERT INTO snapshot VALUES(?, ?, ?, ?)'),
      snapshots: sql('SELECT at, checksum FROM snapshot WHERE board = ? ORDER BY at DESC'),
      snapshot: sql('SELECT at, data, checksum FROM snapshot WHERE board = ? AND at = ?'),
      dropSnapshots: sql('DELETE FROM snapshot WHERE board = ? AND at < ?'),
    } as const
  }

  /** Every change until the next call leaves this number in the heads of the boards it touches. */
  beginCommit(commit: number): void {
    this.#commit = commit
  }

  knows(id: string): boolean {
    return this.#sql.head.get(id) !== undefined
  }

  start(id: BoardId): void {
    this.#setHead(id, { lastAt: 0, lastSeq: 0, sealed: 0 })
  }

  /** Marks the board as changed by this commit. Throws `StoreMisuse` where there is no such board. */
  touch(id: BoardId): void {
    this.#setHead(id, this.#head(id))
  }

  append(id: BoardId, append: Append): void {
    const { lastAt, lastSeq, sealed: sealedBefore } = this.#head(id)
    const updates = newEntries({
      entries: append.updates,
      last: lastAt,
      placeOf: ({ at }) => at,
      isStored: (placed) => this.#holds(id, placed),
    })
    const events = newEntries({
      entries: append.events,
      last: lastSeq,
      placeOf: ({ seq }) => seq,
      isStored: (event) => this.#sql.event.get(id, event.seq)?.['checksum'] === checksum(eventKey(id, event.seq), JSON.stringify(event)),
    })
    for (const { at, update } of updates) this.#sql.addUpdate.run(id, at, update, checksum(logKey(id, at), update))
    for (const event of events) {
      const json = JSON.stringify(event)
      this.#sql.addEvent.run(id, event.seq, json, checksum(eventKey(id, event.seq), json))
    }
    const sealed = append.sealed?.length ? this.#seal(id, append.sealed) : sealedBefore
    this.#setHead(id, { lastAt: lastAt + updates.length, lastSeq: lastSeq + events.length, sealed })
  }

  takeUp(id: BoardId, ahead: readonly PlacedUpdate[]): number {
    if (!this.knows(id)) return 0
    const updates = updatesAhead({ entries: ahead, last: this.#head(id).lastAt, isStored: (placed) => this.#holds(id, placed) })
    if (updates.length > 0) this.append(id, { updates, events: [] })
    return updates.length
  }

  compact(id: BoardId, at: number, snapshot: Uint8Array): void {
    const { lastAt } = this.#head(id)
    const kept = this.#sql.snapshots.all(id)
    const newestAt = kept[0] ? whole(kept[0], 'at') : 0
    if (at > lastAt || at < 1 || at < newestAt) throw new StoreMisuse(`no snapshot can be made at ${at}`)
    const sum = checksum(snapshotKey(id, at), snapshot)
    if (at === newestAt) {
      if (kept[0]?.['checksum'] !== sum) throw new StoreMisuse(`another snapshot is at ${at}`)
      this.touch(id)
      return
    }
    this.#sql.addSnapshot.run(id, at, snapshot, sum)
    const written = this.#sql.snapshot.get(id, at)
    if (!written || !isSound(snapshotKey(id, at), written)) throw new StoreDamaged(`the snapshot of board ${id} at ${at} was not kept`)
    this.touch(id)
    const oldest = kept[SNAPSHOTS_KEPT - 1]
    if (kept.length <= SNAPSHOTS_KEPT || !oldest) return
    this.#sql.dropSnapshots.run(id, whole(oldest, 'at'))
    this.#sql.dropUpdates.run(id, whole(oldest, 'at'))
  }

  /** Throws `StoreDamaged`, naming the newest good snapshot, rather than answer with less than was appended. */
  load(id: BoardId): StoredBoard {
    if (!this.knows(id)) throw new StoreDamaged(`the head of board ${id} is gone`)
    const { lastAt, lastSeq, sealed: sealedCount } = this.#head(id)
    const newest = this.#newestSoundSnapshot(id, lastAt)
    const snapshotAt = newest ? whole(newest, 'at') : 0
    const damaged = (what: string) =>
      new StoreDamaged(
        `${what} of board ${id} is damaged; ` +
          (newest ? `its newest good snapshot is at ${snapshotAt} of ${lastAt}` : `it has no good snapshot, of ${lastAt} updates`),
      )
    const updates: StoredBoard['updates'][number][] = []
    for (const row of this.#sql.updatesAfter.iterate(id, snapshotAt)) {
      const at = whole(row, 'at')
      if (at !== snapshotAt + updates.length + 1 || !isSound(logKey(id, at), row))
        throw damaged(`update ${snapshotAt + updates.length + 1}`)
      updates.push({ at, update: bytes(row, 'data') })
    }
    if (snapshotAt + updates.length !== lastAt) throw damaged(`update ${snapshotAt + updates.length + 1}`)
    const events: Envelope[] = []
    for (const row of this.#sql.events.iterate(id)) {
      const seq = whole(row, 'seq')
      if (seq !== events.length + 1 || !isSound(eventKey(id, seq), row)) throw damaged(`session event ${events.length + 1}`)
      events.push(JSON.parse(text(row, 'data')) as Envelope)
    }
    if (events.length !== lastSeq) throw damaged(`session event ${events.length + 1}`)
    const sealed: StoredBoard['sealed'][number][] = []
    for (const row of this.#sql.sealed.iterate(id)) {
      const person = text(row, 'person') as ParticipantId
      if (!isSound(sealedKey(id, person), row)) throw damaged('what is sealed')
      sealed.push({ person, value: text(row, 'data') })
    }
    if (sealed.length !== sealedCount) throw damaged('what is sealed')
    return { snapshot: newest ? bytes(newest, 'data') : null, snapshotAt, updates, events, sealed }
  }

  #holds(id: BoardId, { at, update }: PlacedUpdate): boolean {
    return this.#sql.update.get(id, at)?.['checksum'] === checksum(logKey(id, at), update)
  }

  /** Returns how many people have a sealed value afterwards. */
  #seal(id: BoardId, values: readonly SealedValue[]): number {
    for (const { person, value } of values) {
      if (value === null) this.#sql.unseal.run(id, person)
      else this.#sql.seal.run(id, person, value, checksum(sealedKey(id, person), value))
    }
    return Number(this.#sql.sealedCount.get(id)?.['count'])
  }

  #newestSoundSnapshot(id: BoardId, lastAt: number): Row | undefined {
    for (const { at } of this.#sql.snapshots.all(id) as unknown as { at: number }[]) {
      const row = at <= lastAt ? this.#sql.snapshot.get(id, at) : undefined
      if (row && isSound(snapshotKey(id, at), row)) return row
    }
    return undefined
  }

  #head(id: BoardId): Head {
    const row = this.#sql.head.get(id)
    if (!row) throw new StoreMisuse(`there is no board ${id}`)
    const head = { lastAt: whole(row, 'last_at'), lastSeq: whole(row, 'last_seq'), sealed: whole(row, 'sealed') }
    if (headSum(id, head) !== row['checksum']) throw new StoreDamaged(`the head of board ${id} is damaged`)
    return head
  }

  #setHead(id: BoardId, head: Head): void {
    this.#sql.setHead.run(id, head.lastAt, head.lastSeq, this.#commit, headSum(id, head), head.sealed)
  }
}

/** Whether a row's `data` is what its checksum was made of. */
function isSound(key: string, row: Row): boolean {
  const data = row['data']
  return (typeof data === 'string' || data instanceof Uint8Array) && checksum(key, data) === row['checksum']
}
