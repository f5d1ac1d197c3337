// What tldraw draws of one shape, as SVG markup, from the live editor. Drawn as at full size and in the light theme,
// however far the person has zoomed out and whatever their theme.
import type { DrawShape } from '@keha/shared/report/editorPort.ts'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Editor, EditorProvider, type ShapeUtil, type SvgExportContext } from 'tldraw'

const CONTEXT: SvgExportContext = {
  isDarkMode: false,
  scale: 1,
  pixelRatio: null,
  waitUntil: () => undefined,
  addExportDef: () => undefined,
  resolveAssetUrl: () => Promise.resolve(null),
}

export function drawShapeOf(editor: Editor): DrawShape {
  const view = paperView(editor)
  const markup = (node: ReactNode): string =>
    node === null || node === undefined
      ? ''
      : renderToStaticMarkup(
          <svg role="presentation">
            <EditorProvider editor={view}>{node}</EditorProvider>
          </svg>,
        )
  return async (shape, util) => {
    const drawing = util as ShapeUtil
    const below = await drawing.toBackgroundSvg?.(shape, CONTEXT)
    const above = await drawing.toSvg?.(shape, CONTEXT)
    return markup(below) + markup(above)
  }
}

/** The editor as a sheet of paper would see it: same shapes, own zoom and theme. The editor itself is not changed. */
function paperView(editor: Editor): Editor {
  const user = Object.create(editor.user, { getIsDarkMode: { value: () => false } }) as Editor['user']
  return Object.create(editor, { user: { value: user }, getZoomLevel: { value: () => 1 } }) as Editor
}
