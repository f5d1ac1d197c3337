// Text measured for tldraw by our own text engine, which breaks lines as a browser does: stands in for the hidden element
// that tldraw measures in.
import type { FontFamily } from '@keha/shared/report/text/fontFaces.ts'
import type { TextEngine } from '@keha/shared/report/text/TextEngine.ts'
import { plainDocument } from '@keha/shared/report/text/textBlocks.ts'
import type { Editor, TLMeasureTextOpts } from 'tldraw'

const familyOf = (css: string): FontFamily => (/(draw|sans|serif|mono)\)?$/.exec(css.trim())?.[1] ?? 'draw') as FontFamily

function measure(engine: TextEngine, text: string, options: TLMeasureTextOpts) {
  const layout = engine.layout(plainDocument(text), {
    family: familyOf(options.fontFamily),
    size: options.fontSize,
    maxWidth: options.maxWidth ?? undefined,
    align: 'start',
    breakWords: !options.disableOverflowWrapBreaking,
    ...(options.minWidth ? { minWidth: options.minWidth } : {}),
  })
  const scrollWidth = options.measureScrollWidth ? Math.round(layout.contentWidth) : 0
  return { x: 0, y: 0, w: layout.width, h: layout.height, scrollWidth }
}

/**
 * Replaces the editor's measuring: of arrows' labels. Rich text is not measured, since the editor's utils ask for none of it; spans
 * neither, since the PDF draws text itself and leaves tldraw's out.
 */
export function measureWith(editor: Editor, engine: TextEngine): void {
  editor.textMeasure.measureText = (text, options) => measure(engine, text, options)
  editor.textMeasure.measureTextSpans = () => []
}
