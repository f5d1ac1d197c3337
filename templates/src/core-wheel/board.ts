// The core wheel's board: a pulse of three questions, four areas that turn clockwise, and a row for what is tried.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { AREA_H, AREA_W, type Box, below, boxAround, columns, equal, GUTTER, gridBox } from '../layout/grid.ts'
import { startArea } from '../layout/start.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'blue', note: 'light-blue', onStrong: 'white' } as const
/** Between the areas of the wheel: room for an arrow. */
const TURN_GAP = 360
const ARROW_GAP = 50
const ARROW_BEND = -34
/** The scale of a pulse question, from the lowest at the bottom. */
const SCALE = 5
const SCALE_DISC = 64
const SCALE_LABEL_H = 50
/** Rows of the table of what is tried. */
const TRIED = 3

const START = {
  title: translated('Yhteistyön ydin', 'The core', 'Kärnan'),
  guide: translated(
    'Kun tunnemme toisemme, voimme luottaa. Kun luotamme, sitoudumme. Silloin opimme yhdessä, ja pyörä saa lisää vauhtia.',
    'When we know each other we can trust. When we trust we commit. Then we learn together, and the wheel picks up speed.',
    'När vi känner varandra kan vi lita. När vi litar förbinder vi oss. Då lär vi oss tillsammans, och hjulet får fart.',
  ),
  field: translated('Keitä me olemme?', 'Who are we?', 'Vilka är vi?'),
  course: [
    translated(
      'Mitataan pulssi: kolme kysymystä nimettömästi.',
      'We take the pulse: three questions, no names.',
      'Vi tar pulsen: tre frågor, utan namn.',
    ),
    translated(
      'Kierretään pyörä: tunteminen, luottamus, sitoutuminen, yhdessä oppiminen.',
      'We go round the wheel: knowing, trust, commitment, learning together.',
      'Vi går runt hjulet: kännedom, tillit, engagemang, gemensamt lärande.',
    ),
    translated(
      'Valitaan muutama pieni kokeilu ja niille tekijät.',
      'We choose a few small trials and people for them.',
      'Vi väljer några små försök och vem som gör dem.',
    ),
    translated(
      'Mitataan pulssi uudelleen: liikahtiko jokin?',
      'We take the pulse again: did something move?',
      'Vi tar pulsen igen: rörde sig något?',
    ),
  ],
  reminder: {
    heading: translated('Miksi juuri näin päin?', 'Why in this order?', 'Varför just så här?'),
    text: translated(
      'Luottamusta ei voi vaatia, mutta sen voi antaa kasvaa. Se alkaa siitä, että tiedämme, kuka toinen on.',
      'Trust cannot be demanded, but it can be let grow. It begins with knowing who the other is.',
      'Tillit går inte att kräva, men den kan få växa. Den börjar med att vi vet vem den andra är.',
    ),
  },
}

const PULSE = {
  title: translated('Pulssi', 'Pulse', 'Pulsen'),
  guide: translated(
    'Miltä verkostossa tuntuu juuri nyt? Keskiarvot merkitään alussa vasemmalle ja lopussa oikealle. 5 on eniten.',
    'How does the network feel right now? Means are marked on the left at the start, on the right at the end. 5 is the most.',
    'Hur känns nätverket just nu? Medelvärdena märks ut till vänster i början, till höger i slutet. 5 är mest.',
  ),
  questions: [
    translated('Tunnen muut', 'I know the others', 'Känner de andra'),
    translated('Luotan muihin', 'I trust the others', 'Litar på de andra'),
    translated('Olen sitoutunut', 'I am committed', 'Är engagerad'),
  ],
  start: translated('Alussa', 'At start', 'I början'),
  end: translated('Lopussa', 'At end', 'I slutet'),
}

const PARTS = ['knowing', 'trust', 'commitment', 'learning'] as const
const PART_WORDS = {
  knowing: {
    title: translated('Tunteminen', 'Knowing', 'Kännedom'),
    guide: translated(
      'Mitä toisesta pitää tietää, jotta hänelle voi soittaa? Työ, tausta ja se, mikä hänelle on tärkeää.',
      'What do you need to know of somebody to be able to ring them? Their work, background and what matters to them.',
      'Vad behöver man veta om någon för att kunna ringa? Arbete, bakgrund och vad som är viktigt.',
    ),
  },
  trust: {
    title: translated('Luottamus', 'Trust', 'Tillit'),
    guide: translated(
      'Milloin olet uskaltanut näyttää keskeneräistä? Mikä sen teki mahdolliseksi, mikä sen veisi?',
      'When have you dared to show something unfinished? What made it possible, what would take it away?',
      'När har du vågat visa något ofärdigt? Vad gjorde det möjligt, vad skulle ta bort det?',
    ),
  },
  commitment: {
    title: translated('Sitoutuminen', 'Commitment', 'Engagemang'),
    guide: translated(
      'Miksi olet mukana? Mitä voit luvata, ja mitä tarvitset, jotta lupaus pitää?',
      'Why are you in this? What can you promise, and what do you need for the promise to hold?',
      'Varför är du med? Vad kan du lova, och vad behöver du för att löftet ska hålla?',
    ),
  },
  learning: {
    title: translated('Yhdessä oppiminen', 'Learning together', 'Gemensamt lärande'),
    guide: translated(
      'Kolme asiaa pitää pyörän liikkeessä. Mitä niistä meillä on, ja mikä puuttuu?',
      'Three things keep the wheel moving. Which of them do we have, and which is missing?',
      'Tre saker håller hjulet i rörelse. Vilka av dem har vi, och vilken saknas?',
    ),
  },
}

