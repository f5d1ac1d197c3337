// What the round before left, as the first area of the next round's board: promises, questions and decisions as notes that
// everyone may move, and a first step that looks at them.

import type { OutcomeKind } from '@keha/shared/board/outcome.ts'
import type { Locale } from '@keha/shared/locale.ts'
import type { Step } from '@keha/shared/session/agendaPlan.ts'
import { type Carried, MAX_CARRIED } from '@keha/shared/session/carried.ts'
import type { TLShape } from '@tldraw/tlschema'
import { Drawing } from './layout/draw.ts'
import { AREA_H, AREA_W, type Box, columns, equal, GUTTER, NOTE, NOTE_GAP } from './layout/grid.ts'
import { step, translated } from './words.ts'

const ACCENT = { strong: 'light-violet', note: 'light-violet', onStrong: 'black' } as const
/** Notes side by side in a column. */
const ACROSS = 2
/** A note's mark stands above its upper edge. */
const BADGE = 24
/** Header, margins and headings of the area: what is not room for notes. */
const AROUND_NOTES = 590

const COLUMNS = [
  { kind: 'action', words: translated('Lupaukset', 'Promises', 'Löften') },
  { kind: 'question', words: translated('Avoimet kysymykset', 'Open questions', 'Öppna frågor') },
  { kind: 'decision', words: translated('Päätökset', 'Decisions', 'Beslut') },
] as const satisfies readonly { readonly kind: OutcomeKind; readonly words: object }[]

const WORDS = {
  title: translated('Edelliseltä kierrokselta', 'From the round before', 'Från förra varvet'),
  guide: translated(
    'Merkitkää jokainen lupaus: käynnissä, tehty vai lopetettu. Kirjatkaa myös, miksi.',
    'Mark each promise: going on, done or stopped. Write down why as well.',
    'Markera varje löfte: pågår, klart eller avslutat. Skriv också varför.',
  ),
}

const STEP = {
  title: translated('Mitä lupasimme', 'What we promised', 'Vad vi lovade'),
  instruction: translated(
    'Käykää läpi edellisen kierroksen lupaukset. Kysykää ensin: teemmekö asioita oikein? Sitten: teemmekö oikeita asioita?',
    'Go through the promises of the round before. Ask first: are we doing things right? Then: are we doing the right things?',
    'Gå igenom löftena från förra varvet. Fråga först: gör vi saker rätt? Sedan: gör vi rätt saker?',
  ),
  guidance: translated(
    'Anna jokaisen kertoa omista lupauksistaan itse. Keskeneräinen ei ole epäonnistuminen: kysykää, mitä siitä opittiin. Jos toinen kysymys muuttaa tavoitetta, kirjatkaa uusi päätös vanhan viereen.',
    'Let everyone speak of their own promises. Unfinished is not a failure: ask what was learned. If the second question changes a goal, write the new decision beside the old one.',
    'Låt var och en berätta om sina egna löften. Det oavslutade är inget misslyckande: fråga vad ni lärde er. Om den andra frågan ändrar ett mål, skriv det nya beslutet bredvid det gamla.',
  ),
}

export interface CarryOver {
  readonly scaffold: readonly TLShape[]
  readonly notes: readonly TLShape[]
  readonly step: Step
}

/** The area ends a gutter left of `right`, where the template's own begin; it is as tall as its fullest column needs. */
export function carryOver(carried: readonly Carried[], locale: Locale, right: number): CarryOver {
  const pen = new Drawing('cycle', ACCENT)
  const most = Math.max(...COLUMNS.map(({ kind }) => carried.filter(({ outcome }) => outcome.kind === kind).length))
  const down = Math.ceil(Math.min(most, MAX_CARRIED) / ACROSS)
  const box: Box = { x: right - GUTTER - AREA_W, y: 0, w: AREA_W, h: Math.max(AREA_H, AROUND_NOTES + down * (NOTE + NOTE_GAP)) }
  const { body } = pen.area('promised', box, { title: WORDS.title[locale], guide: WORDS.guide[locale] })
  const notes = columns(body, equal(COLUMNS.length), NOTE_GAP).flatMap((column, i) => {
    const { kind, words } = COLUMNS[i] ?? COLUMNS[0]
    const room = pen.panel(kind, column, 'tint', words[locale])
    return carried.filter(({ outcome }) => outcome.kind === kind).map((one, n) => ({ ...one, at: cell(room, n), name: `${kind}-${n + 1}` }))
  })
  for (const { at, name, text } of notes) pen.note(name, at, text)
  return {
    scaffold: pen.records,
    notes: pen.notes.map((note, i) => ({ ...note, meta: { outcome: notes[i]?.outcome } }) as TLShape),
    step: step('cycle-promised', 'reflect', 15, 'shape:cycle-promised', STEP),
  }
}

function cell(room: Box, n: number): Box {
  return { x: room.x + (n % ACROSS) * (NOTE + NOTE_GAP), y: room.y + BADGE + Math.floor(n / ACROSS) * (NOTE + NOTE_GAP), w: NOTE, h: NOTE }
}
