// When restore points of a board are made, and which stay. How a copy is made: copyStored.ts.
// What is copied is what the store has, at a moment of its log, so a point is the board as it was also where it has changed
// since. Invariants: one point is made at a time; a copy is stored before, or with, the point that needs it; what fails
// leaves the points as they were.
import type { BoardId, ParticipantId } from '@keha/shared/ids.ts'
import { type BoardCopy, decodeCopy } from '@keha/shared/recovery/boardCopy.ts'
import { copiesToDrop, MAX_NAMED, POINT_INTERVAL_MS, Point, type PointReason, pointId, thinPoints } from '@keha/shared/recovery/points.ts'
import type { BoardStore, KeptChange } from '../store/BoardStore.ts'
import { AdmissionRefused } from './AdmissionRefused.ts'
import type { Cancel, Clock } from './Clock.ts'
import { type CopyStored, type Moment, textOfCopy } from './copyStored.ts'
import type { Log } from './Log.ts'

const LIST_KEY = 'points'
const copyKey = (hash: string): string => `copy/${hash}`

export interface RestorePointsOptions {
  readonly board: BoardId
  readonly store: BoardStore
  readonly clock: Clock
  readonly log: Log
  readonly copy: CopyStored
  /** Resolves once everything until now is on disk. */
  readonly whenSaved: () => Promise<void>
}

interface Wanted {
  readonly reason: PointReason
  readonly by: ParticipantId | null
  /** Null: as it is when it is made. */
  readonly moment: Moment | null
}

export class RestorePoints {
  readonly #options: RestorePointsOptions
  #cancelTick: Cancel | null = null
  #underWay: Promise<unknown> = Promise.resolve()
  #ended = false

  constructor(options: RestorePointsOptions) {
    this.#options = options
  }

  /** The board has changed: within the interval there is a point of it. */
  changed(): void {
    this.#cancelTick ??= this.#options.clock.after(POINT_INTERVAL_MS, () => this.#tick())
  }

  /** Makes a point, after those asked for before. Rejects where that cannot be. */
  make(reason: PointReason, by: ParticipantId | null = null, moment: Moment | null = null): Promise<Point> {
    const made = this.#underWay.then(() => this.#make({ reason, by, moment }))
    this.#underWay = made.catch(() => undefined)
    return made
  }

  /** The same where nobody waits for it: a fault is logged. */
  makeSoon(reason: PointReason, moment: Moment | null = null): void {
    void this.#tryToMake(reason, moment)
  }

  /** In order of time, as on disk. */
  async list(): Promise<readonly Point[]> {
    const { board, store } = this.#options
    const [kept] = await store.kept(board, LIST_KEY)
    return kept ? Point.array().parse(JSON.parse(Buffer.from(kept.value).toString())) : []
  }

  /** The board as it was; undefined where there is no such point, or none that this program reads. */
  async copyOf(id: string): Promise<{ readonly point: Point; readonly copy: BoardCopy } | undefined> {
    const found = await this.textOf(id)
    const copy = found && decodeCopy(found.text)
    return found && copy ? { point: found.point, copy } : undefined
  }

  /** The same as the JSON it was stored as, for whoever decodes it: of a large board that takes a while. */
  async textOf(id: string): Promise<{ readonly point: Point; readonly text: string } | undefined> {
    const { board, store } = this.#options
    const point = (await this.list()).find((one) => one.id === id)
    const [kept] = point ? await store.kept(board, copyKey(point.copy)) : []
    return point && kept ? { point, text: textOfCopy(kept.value) } : undefined
  }

  /** The room is about to rest: what changed since the last point gets one. */
  async rest(): Promise<void> {
    if (!this.#cancelTick) return
    this.#cancelTick()
    this.#cancelTick = null
    await this.#tryToMake({ kind: 'interval' })
  }

  end(): void {
    this.#ended = true
    this.#cancelTick?.()
  }

  #tick(): void {
    this.#cancelTick = null
    void this.#tryToMake({ kind: 'interval' })
  }

  async #tryToMake(reason: PointReason, moment: Moment | null = null): Promise<void> {
    const { board, log } = this.#options
    await this.make(reason, null, moment).catch((problem: unknown) => log.error({ board, err: problem }, 'a restore point was not made'))
  }

  async #make({ reason, by, moment }: Wanted): Promise<Point> {
    const { board, store, clock, copy, whenSaved } = this.#options
    const atMs = clock.nowMs()
    await whenSaved()
    const [stored, points] = await Promise.all([store.load(board), this.list()])
    if (!stored || this.#ended) throw new Error('the board is not live any more')
    if (reason.kind === 'named' && points.filter((point) => point.reason.kind === 'named').length >= MAX_NAMED)
      throw new AdmissionRefused('too-many-points')
    const { bytes, hash, notes } = await copy(stored, moment ?? NEWEST)
    const last = points.at(-1)
    if (reason.kind === 'interval' && last?.copy === hash) return last
    const point: Point = { id: pointId(atMs, last?.id), atMs, reason, by, notes, copy: hash }
    const before = [...points, point]
    const stay = thinPoints(before, clock.nowMs())
    const kept: KeptChange[] = [
      { key: LIST_KEY, value: Buffer.from(JSON.stringify(stay)) },
      { key: copyKey(hash), value: bytes },
      ...copiesToDrop(before, stay).map((gone) => ({ key: copyKey(gone), value: null })),
    ]
    await store.append(board, { updates: [], events: [], kept })
    return point
  }
}

const NEWEST: Moment = { at: Number.POSITIVE_INFINITY, seq: Number.POSITIVE_INFINITY }
