// The 500 notes of the fixture board, as tldraw would have left them: every colour, size, font, alignment, turn and scale, as high
// as their text asks for.
import { readFont } from '@keha/server/src/export/pdfSources.ts'
import { LABEL_SIZES_PX, NOTE_SIDE_PX } from '@keha/shared/report/shapeBodies.ts'
import { FontRegistry } from '@keha/shared/report/text/FontRegistry.ts'
import { TextEngine, type TextLayout } from '@keha/shared/report/text/TextEngine.ts'
import type { TextNode } from '@keha/shared/report/text/textBlocks.ts'
import type { TLShape } from '@tldraw/tlschema'
import type { SeededRandom } from '../support/seededRandom.ts'
import { type FixtureText, fixtureText } from './fixtureTexts.ts'
import { shape } from './workshopBoard.ts'

export const COLOURS = [
  'black',
  'grey',
  'light-violet',
  'violet',
  'blue',
  'light-blue',
  'yellow',
  'orange',
  'green',
  'light-green',
  'light-red',
  'red',
  'white',
] as const
export const SIZES = ['s', 'm', 'l', 'xl'] as const
export const FONTS = ['draw', 'sans', 'serif', 'mono'] as const
const ALIGNS = ['start', 'middle', 'end'] as const
/** Radians: most lie straight. */
const TURNS = [0, 0, 0, 0.05, 0, -0.08, 0, 0, 0.12] as const
const SCALES = [1, 1, 1, 1, 1, 0.75, 1, 1.1] as const
const PADDING_PX = 16
/** tldraw stops shrinking a note's text here. */
const SMALLEST_PX = 14

export interface FixtureNote extends FixtureText {
  /** Of its record. */
  readonly id: string
}

const engine = new TextEngine(new FontRegistry(readFont))
const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item

/** Note `n` with its corner about x, y: each style comes with each other sooner or later. */
export function fixtureNote(
  n: number,
  x: number,
  y: number,
  random: SeededRandom,
): { readonly note: FixtureNote; readonly record: TLShape } {
  const text = fixtureText(n)
  const [font, size] = [at(FONTS, n + Math.floor(n / 4)), at(SIZES, n + Math.floor(n / 16))]
  const id = `note${n}`
  const rotation = at(TURNS, n)
  return {
    note: { ...text, id: `shape:${id}` },
    record: shape(
      'note',
      id,
      x + random.below(20),
      y + random.below(20),
      {
        color: at(COLOURS, n),
        labelColor: n % 29 === 28 ? 'red' : 'black',
        size,
        font,
        ...grownTo(text.richText as TextNode, font, size),
        align: at(ALIGNS, n + Math.floor(n / 3)),
        verticalAlign: at(ALIGNS, Math.floor(n / 2)),
        url: n % 50 === 49 ? `https://esimerkki.example/lappu/${n}` : '',
        scale: at(SCALES, n),
        richText: text.richText,
      },
      { rotation, opacity: n % 37 === 36 ? 0.5 : 1 },
    ),
  }
}

/** What tldraw keeps of a note's text when it is written: made smaller until its words fit, and the note as high as it needs. */
function grownTo(text: TextNode, family: (typeof FONTS)[number], size: (typeof SIZES)[number]) {
  const measured = (px: number, breakWords: boolean): TextLayout =>
    engine.layout(text, { family, size: px, maxWidth: NOTE_SIDE_PX - 2 * PADDING_PX - 1, align: 'start', breakWords })
  let px = LABEL_SIZES_PX[size]
  let layout = measured(px, false)
  while (px > SMALLEST_PX && layout.contentWidth > layout.width + 0.5) layout = measured(--px, false)
  if (px <= SMALLEST_PX) layout = measured(px, true)
  return { fontSizeAdjustment: px, growY: Math.max(0, layout.height + 2 * PADDING_PX - NOTE_SIDE_PX) }
}