const WORDS = {
  now: translated('Näin meillä on nyt', 'How it is with us now', 'Så är det hos oss nu'),
  more: translated('Mikä lisäisi tätä?', 'What would add to it?', 'Vad skulle ge mer?'),
  loop1: translated('Tieto leviää', 'Knowledge spreads', 'Kunskapen sprids'),
  loop2: translated('Ratkomme yhdessä', 'We solve together', 'Vi löser ihop'),
  loop3: translated('Uusia innostuu', 'New ones join', 'Nya kommer med'),
  tried: translated('Mitä kokeilemme?', 'What do we try?', 'Vad prövar vi?'),
  triedGuide: translated(
    'Pieni teko, jonka voi tehdä ennen seuraavaa tapaamista. Kokeilu saa epäonnistua, kunhan siitä kerrotaan.',
    'A small deed that can be done before the next meeting. A trial may fail, as long as it is told.',
    'En liten handling som går att göra före nästa träff. Ett försök får misslyckas, bara det berättas.',
  ),
  columnWhat: translated('Kokeilu', 'Trial', 'Försök'),
  columnPart: translated('Mitä se vahvistaa', 'What it strengthens', 'Vad det stärker'),
  columnWho: translated('Kuka aloittaa', 'Who begins', 'Vem börjar'),
  columnWhen: translated('Milloin katsomme', 'When we look at it', 'När vi ser på det'),
}

/** Where the four areas stand, clockwise from the upper left of the wheel. */
function partBoxes(): readonly [Box, Box, Box, Box] {
  const [left, right] = [AREA_W + GUTTER, 2 * AREA_W + GUTTER + TURN_GAP]
  const bottom = AREA_H + TURN_GAP
  const box = (x: number, y: number): Box => ({ x, y, w: AREA_W, h: AREA_H })
  return [box(left, 0), box(right, 0), box(right, bottom), box(left, bottom)]
}

export function drawCoreWheel(locale: Locale): Drawing {
  const pen = new Drawing('core-wheel', ACCENT)
  const say = (key: keyof typeof WORDS) => WORDS[key][locale]
  startArea(pen, gridBox(0, 0), locale, START)
  drawPulse(pen, { ...gridBox(0, 0), y: AREA_H + TURN_GAP }, locale)

  const boxes = partBoxes()
  PARTS.forEach((part, i) => {
    const { title, guide } = PART_WORDS[part]
    const { body } = pen.area(part, boxes[i] ?? boxes[0], { title: title[locale], guide: guide[locale], number: i + 1 })
    const headings = part === 'learning' ? ([say('loop1'), say('loop2'), say('loop3')] as const) : ([say('now'), say('more')] as const)
    columns(body, equal(headings.length), 30).forEach((box, at) => {
      pen.panel(`${part}-${at + 1}`, box, part !== 'learning' && at === 1 ? 'tint' : 'outline', headings[at] ?? '')
    })
  })
  drawTurn(pen, boxes)

  const right = boxes[1].x + AREA_W
  const row = { x: 0, y: boxes[2].y + AREA_H + GUTTER, w: right, h: AREA_H }
  const tried = pen.area('tried', row, { title: say('tried'), guide: say('triedGuide') })
  const heads = (['columnWhat', 'columnPart', 'columnWho', 'columnWhen'] as const).map(say)
  pen.table('trial', tried.body, heads, [8, 5, 4, 4], TRIED)
  return pen
}

/** Three upright scales; notes of the start go to their left, notes of the end to their right. */
function drawPulse(pen: Drawing, at: Box, locale: Locale): void {
  const { body } = pen.area('pulse', at, { title: PULSE.title[locale], guide: PULSE.guide[locale] })
  columns(body, equal(PULSE.questions.length), 30).forEach((box, i) => {
    const name = `pulse-${i + 1}`
    const room = pen.panel(name, box, 'outline', PULSE.questions[i]?.[locale] ?? '')
    const [left, right] = columns(room, equal(2), SCALE_DISC + 20) as [Box, Box]
    pen.text(`${name}-start`, left, PULSE.start[locale], 'label', 'middle')
    pen.text(`${name}-end`, right, PULSE.end[locale], 'label', 'middle')
    const scale = below(room, SCALE_LABEL_H)
    const [x, top] = [scale.x + scale.w / 2, scale.y + SCALE_DISC / 2]
    const span = scale.h - SCALE_DISC - 24
    pen.line(`${name}-line`, x, top, 0, span)
    for (let value = SCALE; value >= 1; value--) {
      const y = top + ((SCALE - value) * span) / (SCALE - 1)
      pen.disc(`${name}-${value}`, boxAround(x, y, SCALE_DISC, SCALE_DISC), value)
    }
  })
}

/** Four short arrows from area to area, clockwise. */
function drawTurn(pen: Drawing, [knowing, trust, commitment, learning]: readonly [Box, Box, Box, Box]): void {
  const middleX = (box: Box) => box.x + box.w / 2
  const middleY = (box: Box) => box.y + box.h / 2
  const right = (box: Box) => box.x + box.w
  const bottom = (box: Box) => box.y + box.h
  pen.arrow('turn-1', [right(knowing) + ARROW_GAP, middleY(knowing)], [trust.x - ARROW_GAP, middleY(trust)], ARROW_BEND)
  pen.arrow('turn-2', [middleX(trust), bottom(trust) + ARROW_GAP], [middleX(commitment), commitment.y - ARROW_GAP], ARROW_BEND)
  pen.arrow('turn-3', [commitment.x - ARROW_GAP, middleY(commitment)], [right(learning) + ARROW_GAP, middleY(learning)], ARROW_BEND)
  pen.arrow('turn-4', [middleX(learning), learning.y - ARROW_GAP], [middleX(knowing), bottom(knowing) + ARROW_GAP], ARROW_BEND)
}
