// What lies on a board, as a board file says it: records of the document and of the scaffold, each as the board's schema has it,
// pictures by their path in the file. Pure, both ways.
import type { TLAsset, TLRecord, TLRichText, TLShape } from '@tldraw/tlschema'
import { z } from 'zod'
import type { BoardContents } from '../board/readBoard.ts'
import { textNode } from '../board/records.ts'
import { SCHEMA_VERSION } from '../board/schema.ts'
import type { ReportNames } from '../report/contents/names.ts'

/** A record is judged by the board's own rules once it is known to be of this schema; here it need only be a thing. */
const AnyRecord = z.record(z.string(), z.unknown())

export const SavedBoard = z.strictObject({
  /** tldraw's serialized schema that the records are of; an older one is migrated. */
  schema: z.string().max(20_000),
  records: z.array(AnyRecord),
  scaffold: z.array(AnyRecord),
})
export type SavedBoard = z.infer<typeof SavedBoard>

export interface BoardToSave {
  /** Document and scaffold as readers see them: what is set aside stays behind. */
  readonly contents: BoardContents
  /** Ids of the records that are scaffold. */
  readonly scaffold: ReadonlySet<string>
  /** What of a writer's name that stands on a revealed note is told; left out: nothing. */
  readonly writer?: ReportNames['writer'] | undefined
}

/** `pathOf`: where in the file a picture lies, by its address on the server; undefined where the file does not have it. */
export function savedBoard(
  { contents, scaffold, writer = () => null }: BoardToSave,
  pathOf: (src: string) => string | undefined,
): SavedBoard {
  const all = [...contents.records.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => withWholeText(withSource(signedBy(record, writer), (src) => pathOf(src) ?? null)))
  const part = (isScaffold: boolean) => all.filter(({ id }) => scaffold.has(id) === isScaffold) as unknown as SavedBoard['records']
  return { schema: SCHEMA_VERSION, records: part(false), scaffold: part(true) }
}

function signedBy(record: TLRecord, writer: ReportNames['writer']): TLRecord {
  if (record.typeName !== 'shape' || !('author' in record.meta)) return record
  const { author, ...meta } = record.meta
  const told = typeof author === 'string' ? writer(author) : null
  return { ...record, meta: told === null ? meta : { ...meta, author: told } }
}

/** Its rich text with every attribute said, also those that follow from the schema: writing and reading it changes nothing. */
function withWholeText(record: TLRecord): TLRecord {
  const { richText }: { richText?: TLRichText } = record.typeName === 'shape' ? record.props : {}
  return richText ? ({ ...record, props: { ...(record as TLShape).props, richText: textNode(richText).toJSON() } } as TLShape) : record
}

/** The record with its picture's source put through `change`; others as they are. */
export function withSource(record: TLRecord, change: (src: string) => string | null): TLRecord {
  if (record.typeName !== 'asset' || record.type !== 'image') return record
  const { src } = record.props
  return { ...record, props: { ...record.props, src: src === null ? null : change(src) } } as TLAsset
}
