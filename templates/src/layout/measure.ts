// How wide and how tall a text becomes, without a browser: advance widths of IBM Plex Sans as tldraw ships it, greedy line breaking.
// Good for laying out a template's own short texts; kerning is left out, so the measure is a little wide, never narrow.

/** Line height of tldraw's text, in font sizes. */
export const LINE_HEIGHT = 1.35

/** Advance widths in thousandths of the font size, of the faces Medium (plain) and Bold. */
const MEDIUM: readonly (readonly [number, string])[] = [
  [236, ' '],
  [253, "'"],
  [265, 'ij'],
  [284, '’'],
  [285, 'l'],
  [290, ',.'],
  [298, '!'],
  [310, ':;'],
  [325, '[]'],
  [336, '()'],
  [340, 'f'],
  [365, 't'],
  [383, 'r'],
  [401, '-·'],
  [416, 'I/'],
  [500, '?z”“"'],
  [494, 's'],
  [510, 'c'],
  [514, 'vy*L'],
  [531, 'xJ'],
  [537, 'g'],
  [549, 'kaäå'],
  [564, 'eéoö'],
  [577, 'FT'],
  [592, 'hnu–bdpqZEÉS'],
  [600, '0123456789+=×'],
  [628, 'YPVC'],
  [662, 'XRBKAÄÅ'],
  [714, 'DUGOQÖHN&'],
  [799, 'w'],
  [814, 'M'],
  [850, '—…'],
  [882, 'm'],
  [926, 'W'],
  [947, '%'],
]
const BOLD_EXTRA = 30
/** For a character the table does not know: wider than nearly all. */
const UNKNOWN = 900

const widths = new Map(MEDIUM.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)))

export interface Face {
  /** Font size, canvas units. */
  readonly size: number
  readonly bold: boolean
}

/** Width of one unbroken line, canvas units. */
export function textWidth(text: string, { size, bold }: Face): number {
  let thousandths = 0
  for (const character of text) thousandths += (widths.get(character) ?? UNKNOWN) + (bold ? BOLD_EXTRA : 0)
  return (thousandths * size) / 1000
}

/** The lines a text is broken into within `width`; a newline breaks always. A word longer than the line stands alone. */
export function textLines(text: string, width: number, face: Face): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && textWidth(longer, face) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    return [...lines, line]
  })
}

/** Height of the text broken within `width`, canvas units. */
export function textHeight(text: string, width: number, face: Face): number {
  return textLines(text, width, face).length * face.size * LINE_HEIGHT
}
