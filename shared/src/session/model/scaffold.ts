// The scaffold as kept and said: the records only facilitators change, and what may be one. SC rules in SPEC.md.
import type { TLRecord } from '@tldraw/tlschema'
import { z } from 'zod'
import { recordProblem } from '../../board/records.ts'
import { RecordId } from '../../ids.ts'

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
