// What one record may be: valid by the schema, and free of what the schema lets through and an editor does not survive.
// Knows nothing of Yjs. Every limit here is a rule of SPEC.md (BR).
import { Node } from '@tiptap/pm/model'
import type { TLRecord, TLRichText, TLShape } from '@tldraw/tlschema'
import { boardSchema, textSchema } from './schema.ts'

/** Canvas units; beyond it "zoom to fit" is of no use. */
const MAX_COORDINATE = 1e6
/** Canvas units; the largest side, scale or growth of one shape. */
const MAX_EXTENT = 1e5
/** Characters of one record's JSON: a long freehand line has 40,000. */
const MAX_JSON_LENGTH = 256 * 1024
const MAX_META_LENGTH = 4 * 1024
const MAX_NAME_LENGTH = 200
const EXTENTS = ['w', 'h', 'scale', 'growY', 'scaleX', 'scaleY'] as const
const DOCUMENT_TYPES: ReadonlySet<string> = new Set(['document', 'page', 'shape', 'binding', 'asset'])
/** Images come from our own server only: `/api/boards/<id>/images/<name>`. */
const IMAGE_SOURCE = /^\/api\/boards\/[a-z0-9]{12}\/images\/[A-Za-z0-9_-]{10,64}$/

const RECORD_ID = /^(?:document|page|shape|binding|asset):[A-Za-z0-9_-]{1,64}$/
const RECORD_KEY = /^(?:document|page|shape|binding|asset):[A-Za-z0-9_-]{1,64}(?:\/xy|\/text)?$/
/** Whether a key of the document's `records` is a record's id or that of one of its facets. */
export const isRecordKey = (key: string): boolean => RECORD_KEY.test(key)

/** Why a record may not be on a board, or null where it may. Never throws. Looks at the record alone, not at its parent. */
export function recordProblem(record: unknown): string | null {
  try {
    check(record)
    return null
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
}

function check(value: unknown): void {
  if (typeof value !== 'object' || value === null) throw new Error('not a record')
  const record = value as TLRecord
  if (!DOCUMENT_TYPES.has(record.typeName)) throw new Error(`type ${String(record.typeName).slice(0, 40)} is not kept on a board`)
  if (typeof record.id !== 'string' || !RECORD_ID.test(record.id)) throw new Error('not an id')
  if (JSON.stringify(record).length > MAX_JSON_LENGTH) throw new Error('too large')
  // Only `props` and the store-independent part of a validator are used, so no store is needed.
  boardSchema.validateRecord(null as never, record as never, 'createRecord', null)
  // The schema takes any JSON for it.
  if ('meta' in record && (typeof record.meta !== 'object' || record.meta === null || Array.isArray(record.meta)))
    throw new Error('meta is no object')
  if ('meta' in record && JSON.stringify(record.meta).length > MAX_META_LENGTH) throw new Error('meta too large')
  if ('name' in record && record.name.length > MAX_NAME_LENGTH) throw new Error('name too long')
  if (record.typeName === 'asset') checkAsset(record)
  if (record.typeName === 'shape') checkShape(record)
}

function checkShape(record: TLShape): void {
  if (!inRange([record.x, record.y, record.rotation], MAX_COORDINATE)) throw new Error('position out of range')
  if (!inRange(record.props, MAX_COORDINATE)) throw new Error('a number out of range')
  const props = record.props as unknown as Record<string, unknown>
  for (const key of EXTENTS)
    if (Object.hasOwn(props, key) && !(Math.abs(Number(props[key])) <= MAX_EXTENT)) throw new Error(`${key} out of range`)
  if (Object.hasOwn(props, 'richText')) checkText(props['richText'] as TLRichText)
}

/** Every number inside is finite and at most `most`, either way. The JSON was written before, so it is not endlessly deep. */
function inRange(value: unknown, most: number): boolean {
  if (typeof value === 'number') return Math.abs(value) <= most
  return typeof value !== 'object' || value === null || Object.values(value).every((inner) => inRange(inner, most))
}

function checkAsset(record: Extract<TLRecord, { typeName: 'asset' }>): void {
  if (record.type !== 'image') throw new Error('only images are kept as assets')
  if (record.props.src !== null && !IMAGE_SOURCE.test(record.props.src)) throw new Error('an image must be on this server')
}

/** Throws where the text is not a whole document of the schema. */
export function checkText(richText: TLRichText): void {
  const node = textNode(richText)
  if (node.type !== textSchema.topNodeType) throw new Error('not a text')
  node.check()
}

/** Rich text as a ProseMirror node. Throws where it holds a node or mark the schema does not know. */
export function textNode(richText: TLRichText): Node {
  return Node.fromJSON(textSchema, richText)
}

/** Rich text as plain text, a line a paragraph. */
export function plainText(richText: TLRichText): string {
  const node = textNode(richText)
  return node.textBetween(0, node.content.size, '\n', '\n')
}
