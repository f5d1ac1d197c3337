// Pasted text as the texts of notes: one of each line. Knows nothing of the canvas.

/** Pasting more makes no more notes than this: a board holds some thousands. */
export const MAX_NOTES = 200
/** Characters; a longer line goes on in the next note. */
export const MAX_LINE = 2_000
/** What lists begin their lines with in the programs people copy from. */
const BULLET = /^[•◦▪‣·*–-]\s+/u

export interface PastedLines {
  readonly lines: readonly string[]
  /** How many lines were too many. */
  readonly leftOut: number
}

/** Lines that say something, without the marks of a list. */
export function linesOfText(text: string): PastedLines {
  const all = text
    .split(/\r\n|[\n\r\u2028\u2029\v\f]/)
    .map((line) => line.replaceAll('\t', ' ').trim().replace(BULLET, ''))
    .filter((line) => line !== '')
    .flatMap(inPieces)
  return { lines: all.slice(0, MAX_NOTES), leftOut: Math.max(0, all.length - MAX_NOTES) }
}

/** Broken between words where there are any. */
function inPieces(line: string): string[] {
  if (line.length <= MAX_LINE) return [line]
  const space = line.lastIndexOf(' ', MAX_LINE)
  const end = space > MAX_LINE / 2 ? space : MAX_LINE - (isHighSurrogate(line, MAX_LINE - 1) ? 1 : 0)
  return [line.slice(0, end), ...inPieces(line.slice(end).trim())]
}

const isHighSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800

const BLOCKS = 'p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote, dt, dd, pre'

/** What is written in a piece of HTML, a line a paragraph, item or row. Nothing of it runs or is fetched. */
export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const unseen of body.querySelectorAll('script, style, template')) unseen.remove()
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { currentNode } = texts
    if (!currentNode.parentElement?.closest('pre')) currentNode.nodeValue = currentNode.nodeValue?.replace(/\s+/g, ' ') ?? ''
  }
  for (const pause of body.querySelectorAll('br')) pause.replaceWith('\n')
  for (const cell of body.querySelectorAll('td, th')) cell.append(' ')
  for (const block of body.querySelectorAll(BLOCKS)) {
    block.before('\n')
    block.append('\n')
  }
  return body.textContent ?? ''
}
