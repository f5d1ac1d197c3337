// The developing-together board: two paths on time and trust, the vicious circle, own projects on the same axes, and the next one.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { type Box, below, boxAround, columns, equal, gridBox, inset, NOTE } from '../layout/grid.ts'
import { textWidth } from '../layout/measure.ts'
import { AXIS } from '../layout/records.ts'
import { startArea } from '../layout/start.ts'
import { TYPEFACES } from '../layout/typeface.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'green', note: 'light-green', onStrong: 'white' } as const
/** Room for an axis's name. */
const AXIS_NAME_H = 52
/** A path's curve within its axes: shares of width and height from the lower left, how much it bends, and where along it challenges come in. */
const PATHS = {
  behalf: { from: [0.06, 0.3], to: [0.94, 0.36], bend: 44, challenges: [0.06] },
  together: { from: [0.04, 0.12], to: [0.94, 0.92], bend: 60, challenges: [0.5, 0.68, 0.84] },
} as const
const CHALLENGE = 56
const SPOT = { w: 600, h: 325 }

const START = {
  title: translated('Yhdessä kehittäen', 'Developing together', 'Utveckla tillsammans'),
  guide: translated(
    'Miksi jotkin hankkeet jäävät elämään ja toiset hiipuvat, kun raha loppuu? Katsomme omiamme.',
    'Why do some projects live on while others fade when the money ends? We look at ours.',
    'Varför lever vissa projekt vidare medan andra tynar bort när pengarna tar slut? Vi ser på våra egna.',
  ),
  field: translated('Mitä olemme nyt kehittämässä?', 'What are we about to develop?', 'Vad är vi på väg att utveckla?'),
  course: [
    translated(
      'Kuullaan kahdesta polusta: toisten puolesta ja yhdessä.',
      'We hear of two paths: on behalf of others, and together.',
      'Vi hör om två vägar: för andra och tillsammans.',
    ),
    translated(
      'Viedään omat hankkeet ajan ja luottamuksen akseleille.',
      'We take our own projects to the axes of time and trust.',
      'Vi för våra egna projekt till axlarna tid och tillit.',
    ),
    translated(
      'Tunnistetaan noidankehä, jossa olemme itse pyörineet.',
      'We recognise the vicious circle we ourselves have run in.',
      'Vi känner igen den onda cirkel som vi själva har snurrat i.',
    ),
    translated(
      'Sovitaan, miten seuraava aloitetaan toisin.',
      'We agree how the next one begins differently.',
      'Vi avtalar hur nästa börjar annorlunda.',
    ),
  ],
  reminder: {
    heading: translated('Ei syyllisiä', 'Nobody to blame', 'Inga syndabockar'),
    text: translated(
      'Noidankehään ajautuvat myös viisaat ihmiset: kiire, raha ja hyvä tarkoitus vievät siihen. Puhumme tavasta, emme tekijöistä.',
      'Wise people too drift into the circle: haste, money and good intent lead there. We talk of the way, not of those who did it.',
      'Även kloka människor hamnar i cirkeln: brådska, pengar och god vilja för dit. Vi talar om sättet, inte om dem som gjorde det.',
    ),
  },
}

const WORDS = {
  paths: translated('Kaksi polkua', 'Two paths', 'Två vägar'),
  pathsGuide: translated(
    'Pallo on haaste ja sen ratkaisu. Käyrä on yhteisön luottamus ajan mukana.',
    'The dot is the challenge and its solution. The curve is the community’s trust over time.',
    'Pricken är utmaningen och dess lösning. Kurvan är gemenskapens tillit över tid.',
  ),
  behalf: translated('Toisten puolesta', 'On behalf of others', 'För andra'),
  behalfText: translated(
    'Ratkaisu tuodaan valmiina, ja luottamusta siihen haetaan jälkikäteen.',
    'The solution is brought ready-made, and trust in it is sought afterwards.',
    'Lösningen kommer färdig, och tillit till den söks i efterhand.',
  ),
  together: translated('Yhdessä', 'Together', 'Tillsammans'),
  togetherText: translated(
    'Ensin opitaan luottamaan toisiin, sitten haasteet ymmärretään ja ratkaistaan.',
    'First people learn to trust each other, then challenges are understood and solved.',
    'Först lär man sig lita på varandra, sedan förstås och löses utmaningarna.',
  ),
  time: translated('Aika', 'Time', 'Tid'),
  trust: translated('Luottamus', 'Trust', 'Tillit'),
  circle: translated('Noidankehä', 'The vicious circle', 'Den onda cirkeln'),
  circleGuide: translated(
    'Kirjoita lappu kohtaan, jonka tunnistat omasta kokemuksestasi.',
    'Write a note at the place you recognise from your own experience.',
    'Skriv en lapp vid den punkt som du känner igen av egen erfarenhet.',
  ),
  circle1: translated('Ratkaisu tulee ulkoa', 'Solution from outside', 'Lösning utifrån'),
  circle2: translated('Väki epäilee', 'People doubt', 'Folk tvivlar'),
  circle3: translated('Aletaan vakuuttaa', 'Persuading begins', 'Man övertalar'),
  circle4: translated('Luottamus kuluu', 'Trust wears out', 'Tilliten nöts'),
  projects: translated('Omat hankkeemme', 'Our own projects', 'Våra egna projekt'),
  projectsGuide: translated(
    'Yksi hanke lapulle: mihin kohtaan ratkaisu osui, ja kuinka paljon luottamusta silloin oli? Nuoli näyttää, miten kävi.',
    'One project a note: when did the solution come, and how much trust was there then? An arrow shows how it went.',
    'Ett projekt per lapp: när kom lösningen, och hur mycket tillit fanns det då? En pil visar hur det gick.',
  ),
  next: translated('Seuraava yhdessä', 'The next one together', 'Nästa tillsammans'),
  nextGuide: translated(
    'Mitä teemme ennen kuin kukaan ehdottaa ratkaisua?',
    'What do we do before anyone proposes a solution?',
    'Vad gör vi innan någon föreslår en lösning?',
  ),
  next1: translated('Näin tutustumme', 'How we get acquainted', 'Så bekantar vi oss'),
  next2: translated('Näin ymmärrämme haasteen', 'How we understand it', 'Så förstår vi den'),
  next3: translated('Kuka ja milloin', 'Who and when', 'Vem och när'),
}

