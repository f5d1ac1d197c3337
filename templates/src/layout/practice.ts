// The practice corner: where whoever comes early makes a first note, with nothing to break.
import type { Locale } from '@keha/shared/locale.ts'
import { translated } from '../words.ts'
import type { Drawing } from './draw.ts'
import { type Box, NOTE } from './grid.ts'

const WORDS = {
  heading: translated('Harjoitusnurkka', 'Practice corner', 'Övningshörnet'),
  guide: translated(
    'Paina N ja kirjoita. Lapun saa siirrettyä vetämällä.',
    'Press N and write. Drag a note to move it.',
    'Tryck på N och skriv. Dra i lappen för att flytta den.',
  ),
  note: translated('Kokeile: siirrä minua!', 'Try it: move me!', 'Prova: flytta mig!'),
}

/** Draws the corner and lays the first note in it. */
export function practiceCorner(pen: Drawing, box: Box, locale: Locale): void {
  const room = pen.panel('practice', box, 'dashed', WORDS.heading[locale], WORDS.guide[locale])
  pen.note('practice-note', { x: room.x + 10, y: room.y + 20, w: NOTE, h: NOTE }, WORDS.note[locale])
}
