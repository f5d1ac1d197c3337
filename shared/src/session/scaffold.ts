// Scaffold: the records only facilitators change. It is session state and not in the board's document, so a changed
// client cannot touch it. A record is in one of the two, never in both: locking moves it here, opening moves it back.
// A record whose meta has `field: true` is typed in by everyone: its text is the document's `<id>/text`. SC rules in SPEC.md.
import type { TLRecord } from '@tldraw/tlschema'
import { z } from 'zod'
import { recordProblem } from '../board/records.ts'
import { RecordId } from '../ids.ts'
import { accept, refuse, type Tool } from './tool.ts'

/** A template's scaffold is some dozens of records; this leaves room and bounds what every join must send. */
export const MAX_SCAFFOLD = 1_000
const MAX_RECORDS_A_COMMAND = 200

const SCAFFOLD_TYPES: ReadonlySet<string> = new Set(['shape', 'asset', 'binding'])

/** Shape, asset or binding records valid by the board's schema; checked in `decide`. */
export const AnyRecord = z.custom<TLRecord>(
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

/** The page and the document itself are nobody's to lock. */
export const mayBeScaffold = (record: TLRecord): boolean => SCAFFOLD_TYPES.has(record.typeName) && recordProblem(record) === null
const distinct = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]

export const scaffold: Tool<ScaffoldSlice, ScaffoldCommand> = {
  initial: { records: [] },
  may: { changeScaffold: ['facilitator'], lockRecords: ['facilitator'], openRecords: ['facilitator'] },
  decide: ({ scaffold: { records } }, command, context) => {
    const owned = new Map(records.map((record) => [record.id as string, record]))
    const inDocument = (id: string) => context.record(RecordId.parse(id))
    switch (command.type) {
      case 'changeScaffold': {
        const put = new Map(command.put.map((record) => [record.id as string, record]))
        const remove = new Set(command.remove.filter((id) => owned.has(id)))
        if (put.size < command.put.length || command.remove.some((id) => put.has(id))) return refuse('bad-record')
        if (command.put.some((record) => !mayBeScaffold(record))) return refuse('bad-record')
        const added = [...put.keys()].filter((id) => !owned.has(id))
        if (added.some((id) => inDocument(id) !== undefined)) return refuse('bad-record')
        if (records.length + added.length - remove.size > MAX_SCAFFOLD) return refuse('scaffold-full')
        return put.size + remove.size === 0 ? accept() : accept({ type: 'scaffoldChanged', put: command.put, remove: [...remove] })
      }
      case 'lockRecords': {
        const found = distinct(command.ids)
          .filter((id) => !owned.has(id))
          .map(inDocument)
        const present = found.filter((record) => record !== undefined)
        if (present.length < found.length) return refuse('no-such-record')
        if (!present.every(mayBeScaffold)) return refuse('bad-record')
        if (records.length + present.length > MAX_SCAFFOLD) return refuse('scaffold-full')
        return present.length === 0 ? accept() : accept({ type: 'recordsLocked', records: present })
      }
      case 'openRecords': {
        const found = distinct(command.ids).map((id) => owned.get(id))
        const present = found.filter((record) => record !== undefined)
        return present.length < found.length ? refuse('no-such-record') : accept({ type: 'recordsOpened', records: present })
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