type Say = (key: keyof typeof WORDS) => string

export function drawDevelopingTogether(locale: Locale): Drawing {
  const pen = new Drawing('developing-together', ACCENT)
  const say: Say = (key) => WORDS[key][locale]
  startArea(pen, gridBox(0, 0), locale, START)

  const paths = pen.area('paths', gridBox(1, 0), { title: say('paths'), guide: say('pathsGuide') })
  columns(paths.body, equal(2), 50).forEach((box, i) => {
    const path = i === 0 ? 'behalf' : 'together'
    drawPath(pen, path, pen.panel(path, box, 'plain', say(path), say(`${path}Text`), 'sign'), say)
  })

  const circle = pen.area('circle', gridBox(2, 0), { title: say('circle'), guide: say('circleGuide') })
  drawCircle(pen, circle.body, say)

  const projects = pen.area('projects', gridBox(0, 1, 2), { title: say('projects'), guide: say('projectsGuide') })
  const chart = drawAxes(pen, 'projects', projects.body, say)
  pen.line('projects-middle', chart.x, chart.y + chart.h / 2, chart.w, 0, 'dashed')

  const next = pen.area('next', gridBox(2, 1), { title: say('next'), guide: say('nextGuide') })
  columns(next.body, equal(3), 30).forEach((box, i) => {
    pen.panel(`next-${i + 1}`, box, i === 2 ? 'tint' : 'outline', say((['next1', 'next2', 'next3'] as const)[i] ?? 'next1'))
  })
  return pen
}

/** Trust upwards and time to the right, each named at its arrow's head; returns the room between them. */
function drawAxes(pen: Drawing, name: string, box: Box, say: Say): Box {
  const chart = { ...below(box, AXIS_NAME_H), h: box.h - 2 * AXIS_NAME_H }
  const [x, bottom] = [chart.x + 12, chart.y + chart.h]
  const timeW = textWidth(say('time'), TYPEFACES.heading) + 2
  pen.text(`${name}-trust`, box, say('trust'), 'heading')
  pen.text(`${name}-time`, { x: box.x + box.w - timeW, y: bottom + 8, w: timeW, h: AXIS_NAME_H }, say('time'), 'heading')
  pen.arrow(`${name}-trust-axis`, [x, bottom], [x, chart.y + 4], 0, AXIS)
  pen.arrow(`${name}-time-axis`, [x, bottom], [box.x + box.w, bottom], 0, AXIS)
  return inset({ ...chart, x: x + 20, w: chart.w - 32 }, 10)
}

/** A path on the axes: its curve of trust, and dots where challenges and their solutions come in. */
function drawPath(pen: Drawing, path: keyof typeof PATHS, room: Box, say: Say): void {
  const chart = drawAxes(pen, path, room, say)
  const { from, to, bend, challenges } = PATHS[path]
  const at = ([x, y]: readonly [number, number]): [number, number] => [chart.x + x * chart.w, chart.y + (1 - y) * chart.h]
  const [start, end] = [at(from), at(to)]
  pen.arrow(`${path}-curve`, start, end, bend, AXIS)
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]]
  challenges.forEach((along, i) => {
    // Off the chord by what the arc bends there.
    const off = (4 * along * (1 - along) * bend) / Math.hypot(dx, dy)
    pen.dot(`${path}-challenge-${i + 1}`, start[0] + along * dx - off * dy, start[1] + along * dy + off * dx, CHALLENGE)
  })
}

/** Four places round a middle, clockwise, with arrows between. */
function drawCircle(pen: Drawing, body: Box, say: Say): void {
  const [x, y] = [body.x + body.w / 2, body.y + body.h / 2]
  const [dx, dy] = [body.w / 2 - SPOT.w / 2, body.h / 2 - SPOT.h / 2]
  const spots = [
    boxAround(x - dx, y - dy, SPOT.w, SPOT.h),
    boxAround(x + dx, y - dy, SPOT.w, SPOT.h),
    boxAround(x + dx, y + dy, SPOT.w, SPOT.h),
    boxAround(x - dx, y + dy, SPOT.w, SPOT.h),
  ] as const
  spots.forEach((box, i) => {
    pen.panel(`circle-${i + 1}`, box, 'dashed', say((['circle1', 'circle2', 'circle3', 'circle4'] as const)[i] ?? 'circle1'))
  })
  const [top, right, , left] = spots
  const gap = 24
  const [innerLeft, innerRight] = [top.x + SPOT.w + gap, right.x - gap]
  const [high, low] = [top.y + SPOT.h + gap, left.y - gap]
  pen.arrow('circle-turn-1', [innerLeft, top.y + SPOT.h / 2], [innerRight, top.y + SPOT.h / 2], -NOTE / 5, AXIS)
  pen.arrow('circle-turn-2', [x + dx, high], [x + dx, low], -NOTE / 14, AXIS)
  pen.arrow('circle-turn-3', [innerRight, left.y + SPOT.h / 2], [innerLeft, left.y + SPOT.h / 2], -NOTE / 5, AXIS)
  pen.arrow('circle-turn-4', [x - dx, low], [x - dx, high], -NOTE / 14, AXIS)
}
