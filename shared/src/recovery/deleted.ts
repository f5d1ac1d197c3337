// The drawer of deleted things: what somebody deleted, as it was, so that it can be put back. RV rules in SPEC.md.
// Written by the room that sees the deletion, so no client is trusted with it; what nobody wrote on the board is not here.
import type { TLRecord } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { z } from 'zod'
import { authorOf } from '../board/author.ts'
import { isNote, isShape } from '../board/boxes.ts'
import { PAGE_ID, readRecord, recordsOf, writeRecord } from '../board/document.ts'
import { recordProblem } from '../board/records.ts'
import { ParticipantId, type RecordId } from '../ids.ts'
import { isRevealedId } from '../session/revealedNotes.ts'

const AnyRecord = z.custom<TLRecord>((value) => recordProblem(value) === null)

const DeletedRecord = z.object({
  record: AnyRecord,
  /** Where a child of another shape lay on the page: it lies there again where its parent is gone. Canvas units. */
  page: z.tuple([z.number(), z.number()]).optional(),
})
export type DeletedRecord = z.infer<typeof DeletedRecord>

/** What one person deleted at once. */
export const Deletion = z.object({
  id: z.string().regex(/^\d{15}-\d{4}$/),
  atMs: z.number(),
  /** Nobody for notes that were revealed without a name: who deletes such a note may well have written it. */
  by: ParticipantId.nullable(),
  deleted: z.array(DeletedRecord),
  /** Records that were too large to be kept besides; restore points have them. */
  left: z.number().int(),
})
export type Deletion = z.infer<typeof Deletion>

/** GET /api/boards/:id/deleted: newest first. */
export const Deletions = z.object({ deletions: z.array(Deletion) })

/** How long a deletion stays in the drawer. Two weeks: until after the next meeting of those who were there. */
export const DELETIONS_KEPT_MS = 14 * 86_400_000
export const DELETIONS_KEPT = 300
/** Characters of JSON, of all deletions of a board. */
const MAX_KEPT_LENGTH = 4_000_000
/** Characters of JSON of one deletion. */
const MAX_DELETION_LENGTH = 1_000_000

/** Sorts by time; `number` tells deletions of one millisecond apart. */
export const deletionId = (atMs: number, number: number): string =>
  `${String(Math.max(0, Math.floor(atMs))).padStart(15, '0')}-${String(number % 10_000).padStart(4, '0')}`

/** The records that `ids` are in the document now, with where they lie. Before they are deleted. */
export function recordsToKeep(doc: Y.Doc, ids: Iterable<string>): readonly DeletedRecord[] {
  return [...ids].flatMap((id) => {
    const record = readRecord(doc, id)
    if (record?.typeName !== 'shape' && record?.typeName !== 'binding') return []
    const page = isShape(record) && record.parentId !== PAGE_ID ? pagePoint(doc, record) : undefined
    return [page ? { record, page } : { record }]
  })
}

/** Ancestors' rotation is left out: a place near enough. */
function pagePoint(doc: Y.Doc, { x, y, parentId }: { x: number; y: number; parentId: string }): [number, number] {
  let at: [number, number] = [x, y]
  for (let depth = 0, parent = readRecord(doc, parentId); isShape(parent) && depth < 32; depth++) {
    at = [at[0] + parent.x, at[1] + parent.y]
    parent = readRecord(doc, parent.parentId)
  }
  return at
}

export interface Act {
  readonly atMs: number
  readonly by: ParticipantId
  readonly deleted: readonly DeletedRecord[]
  /** A fresh number for each deletion made of it. */
  readonly number: () => number
}

/** One deletion, or two where some of the notes were anonymous. */
export function deletionsOf({ atMs, by, deleted, number }: Act): readonly Deletion[] {
  const anonymous = deleted.filter(({ record }) => isAnonymous(record))
  const others = deleted.filter(({ record }) => !isAnonymous(record))
  const one = (part: readonly DeletedRecord[], who: ParticipantId | null): readonly Deletion[] => {
    if (!part.some(({ record }) => isShape(record))) return []
    const kept = withinLength(part, MAX_DELETION_LENGTH)
    return [{ id: deletionId(atMs, number()), atMs, by: who, deleted: [...kept], left: part.length - kept.length }]
  }
  return [...one(others, by), ...one(anonymous, null)]
}

const isAnonymous = (record: TLRecord): boolean => isNote(record) && authorOf(record) === undefined && isRevealedId(record.id)

function withinLength(deleted: readonly DeletedRecord[], most: number): readonly DeletedRecord[] {
  let length = 0
  return deleted.filter((one) => {
    const own = JSON.stringify(one).length
    if (length + own > most) return false
    length += own
    return true
  })
}

/** Of deletions by id and length of their JSON, in order of time: the ids to drop, too old or too many. */
export function deletionsToDrop(stored: readonly { readonly id: string; readonly length: number }[], nowMs: number): readonly string[] {
  const oldest = deletionId(nowMs - DELETIONS_KEPT_MS, 0)
  let length = 0
  let count = 0
  return [...stored].reverse().flatMap(({ id, length: own }) => {
    length += own
    count += 1
    return id < oldest || count > DELETIONS_KEPT || length > MAX_KEPT_LENGTH ? [id] : []
  })
}

/**
 * Puts records back that are not on the board: with their text, at their place, under the ids they had. Where a parent is
 * not there and does not come back either, the record lies on the page. Returns the ids of shapes put back.
 */
export function putBack(
  doc: Y.Doc,
  deleted: readonly DeletedRecord[],
  scaffold: readonly TLRecord[],
  origin: unknown,
): readonly RecordId[] {
  const onBoard = (id: string) => recordsOf(doc).has(id) || scaffold.some((record) => record.id === id)
  const missing = [...new Map(deleted.map((one) => [one.record.id as string, one])).values()].filter(({ record }) => !onBoard(record.id))
  const back = new Set<string>(missing.map(({ record }) => record.id))
  doc.transact(() => {
    for (const { record, page } of missing)
      writeRecord(
        doc,
        placed(record, page, (id) => back.has(id) || onBoard(id)),
      )
  }, origin)
  return missing.filter(({ record }) => isShape(record)).map(({ record }) => record.id as string as RecordId)
}

function placed(record: TLRecord, page: DeletedRecord['page'], isThere: (id: string) => boolean): TLRecord {
  if (!isShape(record) || isThere(record.parentId)) return record
  return { ...record, parentId: PAGE_ID, x: page?.[0] ?? record.x, y: page?.[1] ?? record.y } as TLRecord
}
