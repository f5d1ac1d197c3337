// Pasted shapes that would fetch from other hosts, or that the board's schema does not know, are left out.
import type { TLContent } from 'tldraw'
import { expect, test } from 'vitest'
import { note } from '../sync/boardTable.ts'
import { boardOnly } from './pasting.ts'

test('CA24 bookmarks, embeds and videos are left out with what belongs to them, the rest stays', () => {
  const kept = [note('a'), note('b')]
  const content = {
    schema: {},
    shapes: [...kept, { ...note('c'), type: 'embed' }, { ...note('d'), type: 'bookmark' }, { ...note('e'), type: 'video' }],
    rootShapeIds: ['a', 'b', 'c', 'd', 'e'].map((id) => `shape:${id}`),
    assets: [
      { id: 'asset:i', type: 'image' },
      { id: 'asset:v', type: 'video' },
      { id: 'asset:k', type: 'bookmark' },
    ],
    bindings: [
      { id: 'binding:1', fromId: 'shape:a', toId: 'shape:b' },
      { id: 'binding:2', fromId: 'shape:a', toId: 'shape:c' },
    ],
  } as unknown as TLContent
  expect(boardOnly(content)).toEqual({
    schema: {},
    shapes: kept,
    rootShapeIds: ['shape:a', 'shape:b'],
    assets: [{ id: 'asset:i', type: 'image' }],
    bindings: [{ id: 'binding:1', fromId: 'shape:a', toId: 'shape:b' }],
  })
})
