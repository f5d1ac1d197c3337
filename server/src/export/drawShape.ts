// What tldraw draws of one shape, as SVG markup: the shape's own `toSvg`, rendered without a DOM.
import { type DrawShape, drawWith } from '@keha/shared/report/editorPort.ts'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Editor, EditorProvider } from 'tldraw'

export function drawShapeOf(editor: Editor): DrawShape {
  return drawWith((elements) =>
    renderToStaticMarkup(
      // biome-ignore lint/correctness/noChildrenProp: Node runs no JSX, and the provider's type asks for children
      createElement('svg', null, createElement(EditorProvider, { editor, children: elements as ReactNode })),
    ),
  )
}
