// Which page everything of a report comes on: its three written parts cut into sheets, the areas' own pages between them, and the
// contents, whose length is known before the page numbers that stand in it.
import { writeContents } from './chapters/contentsPages.ts'
import { type Entry, type PlacedPiece, paginate } from './flow/Piece.ts'
import type { ReportWriter } from './flow/ReportWriter.ts'
import { SHEET, TEXT_HEIGHT } from './flow/sheet.ts'

/** Where a bookmark, or a line of the contents, leads. */
export interface Place {
  /** From 1. */
  readonly page: number
  readonly name: string
}

export type Sheet = readonly PlacedPiece[]
export type Sheets = readonly Sheet[]

/** The areas' pages come between body and notes. */
export interface Book {
  readonly front: Sheets
  readonly body: Sheets
  readonly notes: Sheets
  readonly pages: number
  readonly places: ReadonlyMap<Entry, Place>
}

interface Parts {
  /** The cover; the contents are written behind it. */
  readonly front: ReportWriter
  readonly body: ReportWriter
  readonly notes: ReportWriter
}

/** An area's page: the name of its place is the page plan's. */
interface BoardEntry extends Entry {
  readonly place: string
  readonly at: number
}

const NOWHERE: Place = { page: 1, name: 'at-0001' }

export function arrange(parts: Parts, areas: readonly { readonly title: string; readonly name: string }[], boardTitle: string): Book {
  const [cover, body, notes] = [parts.front, parts.body, parts.notes].map(sheetsOf) as [Sheets, Sheets, Sheets]
  const board: BoardEntry[] = [
    ...areas.slice(0, 1).map(({ name }) => ({ title: boardTitle, level: 1, place: name, at: 0 }) as const),
    ...areas.map(({ title, name }, at) => ({ title, level: 2, place: name, at }) as const),
  ]
  const entries: (Entry | BoardEntry)[] = [...entriesOf(cover), ...entriesOf(body), ...board, ...entriesOf(notes)]
  const places = new Map<Entry, Place>()
  // Where the cover's people run on to another page, the contents follow there.
  writeContents(parts.front, entries, (entry) => places.get(entry) ?? NOWHERE, cover.length === 1)
  const front = sheetsOf(parts.front)
  const bodyFrom = front.length + 1
  const boardFrom = bodyFrom + body.length
  const notesFrom = boardFrom + areas.length
  const pageOf = new Map<Entry, number>([
    ...numbersOf(front, 1),
    ...numbersOf(body, bodyFrom),
    ...board.map((entry) => [entry, boardFrom + entry.at] as const),
    ...numbersOf(notes, notesFrom),
  ])
  for (const [at, entry] of entries.entries())
    places.set(entry, { page: pageOf.get(entry) ?? 1, name: 'place' in entry ? entry.place : `at-${String(at + 1).padStart(4, '0')}` })
  return { front, body, notes, places, pages: notesFrom + notes.length - 1 }
}

const sheetsOf = ({ pieces }: ReportWriter): Sheets => paginate(pieces, SHEET.top, TEXT_HEIGHT)
const entriesOf = (sheets: Sheets): Entry[] => sheets.flat().flatMap(({ piece }) => piece.entry ?? [])
const numbersOf = (sheets: Sheets, from: number): (readonly [Entry, number])[] =>
  sheets.flatMap((sheet, at) => sheet.flatMap(({ piece }) => (piece.entry ? [[piece.entry, from + at] as const] : [])))
