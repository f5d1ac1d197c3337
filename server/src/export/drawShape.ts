// What tldraw draws of one shape, as SVG markup: the shape's own `toSvg`, rendered without a DOM.
import type { DrawShape } from '@keha/shared/report/editorPort.ts'
import { createElement, type ReactNode } from 'react'
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
  const markup = (node: ReactNode): string => {
    if (node === null || node === undefined) return ''
    // biome-ignore lint/correctness/noChildrenProp: Node runs no JSX, and the provider's type asks for children
    return renderToStaticMarkup(createElement('svg', null, createElement(EditorProvider, { editor, children: node })))
  }
  return async (shape, util) => {
    const drawing = util as ShapeUtil
    const below = await drawing.toBackgroundSvg?.(shape, CONTEXT)
    const above = await drawing.toSvg?.(shape, CONTEXT)
    return markup(below) + markup(above)
  }
}
