// The practice corner: where whoever comes early makes a first note, with nothing to break.
import type { Locale } from '@keha/shared/locale.ts'
import { translated } from '../words.ts'
import type { Drawing } from './draw.ts'
import { type Box, boxAround, NOTE } from './grid.ts'

const WORDS = {
  heading: translated('Harjoitusnurkka', 'Practice corner', 'Övningshörnet'),
  guide: translated('Paina N, kirjoita ja vedä.', 'Press N, write, then drag.', 'Tryck på N, skriv och dra.'),
  note: translated('Kokeile: siirrä minua!', 'Try it: move me!', 'Prova: flytta mig!'),
}

/** Draws the corner and lays the first note in it. */
export function practiceCorner(pen: Drawing, box: Box, locale: Locale): void {
  const room = pen.panel('practice', box, 'dashed', WORDS.heading[locale], WORDS.guide[locale])
  practiceNote(pen, room.x + NOTE / 2, room.y + 6 + NOTE / 2, locale)
}

/** The first note alone, its middle at the point given. */
export function practiceNote(pen: Drawing, cx: number, cy: number, locale: Locale): void {
  pen.note('practice-note', boxAround(cx, cy, NOTE, NOTE), WORDS.note[locale])
}
