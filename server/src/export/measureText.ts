// Text measured for tldraw by our own text engine, which breaks lines as a browser does: stands in for the hidden element
// that tldraw measures in.
import type { FontFamily } from '@keha/shared/report/text/fontFaces.ts'
import type { TextEngine } from '@keha/shared/report/text/TextEngine.ts'
import { plainDocument, type TextNode } from '@keha/shared/report/text/textBlocks.ts'
import type { Editor, TLMeasureTextOpts } from 'tldraw'

const BLOCKS: Readonly<Record<string, string>> = {
  p: 'paragraph',
  ul: 'bulletList',
  ol: 'orderedList',
  li: 'listItem',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
}
const MARKS: Readonly<Record<string, string>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  code: 'code',
  s: 'strike',
  u: 'underline',
  mark: 'highlight',
  a: 'link',
}
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0', '#39': "'" }

interface OpenNode {
  readonly type: string
  readonly attrs?: Record<string, unknown>
  readonly content: TextNode[]
}

/** The HTML that TipTap makes of rich text, as rich text again. */
export function richTextOfHtml(html: string): TextNode {
  const root: OpenNode = { type: 'doc', content: [] }
  const open = [root]
  const marks: string[] = []
  for (const [, closing, name = '', text] of html.matchAll(/<(\/?)(\w+)[^>]*>|([^<]+)/g)) {
    const top = open.at(-1) ?? root
    const tag = name.toLowerCase()
    const block = BLOCKS[tag]
    const mark = MARKS[tag]
    if (text !== undefined) {
      const decoded = text.replace(/&(lt|gt|amp|quot|nbsp|#39);/g, (whole, entity: string) => ENTITIES[entity] ?? whole)
      top.content.push({ type: 'text', text: decoded, marks: marks.map((type) => ({ type })) })
    } else if (block) {
      if (closing) {
        if (open.length > 1) open.pop()
        continue
      }
      const node: OpenNode = { type: block, content: [], ...(tag.startsWith('h') ? { attrs: { level: Number(tag[1]) } } : {}) }
      top.content.push(node)
      open.push(node)
    } else if (mark) {
      if (closing) marks.pop()
      else marks.push(mark)
    } else if (tag === 'br') top.content.push({ type: 'hardBreak' })
  }
  return root
}

const familyOf = (css: string): FontFamily => (/(draw|sans|serif|mono)\)?$/.exec(css.trim())?.[1] ?? 'draw') as FontFamily

function measure(engine: TextEngine, document: TextNode, options: TLMeasureTextOpts) {
  const layout = engine.layout(document, {
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

/** Replaces the editor's measuring. Spans are not measured: the PDF draws text itself and leaves tldraw's out. */
export function measureWith(editor: Editor, engine: TextEngine): void {
  editor.textMeasure.measureHtml = (html, options) => measure(engine, richTextOfHtml(html), options)
  editor.textMeasure.measureText = (text, options) => measure(engine, plainDocument(text), options)
  editor.textMeasure.measureTextSpans = () => []
}
