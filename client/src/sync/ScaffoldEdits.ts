// The scaffold on this person's canvas: locked for everyone but a facilitator who is editing it, whose changes go to the
// server as commands and are put back where it refuses. Owns no records: the session does.
// Invariant: while a change is on its way the canvas is ahead of the session for that record, and for no other.
import type { Code } from '@keha/shared/codes.ts'
import type { RecordId } from '@keha/shared/ids.ts'
import type { ScaffoldCommand } from '@keha/shared/session/model/scaffold.ts'
import type { TLRecord, TLShape } from 'tldraw'
import type { CommandResult } from './BoardLine.ts'
import type { Cancel, Clock } from './linePorts.ts'

/** Long enough that a drag is a few commands, short enough that others see it move. */
const SEND_AFTER_MS = 200
/** What one command takes (shared/src/session/scaffold.ts). */
const RECORDS_A_COMMAND = 200

export interface ScaffoldEditsOptions {
  readonly clock: Clock
  readonly send: (command: ScaffoldCommand) => Promise<CommandResult>
  /** The record as it is in the store now. */
  readonly current: (id: string) => TLRecord | undefined
  /** The record by the session. */
  readonly original: (id: string) => TLRecord | undefined
  /** Shows records as they are by the session. */
  readonly putBack: (ids: readonly string[]) => void
  readonly onRefused: (code: Code | 'offline') => void
}

export class ScaffoldEdits {
  readonly #options: ScaffoldEditsOptions
  #editing = false
  #changed = new Set<string>()
  readonly #onTheirWay = new Map<string, number>()
  #timer: Cancel | null = null

  constructor(options: ScaffoldEditsOptions) {
    this.#options = options
  }

  get isEditing(): boolean {
    return this.#editing
  }

  edit(on: boolean): void {
    if (!on) this.#send()
    this.#editing = on
  }

  /** A field is never locked, so that it can be typed in; the guard keeps the rest of it. */
  show(record: TLRecord): TLRecord {
    if (record.typeName !== 'shape') return record
    const isLocked = !this.#editing && !isField(record)
    return record.isLocked === isLocked ? record : ({ ...record, isLocked } as TLShape)
  }

  isAhead(id: string): boolean {
    return this.#changed.has(id) || this.#onTheirWay.has(id)
  }

  changed(id: string): void {
    if (!this.#editing) return
    this.#changed.add(id)
    this.#timer ??= this.#options.clock.after(SEND_AFTER_MS, () => this.#send())
  }

  close(): void {
    this.#timer?.()
    this.#timer = null
  }

  #send(): void {
    this.#timer?.()
    this.#timer = null
    const ids = [...this.#changed]
    this.#changed = new Set()
    for (let at = 0; at < ids.length; at += RECORDS_A_COMMAND) this.#sendSome(ids.slice(at, at + RECORDS_A_COMMAND))
  }

  #sendSome(ids: readonly string[]): void {
    const { send, current, original, putBack, onRefused } = this.#options
    const put = ids.flatMap((id) => {
      const now = current(id)
      return now ? [asKept(now, original(id))] : []
    })
    const remove = ids.filter((id) => !current(id)) as string[] as RecordId[]
    for (const id of ids) this.#onTheirWay.set(id, (this.#onTheirWay.get(id) ?? 0) + 1)
    send({ type: 'changeScaffold', put, remove }).then(
      (result) => {
        for (const id of ids) this.#arrived(id)
        // Taken or not, what the session now says is shown.
        putBack(ids.filter((id) => !this.isAhead(id)))
        if (!result.ok) onRefused(result.code)
      },
      (problem: unknown) => {
        throw problem
      },
    )
  }

  #arrived(id: string): void {
    const left = (this.#onTheirWay.get(id) ?? 1) - 1
    if (left === 0) this.#onTheirWay.delete(id)
    else this.#onTheirWay.set(id, left)
  }
}

export const isField = (record: TLRecord): boolean => record.typeName === 'shape' && record.meta['field'] === true

/** As the session keeps it: with its own lock, and a field's text left to the document. */
function asKept(now: TLRecord, original: TLRecord | undefined): TLRecord {
  if (now.typeName !== 'shape' || original?.typeName !== 'shape') return now
  const kept = { ...now, isLocked: original.isLocked } as TLShape
  if (!isField(original)) return kept
  const { richText } = original.props as { richText?: unknown }
  return { ...kept, props: { ...kept.props, richText } } as TLShape
}
