// Tables of a report: a heading that is repeated on every page, rows that are not cut unless they are very high, cells of text
// with a drawing behind or beside it. The drawing is decoration: the cell's text tells the same.
import type { Bounds } from '../../geometry.ts'
import type { TextNode } from '../../text/textBlocks.ts'
import type { ToldTable } from '../../toldTables.ts'
import type { Tag } from '../PdfCanvas.ts'
import { band, type SetText, whole } from './FlowText.ts'
import type { ReportWriter } from './ReportWriter.ts'
import { BODY, HEAD, LINE, SHEET, SOFT, TEXT_WIDTH } from './sheet.ts'

export interface Column {
  readonly title: string
  /** A share of the text's width; all together 1. */
  readonly share: number
  readonly align?: 'start' | 'center' | 'end'
}

export interface Cell {
  readonly text: TextNode | string
  /** Paints behind the text. */
  readonly draw?: (box: Bounds) => void
  readonly soft?: boolean
}

const PAD_X = 5
const PAD_Y = 4
/** A row is cut where it is higher. */
const TALL = 320

/** A table of plain text; numbers stand to the right. */
export function addTold(writer: ReportWriter, { columns, rows }: ToldTable): void {
  addTable(
    writer,
    columns.map((column, at) => ({ ...column, align: typeof rows[0]?.[at] === 'number' ? 'end' : 'start' })),
    rows.map((row) => row.map((value) => ({ text: String(value) }))),
  )
}

/** The first column names its row. */
export function addTable(writer: ReportWriter, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
  const { canvas } = writer.tools
  const table = writer.late(writer.holder, 'Table')
  const place = columns.map((_, at) => {
    const left = SHEET.left + TEXT_WIDTH * columns.slice(0, at).reduce((sum, { share }) => sum + share, 0)
    return { left, width: TEXT_WIDTH * (columns[at]?.share ?? 0) }
  })
  const setIn = (at: number, cell: Cell | string, style = BODY): SetText => {
    const text = typeof cell === 'string' ? cell : cell.text
    const colour = typeof cell !== 'string' && cell.soft ? { ...style, colour: SOFT } : style
    return writer.flow.set(text, colour, (place[at]?.width ?? 0) - 2 * PAD_X, columns[at]?.align ?? 'start')
  }
  const x = (at: number): number => (place[at]?.left ?? 0) + PAD_X
  const rule = (y: number, width: number): void => canvas.artifact(() => canvas.fillBox([SHEET.left, y - width, TEXT_WIDTH, width], LINE))

  const heads = columns.map(({ title }, at) => setIn(at, title, HEAD))
  const headHeight = Math.max(...heads.map(({ layout }) => layout.height)) + 2 * PAD_Y
  const headTop = (top: number, at: number): number => top + headHeight - PAD_Y - (heads[at]?.layout.height ?? 0)
  const again = {
    height: headHeight,
    paint: (top: number) => {
      canvas.artifact(() => {
        for (const [at, head] of heads.entries()) writer.flow.paintBare(head, x(at), headTop(top, at))
      }, 'Pagination')
      rule(top + headHeight, 1)
    },
  }
  writer.add({
    height: headHeight,
    keep: true,
    paint: (top) => {
      const row = canvas.tag(table(), 'TR')
      for (const [at, head] of heads.entries())
        writer.flow.paintAs(head, canvas.tag(row, 'TH', { scope: 'Column' }), 'TH', x(at), headTop(top, at))
      rule(top + headHeight, 1)
    },
  })
  for (const cells of rows) {
    const sets = cells.map((cell, at) => setIn(at, cell))
    const height = Math.max(...sets.map(({ layout }) => layout.height))
    const parts = Math.max(1, Math.ceil(height / TALL))
    let tags: Tag[] | undefined
    const tagsOf = (): Tag[] => {
      const row = tags ? undefined : canvas.tag(table(), 'TR')
      tags ??= cells.map((_, at) => (row && at > 0 ? canvas.tag(row, 'TD') : canvas.tag(row as Tag, 'TH', { scope: 'Row' })))
      return tags
    }
    for (let part = 0; part < parts; part++) {
      const isLast = part === parts - 1
      const strip = (set: SetText) =>
        parts === 1 ? whole(set) : band(set, part * TALL, isLast ? Number.POSITIVE_INFINITY : (part + 1) * TALL)
      const own = Math.max(...sets.map((set) => strip(set).height)) + PAD_Y + (isLast ? PAD_Y : 0)
      writer.add({
        height: own,
        again,
        paint: (top) => {
          for (const [at, { draw }] of cells.entries())
            if (draw && part === 0) canvas.artifact(() => draw([place[at]?.left ?? 0, top, place[at]?.width ?? 0, own]))
          for (const [at, set] of sets.entries()) {
            const tag = tagsOf()[at]
            if (tag) writer.flow.paint(set, tag, x(at), top + PAD_Y, strip(set))
          }
          if (isLast) rule(top + own, 0.5)
        },
      })
    }
  }
  writer.gap(10)
}
