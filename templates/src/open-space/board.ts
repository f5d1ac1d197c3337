// The open space board: circle and marketplace above, four spaces with two time slots each, news and closing circle at the end.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { type Box, below, boxAround, columns, equal, gridBox, topOf } from '../layout/grid.ts'
import { practiceNote } from '../layout/practice.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'green', note: 'light-green', onStrong: 'white' } as const
const SPACES = ['A', 'B', 'C', 'D'] as const
const SLOTS = 2
const FIELD_H = 150
const TOPIC_FIELD_H = 130
const LAW_H = 270
/** Half a space: two notes wide for the points, one for what was agreed. */
const HALF_WEIGHTS = [17, 9]
const HALF_GAP = 36

const WORDS = {
  circle: translated('Piiri', 'The circle', 'Cirkeln'),
  circleGuide: translated(
    'Tästä aloitetaan. Tee piiriin lappu nimelläsi: paina N, kirjoita ja vedä.',
    'This is where we begin. Make a note with your name in the circle: press N, write, then drag.',
    'Här börjar vi. Gör en lapp med ditt namn i cirkeln: tryck på N, skriv och dra.',
  ),
  theme: translated('Teema', 'Theme', 'Tema'),
  principles: translated('Neljä periaatetta', 'Four principles', 'Fyra principer'),
  principle1: translated(
    'Paikalla on juuri se joukko, jota aihe tarvitsee.',
    'Those who are here are the ones the topic needs.',
    'De som är här är de som ämnet behöver.',
  ),
  principle2: translated(
    'Alku on silloin, kun ihmiset ovat valmiita.',
    'The beginning is when people are ready.',
    'Början är när människorna är redo.',
  ),
  principle3: translated(
    'Ota vastaan se, mitä syntyy, vaikka odotit muuta.',
    'Welcome what comes, even if you expected something else.',
    'Ta emot det som uppstår, även om du väntade dig annat.',
  ),
  principle4: translated(
    'Lopettakaa, kun aihe on valmis, vaikka aikaa jäisi.',
    'Stop when the topic is done, even if time is left.',
    'Sluta när ämnet är färdigt, även om det finns tid kvar.',
  ),
  law: translated('Liikkuvuuden laki', 'The law of mobility', 'Rörlighetens lag'),
  lawText: translated(
    'Jos et juuri nyt opi etkä anna, siirry tilaan, jossa voit. Perhosena saa myös levätä matkan varrella.',
    'If you are neither learning nor giving right now, move to a space where you can. Butterflies may rest on the way.',
    'Om du just nu varken lär dig eller bidrar, gå till ett rum där du kan. En fjäril får vila längs vägen.',
  ),
  market: translated('Tori', 'Marketplace', 'Torget'),
  marketGuide: translated(
    'Tuo aihe, josta välität: kirjoita lapulle otsikko ja nimesi, kerro se muille ja vie lappu vapaaseen kohtaan. Tori ei sulkeudu missään vaiheessa.',
    'Bring a topic you care about: write a title and your name on a note, tell it to the others and take it to a free place. The marketplace never closes.',
    'Ta med ett ämne som är viktigt för dig: skriv rubrik och namn på en lapp, berätta för de andra och för lappen till en ledig plats. Torget stänger aldrig.',
  ),
  waiting: translated('Aiheita vailla paikkaa', 'Topics without a place', 'Ämnen utan plats'),
  slot: translated('Aikaikkuna', 'Time slot', 'Tidslucka'),
  space: translated('Tila', 'Space', 'Rum'),
  spaceGuide: translated(
    'Kutsuja avaa keskustelun. Kaikki kirjoittavat, jotta poissa olevatkin näkevät, mitä täällä syntyi.',
    'The convener opens the talk. Everyone writes, so that those elsewhere see what came up here.',
    'Sammankallaren öppnar samtalet. Alla skriver, så att även de som är någon annanstans ser vad som uppstod här.',
  ),
  topic: translated('Aihe', 'Topic', 'Ämne'),
  convener: translated('Kutsuja', 'Convener', 'Sammankallare'),
  points: translated('Pääkohdat', 'Main points', 'Huvudpunkter'),
  agreed: translated('Sovittu', 'Agreed', 'Avtalat'),
  news: translated('Uutiset ja suunta', 'News and direction', 'Nyheter och riktning'),
  newsGuide: translated(
    'Mitä eri tiloissa syntyi, ja mitkä kolme aihetta viemme eteenpäin yhdessä?',
    'What came up in the different spaces, and which three topics do we take forward together?',
    'Vad uppstod i de olika rummen, och vilka tre ämnen för vi vidare tillsammans?',
  ),
  nextStep: translated('Seuraava askel', 'Next step', 'Nästa steg'),
  who: translated('Kuka', 'Who', 'Vem'),
  when: translated('Milloin', 'By when', 'När'),
  closing: translated('Päätöspiiri', 'Closing circle', 'Slutcirkel'),
  closingGuide: translated(
    'Palaamme vielä kerran samaan piiriin.',
    'We come back to one circle once more.',
    'Vi återvänder en gång till till samma cirkel.',
  ),
  closingQuestion: translated('Minkä ajatuksen vien mukanani?', 'Which thought do I take with me?', 'Vilken tanke tar jag med mig?'),
}

