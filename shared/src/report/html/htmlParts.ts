// Parts that the sections of the report's page are made of.
import type { ToldTable } from '../toldTables.ts'
import { html, type Markup } from './markup.ts'

export interface Section {
  /** For its heading and the links to it; ASCII. */
  readonly id: string
  readonly heading: string
  readonly body: Markup
}

export const list = (items: readonly (Markup | string)[]): Markup => html`<ul class="notes">
${items.map((item) => html`<li>${item}</li>\n`)}</ul>
`

type Cell = Markup | string | number

/** The first cell of a row is what the row is about. Numbers stand to the right. It scrolls by itself where it is too wide. */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): Markup {
  const cell = (value: Cell, at: number): Markup => {
    if (at === 0) return html`<th scope="row">${value}</th>`
    return typeof value === 'number' ? html`<td class="number">${value}</td>` : html`<td>${value}</td>`
  }
  return html`<div class="table" role="group" tabindex="0" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${heads.map((head, at) =>
    typeof rows[0]?.[at] === 'number' ? html`<th scope="col" class="number">${head}</th>` : html`<th scope="col">${head}</th>`,
  )}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map(cell)}</tr>\n`)}</tbody>
</table></div>
`
}

export const told = ({ caption, columns, rows }: ToldTable): Markup =>
  table(
    caption,
    columns.map(({ title }) => title),
    rows,
  )

export const facts = (...parts: readonly (string | null)[]): Markup => {
  const said = parts.filter((part) => part !== null && part !== '')
  return said.length > 0 ? html`<p class="facts">${said.join(' · ')}</p>\n` : html``
}

/** What people wrote in lines, a paragraph a line. */
export const paragraphs = (text: string): Markup => html`${text.split('\n').flatMap((line) => (line.trim() ? [html`<p>${line}</p>`] : []))}`
