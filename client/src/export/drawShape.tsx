// What tldraw draws of one shape, as SVG markup, from the live editor. Drawn as at full size and in the light theme,
// however far the person has zoomed out and whatever their theme.
import { type DrawShape, drawWith } from '@keha/shared/report/editorPort.ts'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Editor, EditorProvider } from 'tldraw'

export function drawShapeOf(editor: Editor): DrawShape {
  const view = paperView(editor)
  return drawWith((elements) =>
    renderToStaticMarkup(
      <svg role="presentation">
        <EditorProvider editor={view}>{elements as ReactNode}</EditorProvider>
      </svg>,
    ),
  )
}

/** The editor as a sheet of paper would see it: same shapes, own zoom and theme. The editor itself is not changed. */
function paperView(editor: Editor): Editor {
  const user = Object.create(editor.user, { getIsDarkMode: { value: () => false } }) as Editor['user']
  return Object.create(editor, { user: { value: user }, getZoomLevel: { value: () => 1 } }) as Editor
}
