// Rich text (TipTap JSON) as the flat list of blocks the canvas shows one below another: paragraphs, headings and list
// items with their size, margins and indent. Mirrors the CSS of tldraw 3.15.6 for `.tl-rich-text`; knows no fonts.

/** A node of TipTap's JSON, read loosely: what is not understood is passed over. */
export interface TextNode {
  readonly type?: string
  readonly text?: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly marks?: readonly TextNode[]
  readonly content?: readonly TextNode[]
}

export interface TextStyle {
  readonly bold: boolean
  readonly italic: boolean
  readonly code: boolean
  readonly strike: boolean
  readonly underline: boolean
  readonly highlight: boolean
  readonly href: string | undefined
}

export const PLAIN_STYLE: TextStyle = {
  bold: false,
  italic: false,
  code: false,
  strike: false,
  underline: false,
  highlight: false,
  href: undefined,
}

export interface StyledText extends TextStyle {
  readonly text: string
}

export type Marker = { readonly kind: 'disc' | 'circle' | 'square' } | { readonly kind: 'number'; readonly text: string }

export type BlockTag = 'P' | 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6'

export interface TextBlock {
  readonly tag: BlockTag
  readonly texts: readonly StyledText[]
  /** In units of the font size. */
  readonly scale: number
  readonly marginTop: number
  readonly marginBottom: number
  /** Width of "0" in the note's font, times this, from the left. */
  readonly indentCh: number
  /** How many lists it lies in. */
  readonly depth: number
  /** Of the first block of a list item. */
  readonly marker: Marker | undefined
}

/** The browser's sizes of h1–h6, in font sizes. */
const HEADING_SCALE = [2, 1.5, 1.17, 1, 0.83, 0.67] as const
const HEADING_TAGS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const
const HEADING_MARGIN_TOP = 5
const HEADING_MARGIN_BOTTOM = 10
const BULLETS = ['disc', 'circle', 'square'] as const

/** Left padding of a list in widths of "0": it grows with the numbers. */
function listIndent(node: TextNode, items: number): number {
  if (node.type !== 'orderedList') return 3.25
  return items >= 100 ? 5.25 : items >= 10 ? 4.25 : 3.25
}

export function textBlocks(document: TextNode): TextBlock[] {
  const blocks: TextBlock[] = []
  const walk = (nodes: readonly TextNode[], indentCh: number, depth: number, marker: Marker | undefined): void => {
    for (const [index, node] of nodes.entries()) {
      const ownMarker = index === 0 ? marker : undefined
      if (node.type === 'bulletList' || node.type === 'orderedList') walkList(node, indentCh, depth)
      else if (node.type === 'paragraph' || node.type === 'heading') blocks.push(block(node, indentCh, depth, ownMarker))
      else if (node.content) walk(node.content, indentCh, depth, ownMarker)
    }
  }
  const walkList = (list: TextNode, indentCh: number, depth: number): void => {
    const items = list.content ?? []
    const start = Number(list.attrs?.['start'] ?? 1)
    for (const [index, item] of items.entries()) {
      const marker: Marker =
        list.type === 'orderedList' ? { kind: 'number', text: `${start + index}.` } : { kind: BULLETS[Math.min(depth, 2)] ?? 'square' }
      walk(item.content ?? [], indentCh + listIndent(list, items.length), depth + 1, marker)
    }
  }
  walk(document.content ?? [], 0, 0, undefined)
  return blocks
}

function block(node: TextNode, indentCh: number, depth: number, marker: Marker | undefined): TextBlock {
  const level = node.type === 'heading' ? Math.min(6, Math.max(1, Number(node.attrs?.['level'] ?? 1))) : 0
  const tag = HEADING_TAGS[level - 1]
  return {
    tag: tag ?? 'P',
    texts: styledTexts(node.content ?? [], tag ? { ...PLAIN_STYLE, bold: true } : PLAIN_STYLE),
    scale: HEADING_SCALE[level - 1] ?? 1,
    marginTop: tag ? HEADING_MARGIN_TOP : 0,
    marginBottom: tag ? HEADING_MARGIN_BOTTOM : 0,
    indentCh,
    depth,
    marker,
  }
}

function styledTexts(nodes: readonly TextNode[], base: TextStyle): StyledText[] {
  return nodes.map((node) => {
    if (node.type === 'hardBreak') return { ...base, text: '\n' }
    const marks = new Set(node.marks?.map((mark) => mark.type))
    const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.['href']
    return {
      text: (node.text ?? '').replace(/\r\n?/g, '\n'),
      bold: base.bold || marks.has('bold'),
      italic: marks.has('italic'),
      code: marks.has('code'),
      strike: marks.has('strike'),
      underline: marks.has('underline'),
      highlight: marks.has('highlight'),
      href: typeof href === 'string' && href !== '' ? href : undefined,
    }
  })
}

/** Whether there is nothing to show. */
export function isEmptyText(document: TextNode): boolean {
  return textBlocks(document).every((one) => one.marker === undefined && one.texts.every(({ text }) => text === ''))
}

/** A text of one style, a paragraph a line. */
export function plainDocument(text: string): TextNode {
  return {
    type: 'doc',
    content: text.split('\n').map((line) => ({ type: 'paragraph', content: line ? [{ type: 'text', text: line }] : [] })),
  }
}

/** The text alone, a line a block. */
export function textLines(document: TextNode): string[] {
  return textBlocks(document).map((one) => one.texts.map(({ text }) => text).join(''))
}
