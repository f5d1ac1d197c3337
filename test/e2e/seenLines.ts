// The lines of notes as Chromium shows them: where the glyphs of a note are, told by DOM ranges.
import type { Page } from '@playwright/test'

export interface SeenNote {
  readonly id: string
  /** Of each line that shows something: its words, and its left and top from the note's corner, board px. */
  readonly lines: readonly (readonly [text: string, x: number, y: number])[]
}

/** Of every note in view; the notes must not be turned. */
export function seenLines(page: Page): Promise<SeenNote[]> {
  return page.evaluate(() => {
    const graphemes = new Intl.Segmenter('fi', { granularity: 'grapheme' })
    const linesOf = (note: Element, zoom: number): [string, number, number][] => {
      const corner = note.getBoundingClientRect()
      const lines: { text: string; left: number; top: number; block: Element | null }[] = []
      const walker = document.createTreeWalker(note.querySelector('.tl-rich-text') ?? note, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const block = node.parentElement?.closest('p, h1, h2, h3, h4, h5, h6') ?? null
        const size = Number.parseFloat(getComputedStyle(node.parentElement ?? note).fontSize)
        for (const { segment, index } of graphemes.segment(node.textContent ?? '')) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + segment.length)
          // A space that the line breaks at hangs on the line before; its box tells nothing.
          const box = [...range.getClientRects()].find(({ width }) => width > 0)
          const last = lines.at(-1)
          if (!box) {
            if (last && last.block === block) last.text += segment
            continue
          }
          const [left, top] = [(box.left - corner.left) / zoom, (box.top - corner.top) / zoom]
          // Boxes of one line differ by what their faces ask, never by half a size.
          if (last && last.block === block && Math.abs(top - last.top) < size / 2) {
            last.text += segment
            last.left = Math.min(last.left, left)
          } else lines.push({ text: segment, left, top, block })
        }
      }
      return lines.filter(({ text }) => text.trim() !== '').map(({ text, left, top }) => [text.trim(), left, top])
    }
    return [...document.querySelectorAll<HTMLElement>('.tl-shape[data-shape-type="note"]')].map((note) => ({
      id: note.dataset['shapeId'] ?? '',
      lines: linesOf(note, note.getBoundingClientRect().width / note.offsetWidth),
    }))
  })
}
