import { expect, test } from 'vitest'
import { ReportWriter } from './ReportWriter.ts'
import { addTable } from './table.ts'

/** A table's pieces; each text is as high as it says. */
function piecesOf(rows: readonly string[]) {
  const writer = new ReportWriter(
    { canvas: {} } as never,
    { set: (text: string) => ({ layout: { height: Number(text), lines: [] }, style: {}, begun: new Map() }) } as never,
  )
  addTable(
    writer,
    [{ title: '10', share: 1 }],
    rows.map((text) => [{ text }]),
  )
  return writer.pieces
}

test("RP8 a table's heading stays with its first row, and is there again on each page its rows begin", () => {
  const [head, ...rows] = piecesOf(['12', '12'])
  expect(head?.keep).toBe(true)
  expect(head?.again).toBeUndefined()
  expect(rows).toHaveLength(2)
  for (const row of rows) {
    expect(row.keep).not.toBe(true)
    expect(row.again?.height).toBe(head?.height)
  }
})