type Word = keyof typeof WORDS

export function drawOpenSpace(locale: Locale): Drawing {
  const pen = new Drawing('open-space', ACCENT)
  const say = (key: Word) => WORDS[key][locale]
  drawCircle(pen, say, locale)
  drawMarketplace(pen, say)
  SPACES.forEach((letter, i) => {
    drawSpace(pen, say, letter, gridBox(i % 3, 1 + Math.floor(i / 3)))
  })

  const news = pen.area('news', gridBox(1, 2), { title: say('news'), guide: say('newsGuide') })
  pen.table('next', news.body, (['topic', 'nextStep', 'who', 'when'] as const).map(say), equal(4), 3)

  const closing = pen.area('closing', gridBox(2, 2), { title: say('closing'), guide: say('closingGuide') })
  const ring = ringIn(closing.body)
  pen.ring('closing-ring', ring)
  pen.text('closing-question', boxAround(ring.x + ring.w / 2, ring.y + ring.h / 2, 400, 110), say('closingQuestion'), 'heading', 'middle')
  return pen
}

/** The largest circle in the middle of a box. */
const ringIn = (box: Box): Box => boxAround(box.x + box.w / 2, box.y + box.h / 2, Math.min(box.w, box.h), Math.min(box.w, box.h))

function drawCircle(pen: Drawing, say: (key: Word) => string, locale: Locale): void {
  const { body } = pen.area('circle', gridBox(0, 0), { title: say('circle'), guide: say('circleGuide') })
  const [left, right] = columns(body, [8, 6], 50) as [Box, Box]
  const ring = ringIn(left)
  pen.ring('circle-ring', ring)
  pen.field('theme', boxAround(ring.x + ring.w / 2, ring.y + ring.h / 2 - 60, 540, FIELD_H), say('theme'))
  practiceNote(pen, ring.x + ring.w / 2, ring.y + ring.h * 0.74, locale)

  const principles = pen.panel('principles', { ...right, h: right.h - LAW_H - 30 }, 'plain', say('principles'))
  pen.steps('principle', principles, (['principle1', 'principle2', 'principle3', 'principle4'] as const).map(say))
  pen.panel('law', below(right, right.h - LAW_H), 'tint', say('law'), say('lawText'))
}

function drawMarketplace(pen: Drawing, say: (key: Word) => string): void {
  const { body } = pen.area('marketplace', gridBox(1, 0, 2), { title: say('market'), guide: say('marketGuide') })
  const [grid, waiting] = columns(body, [25, 7], 50) as [Box, Box]
  const heads = ['', ...SPACES.map((letter) => `${say('space')} ${letter}`)]
  pen.table('market', grid, heads, [3, 5, 5, 5, 5], SLOTS).forEach((cell, i) => {
    const row = Math.floor(i / heads.length) + 1
    const letter = SPACES[(i % heads.length) - 1]
    if (letter === undefined) pen.field(`slot-${row}`, topOf(cell, FIELD_H), `${say('slot')} ${row}`)
    else pen.spot(`market-${letter.toLowerCase()}-${row}`, cell)
  })
  pen.panel('waiting', waiting, 'tint', say('waiting'))
}

function drawSpace(pen: Drawing, say: (key: Word) => string, letter: string, at: Box): void {
  const id = `space-${letter.toLowerCase()}`
  const { body } = pen.area(id, at, { title: `${say('space')} ${letter}`, guide: say('spaceGuide') })
  const halves = columns(body, equal(SLOTS), 60)
  halves.forEach((half, i) => {
    const slot = `${id}-${i + 1}`
    const room = pen.panel(slot, half, 'plain', `${say('slot')} ${i + 1}`)
    const [topic, convener] = columns(topOf(room, TOPIC_FIELD_H), HALF_WEIGHTS, HALF_GAP) as [Box, Box]
    pen.field(`${slot}-topic`, topic, say('topic'))
    pen.field(`${slot}-convener`, convener, say('convener'))
    const [points, agreed] = columns(below(room, TOPIC_FIELD_H + 24), HALF_WEIGHTS, HALF_GAP) as [Box, Box]
    pen.panel(`${slot}-points`, points, 'plain', say('points'))
    pen.panel(`${slot}-agreed`, agreed, 'plain', say('agreed'))
  })
  const [first] = halves
  if (first) pen.line(`${id}-line`, first.x + first.w + 30, body.y, 0, body.h)
}
