// Going back to a point, going forward: what has to be written so that the board is as it was, and nothing else.
// Pure. The change is one like any person's, so what others write at the same time merges with it. RV rules in SPEC.md.
import type { TLRecord, TLRichText, TLShape } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { type Box, boxOf, hasMiddleOf, isArea, isShape } from '../board/boxes.ts'
import { changeRecord } from '../board/changeRecord.ts'
import { deleteRecord, PAGE_ID, readRecord, recordsOf, textKey, writeText } from '../board/document.ts'
import { canonicalJson } from '../board/hash.ts'
import type { RecordId } from '../ids.ts'
import { type BoardCopy, EMPTY_TEXT } from './boardCopy.ts'

export interface RestorePlan {
  /** Records of the document as they shall be. */
  readonly put: readonly TLRecord[]
  readonly remove: readonly string[]
  /** Texts of the scaffold's fields as they shall be. */
  readonly fields: readonly (readonly [id: string, richText: TLRichText])[]
  /** For the session. Before `put` where a record leaves the scaffold for the document, after `remove` the other way. */
  readonly scaffold: { readonly put: readonly TLRecord[]; readonly remove: readonly RecordId[] }
}

const byId = (records: readonly TLRecord[]): ReadonlyMap<string, TLRecord> => new Map(records.map((record) => [record.id, record]))
const differs = (a: unknown, b: unknown): boolean => canonicalJson(a) !== canonicalJson(b)

/**
 * What leads from the board as it is to the one at the point; within `area` (a frame's id) alone where it is given: what lies
 * there now and what lay there then. The scaffold belongs to the whole board and to no area. Image records are only added,
 * as somebody may be using them in this moment.
 */
export function planRestore(now: BoardCopy, point: BoardCopy, area?: string): RestorePlan {
  const [is, was] = [byId(now.records), byId(point.records)]
  const scope = area === undefined ? undefined : new Set([...idsIn(area, now), ...idsIn(area, point)])
  const concerns = (record: TLRecord): boolean => {
    if (scope === undefined || record.typeName === 'asset') return true
    return record.typeName === 'binding' ? scope.has(record.fromId) || scope.has(record.toId) : scope.has(record.id)
  }
  const put = point.records.filter((record) => concerns(record) && differs(is.get(record.id), record))
  const usable = new Set([...put, ...now.records].flatMap((record) => assetOf(record) ?? []))
  const gone = now.records.filter((record) => record.typeName !== 'asset' && record.typeName !== 'page' && !was.has(record.id))
  return {
    put: put.filter((record) => record.typeName !== 'asset' || scope === undefined || usable.has(record.id)),
    remove: gone.filter(concerns).map(({ id }) => id),
    fields: planFields(now, point, scope),
    scaffold: scope ? { put: [], remove: [] } : planScaffold(now, point),
  }
}

export function isEmptyPlan({ put, remove, fields, scaffold }: RestorePlan): boolean {
  return put.length + remove.length + fields.length + scaffold.put.length + scaffold.remove.length === 0
}

function planFields(now: BoardCopy, point: BoardCopy, scope: ReadonlySet<string> | undefined): RestorePlan['fields'] {
  const ids = [...new Set([...now.fields.keys(), ...point.fields.keys()])].filter((id) => scope === undefined || scope.has(id))
  return ids.flatMap((id) => {
    const was = point.fields.get(id) ?? EMPTY_TEXT
    return differs(now.fields.get(id) ?? EMPTY_TEXT, was) ? [[id, was] as const] : []
  })
}

function planScaffold(now: BoardCopy, point: BoardCopy): RestorePlan['scaffold'] {
  const [is, was] = [byId(now.scaffold), byId(point.scaffold)]
  return {
    put: point.scaffold.filter((record) => differs(is.get(record.id), record)),
    remove: now.scaffold.filter(({ id }) => !was.has(id)).map(({ id }) => id as string as RecordId),
  }
}

/** Writes the plan's part that lies in the document, touching only what differs there by now. */
export function applyRestore(doc: Y.Doc, { put, remove, fields }: RestorePlan, origin: unknown): void {
  doc.transact(() => {
    for (const id of remove) deleteRecord(doc, id)
    for (const record of put) changeRecord(doc, readRecord(doc, record.id), record)
    for (const [id, richText] of fields) {
      const there = recordsOf(doc).get(textKey(id))
      const fragment = there instanceof Y.XmlFragment ? there : new Y.XmlFragment()
      if (fragment !== there) recordsOf(doc).set(textKey(id), fragment)
      writeText(doc, fragment, richText)
    }
  }, origin)
}

/** Ids of the shapes that lie in an area, by their middle, with all that hangs on them; of scaffold and document. */
function idsIn(area: string, { records, scaffold }: BoardCopy): readonly string[] {
  const shapes = [...scaffold, ...records].filter(isShape)
  const frame = shapes.find(({ id }) => id === area)
  if (!frame) return []
  const all = byId(shapes)
  const box = boxOf(frame)
  return shapes.filter((shape) => liesIn(rootOf(shape, all), frame, box)).map(({ id }) => id)
}

function liesIn(root: TLShape, frame: TLShape, box: Box): boolean {
  return root.id === frame.id || (!isArea(root) && hasMiddleOf(box, boxOf(root)))
}

function rootOf(shape: TLShape, all: ReadonlyMap<string, TLRecord>): TLShape {
  const seen = new Set<string>([shape.id])
  for (let at = shape; ; ) {
    const parent = at.parentId === PAGE_ID ? undefined : all.get(at.parentId)
    if (!isShape(parent) || seen.has(parent.id)) return at
    seen.add(parent.id)
    at = parent
  }
}

function assetOf(record: TLRecord): string | undefined {
  return isShape(record) ? ((record.props as { assetId?: string | null }).assetId ?? undefined) : undefined
}

/** What a plan does to what lies on the board, as people are told it before: numbers of shapes. */
export interface RestoreCounts {
  readonly returning: number
  readonly changing: number
  readonly leaving: number
}

/**
 * `now`: the board the plan was made for. What moves between the scaffold and the document stays, and is a change. An empty
 * plan has none of these; one with pictures' records and arrows' ends alone may have none either.
 */
export function countRestore(now: BoardCopy, { put, remove, fields, scaffold }: RestorePlan): RestoreCounts {
  const there = new Set([...now.records, ...now.scaffold].filter(isShape).map(({ id }) => id as string))
  const shown = new Set([...put, ...scaffold.put].filter(isShape).map(({ id }) => id as string))
  const typed = fields.map(([id]) => id).filter((id) => there.has(id))
  const gone = [...remove, ...scaffold.remove].filter((id) => there.has(id) && !shown.has(id))
  const leaving = new Set(gone)
  const changing = new Set([...shown, ...typed].filter((id) => there.has(id) && !leaving.has(id)))
  return { returning: [...shown].filter((id) => !there.has(id)).length, changing: changing.size, leaving: leaving.size }
}
