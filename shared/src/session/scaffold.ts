// Scaffold: the records only facilitators change. It is session state and not in the board's document, so a changed
// client cannot touch it. A record is in one of the two, never in both: locking moves it here, opening moves it back.
// A record whose meta has `field: true` is typed in by everyone: its text is the document's `<id>/text`. SC rules in SPEC.md.
import type { TLRecord } from '@tldraw/tlschema'
import { z } from 'zod'
import { recordProblem } from '../board/records.ts'
import { RecordId } from '../ids.ts'
import { accept, refuse, type Tool } from './tool.ts'

/** A template's scaffold is some dozens of records; this leaves room and bounds what every join must send. */
const MAX_RECORDS = 1_000
const MAX_RECORDS_A_COMMAND = 200

/** Shape, asset or binding records valid by the board's schema; checked in `decide`. */
const AnyRecord = z.custom<TLRecord>(
  (value) => typeof value === 'object' && value !== null && RecordId.safeParse((value as { id?: unknown }).id).success,
)

export const ScaffoldSlice = z.strictObject({ records: z.array(AnyRecord) })
export type ScaffoldSlice = z.infer<typeof ScaffoldSlice>

export const ScaffoldCommand = z.discriminatedUnion('type', [
  /** New or changed scaffold records and removed ones; a put of an unknown id adds it. */
  z.strictObject({
    type: z.literal('changeScaffold'),
    put: z.array(AnyRecord).max(MAX_RECORDS_A_COMMAND),
    remove: z.array(RecordId).max(MAX_RECORDS_A_COMMAND),
  }),
  z.strictObject({ type: z.literal('lockRecords'), ids: z.array(RecordId).min(1).max(MAX_RECORDS_A_COMMAND) }),
  z.strictObject({ type: z.literal('openRecords'), ids: z.array(RecordId).min(1).max(MAX_RECORDS_A_COMMAND) }),
])
export type ScaffoldCommand = z.infer<typeof ScaffoldCommand>

export const ScaffoldEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('scaffoldChanged'), put: z.array(AnyRecord), remove: z.array(RecordId) }),
  /** The records left the document for the scaffold: the room deletes them there. */
  z.strictObject({ type: z.literal('recordsLocked'), records: z.array(AnyRecord) }),
  /** The records left the scaffold for the document: the room writes them there. */
  z.strictObject({ type: z.literal('recordsOpened'), records: z.array(AnyRecord) }),
])
export type ScaffoldEvent = z.infer<typeof ScaffoldEvent>

export const scaffold: Tool<ScaffoldSlice, ScaffoldCommand> = {
  initial: { records: [] },
  may: { changeScaffold: ['facilitator'], lockRecords: ['facilitator'], openRecords: ['facilitator'] },
  decide: ({ scaffold: { records } }, command, context) => {
    const owned = new Map(records.map((record) => [record.id as string, record]))
    switch (command.type) {
      case 'changeScaffold': {
        const remove = command.remove.filter((id) => owned.has(id))
        const added = command.put.filter((record) => !owned.has(record.id))
        if (command.put.some((record) => recordProblem(record) !== null)) return refuse('bad-record')
        if (added.some((record) => context.record(RecordId.parse(record.id)))) return refuse('bad-record')
        if (records.length + added.length - remove.length > MAX_RECORDS) return refuse('scaffold-full')
        return command.put.length + remove.length === 0 ? accept() : accept({ type: 'scaffoldChanged', put: command.put, remove })
      }
      case 'lockRecords': {
        const found = command.ids.filter((id) => !owned.has(id)).map((id) => context.record(id))
        if (found.some((record) => record === undefined)) return refuse('no-such-record')
        if (records.length + found.length > MAX_RECORDS) return refuse('scaffold-full')
        return found.length === 0 ? accept() : accept({ type: 'recordsLocked', records: found.filter((record) => record !== undefined) })
      }
      case 'openRecords': {
        const found = command.ids.map((id) => owned.get(id))
        if (found.some((record) => record === undefined)) return refuse('no-such-record')
        return accept({ type: 'recordsOpened', records: found.filter((record) => record !== undefined) })
      }
    }
  },
  evolve: (slice, event) => {
    const without = (ids: ReadonlySet<string>) => slice.records.filter((record) => !ids.has(record.id))
    switch (event.type) {
      case 'scaffoldChanged': {
        const put = new Map(event.put.map((record) => [record.id as string, record]))
        const kept = without(new Set([...event.remove])).map((record) => {
          const changed = put.get(record.id)
          put.delete(record.id)
          return changed ?? record
        })
        return { records: [...kept, ...put.values()] }
      }
      case 'recordsLocked':
        return { records: [...without(new Set(event.records.map((record) => record.id))), ...event.records] }
      case 'recordsOpened':
        return { records: without(new Set(event.records.map((record) => record.id))) }
      default:
        return slice
    }
  },
}
