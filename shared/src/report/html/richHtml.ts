// What is written on a note, as HTML: paragraphs, nested lists, marks and links to where a link may lead.
import { linkTarget } from '../linkTarget.ts'
import type { StyledText, TextNode } from '../text/textBlocks.ts'
import { textBlocks } from '../text/textBlocks.ts'
import { html, Markup } from './markup.ts'

/** A heading on a note is bold: the page's own headings are its outline. */
export function richHtml(document: TextNode): Markup {
  const parts: Markup[] = []
  const open: ('ul' | 'ol')[] = []
  const close = (depth: number): void => {
    while (open.length > depth) parts.push(Markup.of(`</li></${open.pop()}>`))
  }
  for (const { depth, marker, tag, texts } of textBlocks(document)) {
    const words = texts.map((text) => styled(tag === 'P' ? text : { ...text, bold: true }))
    close(depth)
    const list = marker?.kind === 'number' ? 'ol' : 'ul'
    // A list of the other kind right after one is another list.
    if (marker && open.length === depth && open.at(-1) !== list) close(depth - 1)
    if (marker && open.length === depth) parts.push(Markup.of('</li><li>'))
    while (open.length < depth) {
      open.push(list)
      const start = marker?.kind === 'number' ? Number.parseInt(marker.text, 10) || 1 : 1
      parts.push(Markup.of(list === 'ol' ? `<ol start="${start}"><li>` : '<ul><li>'))
    }
    parts.push(depth > 0 ? html`<span>${words}</span> ` : html`<p>${words}</p>`)
  }
  close(0)
  return html`${parts}`
}

function styled({ text, bold, italic, code, strike, href }: StyledText): Markup {
  const lines = text.split('\n').map((line, at) => (at === 0 ? html`${line}` : html`<br>${line}`))
  let shown = html`${lines}`
  if (code) shown = html`<code>${shown}</code>`
  if (strike) shown = html`<s>${shown}</s>`
  if (italic) shown = html`<em>${shown}</em>`
  if (bold) shown = html`<strong>${shown}</strong>`
  const target = href === undefined ? undefined : linkTarget(href)
  return target === undefined ? shown : html`<a href="${target}" rel="noreferrer noopener">${shown}</a>`
}
