// The blank board's scaffold: a start beside one large shared area.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { AREA_H, AREA_W, below, GUTTER, topOf } from '../layout/grid.ts'
import { practiceCorner } from '../layout/practice.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'light-blue', note: 'yellow', onStrong: 'black' } as const
/** The shared area: A4 again, half as large again as an area of a fuller template. */
const BOARD = { w: AREA_W * 1.5, h: AREA_H * 1.5 }
/** Beside it an upright A4 of the same height. */
const START_W = 1200
const PURPOSE_H = 190
const PRACTICE_H = 560

const WORDS = {
  start: translated('Tervetuloa', 'Welcome', 'Välkommen'),
  startGuide: translated(
    'Aloita tästä. Oikealla on yhteinen taulu, jolle kaikki kirjoittavat.',
    'Start here. On the right is the shared board where everyone writes.',
    'Börja här. Till höger finns den gemensamma tavlan där alla skriver.',
  ),
  purpose: translated('Mitä varten olemme koolla?', 'What have we come together for?', 'Varför har vi samlats?'),
  way1: translated('Yksi ajatus, yksi lappu.', 'One thought, one note.', 'En tanke, en lapp.'),
  way2: translated(
    'Kirjoita ensin itse, lue sitten muiden laput.',
    'Write on your own first, then read the others’ notes.',
    'Skriv först själv, läs sedan de andras lappar.',
  ),
  way3: translated('Siirrä yhteen kuuluvat vierekkäin.', 'Move together what belongs together.', 'Flytta ihop det som hör ihop.'),
  board: translated('Yhteinen taulu', 'Shared board', 'Gemensam tavla'),
  boardGuide: translated(
    'Tilaa ajatuksille. Käytä aluetta niin kuin teille parhaiten sopii.',
    'Room for thoughts. Use the area in whatever way suits you best.',
    'Plats för tankar. Använd ytan på det sätt som passar er bäst.',
  ),
}

export function drawBlank(locale: Locale): Drawing {
  const pen = new Drawing('blank', ACCENT)
  const start = pen.area('start', { x: 0, y: 0, w: START_W, h: BOARD.h }, { title: WORDS.start[locale], guide: WORDS.startGuide[locale] })
  pen.field('purpose', topOf(start.body, PURPOSE_H), WORDS.purpose[locale])
  const rest = below(start.body, PURPOSE_H + 40)
  pen.steps(
    'way',
    topOf(rest, rest.h - PRACTICE_H - 40),
    (['way1', 'way2', 'way3'] as const).map((key) => WORDS[key][locale]),
  )
  practiceCorner(pen, below(rest, rest.h - PRACTICE_H), locale)
  pen.area('board', { x: START_W + GUTTER, y: 0, ...BOARD }, { title: WORDS.board[locale], guide: WORDS.boardGuide[locale] })
  return pen
}
