// The fixture board is what it says it is, and one a board may be.
import { recordProblem } from '@keha/shared/board/records.ts'
import { expect, test } from 'vitest'
import { fixtureBoard } from './fixtureBoard.ts'
import { SCRIPT_NAMES } from './fixtureTexts.ts'

test('PD23 the fixture board may lie on a canvas, is the same for the same seed, and all its texts differ', () => {
  const board = fixtureBoard()
  expect(board.records.flatMap((record) => recordProblem(record) ?? [])).toEqual([])
  expect(new Set(board.records.map((record) => record.id)).size).toBe(board.records.length)
  expect(fixtureBoard()).toEqual(board)
  const notes = board.areas.flatMap((area) => area.notes)
  expect(notes).toHaveLength(500)
  const texts = [...notes.map((note) => note.paragraphs.join('\n')), ...board.otherTexts]
  expect(new Set(texts).size).toBe(texts.length)
  for (const script of SCRIPT_NAMES) expect(notes.filter((note) => note.script === script).length, script).toBeGreaterThan(8)
  const types = new Set(board.records.flatMap((record) => (record.typeName === 'shape' ? record.type : [])))
  expect([...types].sort()).toEqual(['arrow', 'draw', 'frame', 'geo', 'group', 'highlight', 'image', 'line', 'note', 'text'])
})
