// Every note as text, by area in the order of reading, with its marks and votes: for who searches, quotes or listens.

import type { Locale } from '../../../locale.ts'
import type { ReportArea, ReportNote } from '../../contents/reportContents.ts'
import { noteFacts } from '../../noteFacts.ts'
import { phrase } from '../../phrases.ts'
import type { Rgb } from '../../svg/svgShapes.ts'
import { hasNotes, nameOfArea, toldAreas } from '../../toldAreas.ts'
import type { ReportWriter } from '../flow/ReportWriter.ts'
import { META } from '../flow/sheet.ts'

/** `swatchOf`: the colour a note has on the board. */
export function writeNotes(writer: ReportWriter, areas: readonly ReportArea[], swatchOf: (id: string) => Rgb | undefined): void {
  if (areas.length === 0) return
  const { locale } = writer
  writer.chapter(phrase('notesAsText', locale), { startsPage: true })
  const { told, empty } = toldAreas(areas)
  for (const { area, items } of told) {
    writer.section(nameOfArea(area, locale))
    for (const text of area.texts) {
      writer.paragraph(text.text, META)
      writer.gap(3)
    }
    if (!hasNotes(items)) writer.paragraph(phrase('noNotes', locale), META)
    writer.list(
      items.map((item) => ({
        text: wordsOf(item, locale),
        meta: noteFacts(item, locale),
        ...swatch(item.kind === 'note' ? swatchOf(item.id) : undefined),
      })),
    )
  }
  if (empty.length > 0) writer.paragraph(`${phrase('noNotes', locale)}: ${empty.map((area) => nameOfArea(area, locale)).join(', ')}`, META)
}

const swatch = (colour: Rgb | undefined) => (colour ? { swatch: colour } : {})

function wordsOf({ kind, text, rich, joins }: ReportNote, locale: Locale) {
  if (joins) return `${joins.from || '–'} → ${joins.to || '–'}${text ? ` (${text})` : ''}`
  if (kind === 'image') return `${text || phrase('picture', locale)}`
  return rich ?? text
}
