// What the round before left, as the first area of the next round's board: promises, questions and decisions as notes that
// everyone may move, and two first steps: was it done, and is it still the right thing.

import type { OutcomeKind } from '@keha/shared/board/outcome.ts'
import type { Locale } from '@keha/shared/locale.ts'
import { type Carried, MAX_CARRIED } from '@keha/shared/session/carried.ts'
import type { Step } from '@keha/shared/session/model/agenda.ts'
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

const AREA = 'shape:cycle-promised'

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

/** Single loop first: did we do what we promised? Then double loop: should what we want be changed? */
const STEPS = {
  promised: {
    title: translated('Mitä lupasimme', 'What we promised', 'Vad vi lovade'),
    instruction: translated(
      'Teimmekö sen, minkä lupasimme? Merkitse lupauksesi tila: käynnissä, tehty vai lopetettu. Kerro, miten kävi.',
      'Did we do what we promised? Set the state of your promise: going on, done or stopped. Tell how it went.',
      'Gjorde vi det vi lovade? Markera hur det står till med ditt löfte: pågår, klart eller avslutat. Berätta hur det gick.',
    ),
    guidance: translated(
      'Anna jokaisen kertoa omista lupauksistaan itse ja kiitä siitä, mikä on tehty. Keskeneräinen ei ole epäonnistuminen: kysy, teemmekö asioita oikein ja mitä tästä opimme. Jos lupaukselta puuttuu tekijä, resurssit tai aika, täydentäkää se nyt tai lopettakaa se.',
      'Let everyone speak of their own promises, and say thank you for what is done. Unfinished is not a failure: ask whether we are doing things right and what we learn from this. If a promise lacks somebody, resources or a time, complete it now or stop it.',
      'Låt var och en berätta om sina egna löften och tacka för det som blivit gjort. Det oavslutade är inget misslyckande: fråga om vi gör saker rätt och vad vi lär oss av det här. Om ett löfte saknar någon som bär det, resurser eller en tidpunkt, komplettera det nu eller avsluta det.',
    ),
  },
  goals: {
    title: translated('Teemmekö oikeita asioita', 'Are we doing the right things', 'Gör vi rätt saker'),
    instruction: translated(
      'Lukekaa päätökset: ovatko syymme ja tavoitteemme yhä oikeat? Kirjoita lappu, jos jokin pitäisi muuttaa.',
      'Read the decisions: are our reasons and goals still the right ones? Write a note if something should change.',
      'Läs besluten: är våra skäl och mål fortfarande de rätta? Skriv en lapp om något borde ändras.',
    ),
    guidance: translated(
      'Nyt ei kysytä, miten tehdään paremmin, vaan pitäisikö tehdä jotain muuta. Anna kolme minuuttia hiljaista aikaa ja kuule sitten jokaista. Jos päätös muuttuu, valitse sen lappu ja paina Avaa uudelleen: uusi versio syntyy viereen ja vanha säilyy luettavana. Jos mikään ei muutu, sanokaa sekin ääneen.',
      'The question now is not how to do better, but whether to do something else. Give three minutes of silence, then hear everyone. If a decision changes, select its note and press Reopen: a new version appears beside it and the old one can still be read. If nothing changes, say that aloud too.',
      'Nu frågar vi inte hur vi gör bättre, utan om vi borde göra något annat. Ge tre minuter i tystnad och lyssna sedan på alla. Om ett beslut ändras, välj dess lapp och tryck på Öppna på nytt: en ny version läggs bredvid och den gamla går fortfarande att läsa. Om inget ändras, säg det också högt.',
    ),
  },
}

export interface CarryOver {
  readonly scaffold: readonly TLShape[]
  readonly notes: readonly TLShape[]
  readonly steps: readonly Step[]
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
    steps: [step('cycle-promised', 'reflect', 10, AREA, STEPS.promised), step('cycle-goals', 'reflect', 10, AREA, STEPS.goals)],
  }
}

function cell(room: Box, n: number): Box {
  return { x: room.x + (n % ACROSS) * (NOTE + NOTE_GAP), y: room.y + BADGE + Math.floor(n / ACROSS) * (NOTE + NOTE_GAP), w: NOTE, h: NOTE }
}
