import type { Editor, TLShapeId } from 'tldraw'
import { Box } from 'tldraw'
import { expect, test } from 'vitest'
import { pictureOf } from './pictureOfArea.ts'

const BOXES: Readonly<Record<string, Box>> = {
  'shape:area': new Box(0, 0, 1_000, 600),
  'shape:inside': new Box(100, 100, 200, 200),
  'shape:elsewhere': new Box(5_000, 0, 200, 200),
}
interface Asked {
  readonly ids: readonly string[]
  readonly options: { readonly bounds?: Box; readonly padding: number; readonly darkMode: boolean; readonly pixelRatio?: number }
}

/** An editor of three shapes that notes what it is asked to draw. */
function editorWith(selected: readonly string[]): { editor: Editor; asked: Asked[] } {
  const asked: Asked[] = []
  const editor = {
    getCurrentPageShapeIds: () => new Set(Object.keys(BOXES)),
    getSelectedShapeIds: () => selected,
    getShapePageBounds: (id: string) => BOXES[id],
    getSvgString: async (ids: string[], options: Asked['options']) => {
      asked.push({ ids, options })
      return { svg: '<svg/>', width: 1, height: 1 }
    },
    toImage: async (ids: string[], options: Asked['options']) => {
      asked.push({ ids, options })
      return { blob: new Blob(['png']), width: 1, height: 1 }
    },
  } as unknown as Editor
  return { editor, asked }
}

test('EU2 a picture of an area has what lies on it and ends at its edge; of a selection what is selected; else everything', async () => {
  const { editor, asked } = editorWith(['shape:elsewhere'])
  await pictureOf(editor, 'shape:area' as TLShapeId, 'svg')
  await pictureOf(editor, 'selection', 'svg')
  await pictureOf(editor, null, 'svg')
  expect(asked.map(({ ids }) => ids)).toEqual([['shape:area', 'shape:inside'], ['shape:elsewhere'], Object.keys(BOXES)])
  expect(asked.map(({ options }) => [options.bounds?.w, options.padding])).toEqual([
    [1_000, 0],
    [undefined, 24],
    [undefined, 24],
  ])
  for (const { options } of asked) expect(options.darkMode).toBe(false)
})

test('EU2 a PNG is sharp, and no larger than what every browser draws; of nothing there is no picture', async () => {
  const { editor, asked } = editorWith([])
  await pictureOf(editor, 'shape:area' as TLShapeId, 'png')
  await pictureOf(editor, null, 'png')
  expect(asked.map(({ options }) => options.pixelRatio)).toEqual([2, 8_192 / 5_248])
  expect(await pictureOf(editor, 'selection', 'png')).toBeUndefined()
  expect(await pictureOf(editor, 'shape:gone' as TLShapeId, 'svg')).toBeUndefined()
})
