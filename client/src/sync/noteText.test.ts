// The text editor's schema must be the one everyone reads documents by, or y-prosemirror deletes what it does not know.
import { textSchema } from '@keha/shared/board/schema.ts'
import { getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { tipTapDefaultExtensions } from 'tldraw'
import { expect, test } from 'vitest'
import { noteTextExtensions } from './noteText.ts'

const ours = () =>
  noteTextExtensions({
    editingId: () => null,
    open: () => null,
    close: () => undefined,
    caret: () => new Plugin({}),
    undo: () => undefined,
    redo: () => undefined,
  })

/** What decides how a document is read: nodes and marks with content, attributes and exclusions. The order of marks does not. */
function described(schema: Schema): unknown {
  const attributes = (attrs: object | null | undefined) => Object.entries(attrs ?? {}).map(([name, { default: value }]) => [name, value])
  return {
    nodes: Object.values(schema.nodes).map(({ name, spec }) => [name, spec.content, spec.group, spec.marks, attributes(spec.attrs)]),
    marks: Object.values(schema.marks)
      .map((mark) => ({
        name: mark.name,
        attributes: attributes(mark.spec.attrs),
        excludes: Object.values(schema.marks)
          .filter((other) => mark.excludes(other))
          .map(({ name }) => name)
          .sort(),
      }))
      .sort((one, two) => one.name.localeCompare(two.name)),
  }
}

test("CA22 the schema of texts is tldraw's own, with our extensions and in shared code", () => {
  const tldraws = described(getSchema(tipTapDefaultExtensions))
  expect(described(getSchema(ours()))).toEqual(tldraws)
  expect(described(textSchema)).toEqual(tldraws)
})

test("CA22 the text editor keeps no history of its own: undo is the board's", () => {
  const starterKit = ours().find(({ name }) => name === 'starterKit')
  expect(starterKit?.options).toMatchObject({ history: false })
  expect(ours().at(-1)?.name).toBe('boundText')
})
