// The wheel's board: five areas on a ring round the challenge, arrows that turn clockwise, and a column where a round begins and ends.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { AREA_H, AREA_W, type Box, below, boxAround, columns, equal, GUTTER, NOTE, rows, topOf } from '../layout/grid.ts'
import { practiceCorner } from '../layout/practice.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'blue', note: 'light-blue', onStrong: 'white' } as const

/** The ring the five areas stand on; its height lets three areas with gutters stand beside it. */
const RING_W = 1950
const RING_H = 1471
/** From the wheel to the column beside it. */
const COLUMN_DISTANCE = 280
const HUB_W = 1300
const HUB_H = 919
/** Between an area's edge and an arrow's end. */
const ARROW_GAP = 40

const SECTORS = ['why', 'what', 'who', 'how', 'resources'] as const

const SECTOR_WORDS = {
  why: {
    title: translated('Miksi?', 'Why?', 'Varför?'),
    guide: translated(
      'Mikä tarve tai muutos saa meidät liikkeelle? Kenelle tämä on tärkeää, ja mitä seuraa, jos emme tee mitään?',
      'What need or change sets us moving? To whom does it matter, and what follows if we do nothing?',
      'Vilket behov eller vilken förändring driver oss? För vem är det viktigt, och vad händer om vi inget gör?',
    ),
  },
  what: {
    title: translated('Mitä?', 'What?', 'Vad?'),
    guide: translated(
      'Mitä haluamme saada aikaan tällä kierroksella? Mistä huomaamme, että olemme onnistuneet?',
      'What do we want to have achieved by the end of this round? How will we notice that it worked?',
      'Vad vill vi ha åstadkommit när varvet är slut? Hur märker vi att vi har lyckats?',
    ),
  },
  who: {
    title: translated('Kuka?', 'Who?', 'Vem?'),
    guide: translated(
      'Kuka vie tätä eteenpäin, ketkä lähtevät mukaan ja kuka pöydästä vielä puuttuu?',
      'Who takes this forward, who joins in, and who is still missing from the table?',
      'Vem för det här vidare, vilka är med och vem saknas ännu vid bordet?',
    ),
  },
  how: {
    title: translated('Miten?', 'How?', 'Hur?'),
    guide: translated(
      'Millä tavalla teemme tämän yhdessä? Mikä on pienin ensimmäinen askel, ja miten pysymme ajan tasalla?',
      'In what way do we do this together? What is the smallest first step, and how do we keep each other posted?',
      'På vilket sätt gör vi det här tillsammans? Vilket är det minsta första steget, och hur håller vi varandra à jour?',
    ),
  },
  resources: {
    title: translated('Millä resursseilla?', 'With what resources?', 'Med vilka resurser?'),
    guide: translated(
      'Mitä aikaa, osaamista, rahaa ja tiloja meillä jo on? Mitä kukin voi antaa, ja mitä on hankittava?',
      'What time, skills, money and places do we already have? What can each of us give, and what must we find?',
      'Vilken tid, vilket kunnande, vilka pengar och lokaler har vi redan? Vad kan var och en bidra med, och vad måste skaffas?',
    ),
  },
}

const WORDS = {
  start: translated('Tervetuloa', 'Welcome', 'Välkommen'),
  startGuide: translated(
    'Tästä kierros lähtee liikkeelle. Tutustu tauluun ja tee ensimmäinen lappusi harjoitusnurkkaan.',
    'This is where the round begins. Look around the board and make your first note in the practice corner.',
    'Här börjar varvet. Se dig omkring på tavlan och gör din första lapp i övningshörnet.',
  ),
  course: translated('Näin kierros kulkee', 'How the round goes', 'Så går varvet till'),
  course1: translated(
    'Katsotaan, mitä viimeksi lupasimme ja miten kävi.',
    'We look at what we promised last time and how it went.',
    'Vi ser på vad vi lovade förra gången och hur det gick.',
  ),
  course2: translated(
    'Kierretään viisi kysymystä myötäpäivään, miksi-kysymyksestä alkaen.',
    'We take the five questions clockwise, beginning with why.',
    'Vi tar de fem frågorna medsols och börjar med varför.',
  ),
  course3: translated(
    'Jokainen kirjoittaa ensin itse, sitten luetaan ja yhdistetään.',
    'Everyone writes alone first, then we read and combine.',
    'Var och en skriver först själv, sedan läser vi och för samman.',
  ),
  course4: translated(
    'Lopuksi kirjataan lupaukset ja mietitään, mitä opimme.',
    'Finally we write down promises and think about what we learned.',
    'Till sist skriver vi ner löften och funderar på vad vi lärde oss.',
  ),
  last: translated('Mitä lupasimme?', 'What did we promise?', 'Vad lovade vi?'),
  lastGuide: translated(
    'Edellisen kierroksen lupaukset siihen sarakkeeseen, joka kertoo, miten kävi. Ensimmäisellä kierroksella alue jää tyhjäksi.',
    'The promises of the previous round, in the column that tells how they went. In the first round this stays empty.',
    'Förra varvets löften, i den kolumn som visar hur det gick. Under det första varvet är ytan tom.',
  ),
  done: translated('Tehty', 'Done', 'Gjort'),
  goingOn: translated('Jatkuu', 'Going on', 'Pågår'),
  stopped: translated('Jäi sikseen', 'Stopped', 'Lades ner'),
  promises: translated('Mitä lupaamme?', 'What do we promise?', 'Vad lovar vi?'),
  promisesGuide: translated(
    'Yksi rivi, yksi lupaus. Se on valmis vasta, kun tekijä ja resurssit ovat kohdallaan.',
    'One row, one promise. It is complete only when somebody carries it and the resources are there.',
    'En rad, ett löfte. Det är färdigt först när någon bär det och resurserna finns.',
  ),
  columnWhat: translated('Mitä', 'What', 'Vad'),
  columnWho: translated('Kuka', 'Who', 'Vem'),
  columnHow: translated('Miten', 'How', 'Hur'),
  columnResources: translated('Resurssit', 'Resources', 'Resurser'),
  columnWhen: translated('Milloin', 'By when', 'När'),
  hub: translated('Haasteemme', 'Our challenge', 'Vår utmaning'),
  hubGuide: translated(
    'Tämän ympärillä pyörä nyt kiertää.',
    'What the wheel turns round this time.',
    'Det som hjulet snurrar kring den här gången.',
  ),
  challenge: translated('Haaste yhdellä lauseella', 'The challenge in one sentence', 'Utmaningen i en mening'),
  round: translated('Kierros', 'Round', 'Varv'),
  single: translated('Teemmekö asioita oikein?', 'Are we doing things right?', 'Gör vi saker rätt?'),
  double: translated('Teemmekö oikeita asioita?', 'Are we doing the right things?', 'Gör vi rätt saker?'),
}

/** The middle of each sector, a fifth of a turn apart, beginning at the top. */
function sectorBox(at: number): Box {
  const angle = (at * 2 * Math.PI) / SECTORS.length
  return boxAround(Math.sin(angle) * RING_W, -Math.cos(angle) * RING_H, AREA_W, AREA_H)
}

/** On a later round's board what was promised last time comes with an area of its own. */
export function drawWheel(locale: Locale, round: 'first' | 'later' = 'first'): Drawing {
  const pen = new Drawing('wheel', ACCENT)
  const say = (key: keyof typeof WORDS) => WORDS[key][locale]
  const { start, last, promises } = columnBoxes()

  const { body } = pen.area('start', start, { title: say('start'), guide: say('startGuide') })
  const [course, practice] = columns(body, [9, 5], 50) as [Box, Box]
  pen.steps('course', pen.panel('course', course, 'plain', say('course')), (['course1', 'course2', 'course3', 'course4'] as const).map(say))
  practiceCorner(pen, practice, locale)

  if (round === 'first') drawLast(pen, last, say)

  SECTORS.forEach((sector, i) => {
    const { title, guide } = SECTOR_WORDS[sector]
    pen.area(sector, sectorBox(i), { title: title[locale], guide: guide[locale], number: i + 1 })
  })
  drawHub(pen, locale)
  drawTurn(pen)

  const table = pen.area('promises', promises, { title: say('promises'), guide: say('promisesGuide') })
  const heads = (['columnWhat', 'columnWho', 'columnHow', 'columnResources', 'columnWhen'] as const).map(say)
  pen.table('promise', table.body, heads, equal(heads.length), 3)
  return pen
}

function drawLast(pen: Drawing, last: Box, say: (key: keyof typeof WORDS) => string): void {
  const { body } = pen.area('last', last, { title: say('last'), guide: say('lastGuide') })
  columns(body, equal(3), 30).forEach((box, i) => {
    const key = (['done', 'goingOn', 'stopped'] as const)[i] ?? 'done'
    pen.panel(`last-${i + 1}`, box, 'outline', say(key))
  })
}

/** Start, last promises and new promises stand in a column left of the wheel, as tall as the wheel. */
function columnBoxes() {
  const [left, top] = [sectorBox(4).x, sectorBox(0).y]
  const column = { x: left - COLUMN_DISTANCE - AREA_W, y: top, w: AREA_W, h: sectorBox(2).y + AREA_H - top }
  const [start, last, promises] = rows(column, equal(3), GUTTER).map((box) => ({ ...topOf(box, AREA_H), y: Math.round(box.y) }))
  return { start, last, promises } as { start: Box; last: Box; promises: Box }
}

function drawHub(pen: Drawing, locale: Locale): void {
  const top = sectorBox(0).y + AREA_H
  const bottom = sectorBox(2).y
  const box = boxAround(0, (top + bottom) / 2, HUB_W, HUB_H)
  const { body } = pen.area('hub', box, { title: WORDS.hub[locale], guide: WORDS.hubGuide[locale] })
  const fieldH = 160
  const [challenge, round] = columns(topOf(body, fieldH), [5, 1], 30) as [Box, Box]
  pen.field('challenge', challenge, WORDS.challenge[locale])
  pen.field('round', round, WORDS.round[locale])
  const [single, double] = columns(below(body, fieldH + 30), equal(2), 30) as [Box, Box]
  pen.panel('single', single, 'outline', WORDS.single[locale])
  pen.panel('double', double, 'outline', WORDS.double[locale])
}

/** Five arrows from area to area, bent outwards, so that they turn as one ring. */
function drawTurn(pen: Drawing): void {
  const [why, what, who, how, resources] = SECTORS.map((_, i) => sectorBox(i)) as [Box, Box, Box, Box, Box]
  const middle = (box: Box) => box.y + box.h * 0.4
  const right = (box: Box) => box.x + box.w + ARROW_GAP
  const left = (box: Box) => box.x - ARROW_GAP
  const bottom = (box: Box) => box.y + box.h + ARROW_GAP
  const across = what.x + what.w * 0.55
  pen.arrow('turn-1', [right(why), middle(why)], [across, what.y - ARROW_GAP - 60], -200)
  pen.arrow('turn-2', [across + NOTE, bottom(what)], [right(who), middle(who)], -140)
  pen.arrow('turn-3', [left(who), middle(who)], [right(how), middle(how)], -60)
  pen.arrow('turn-4', [left(how), middle(how)], [-across - NOTE, bottom(resources)], -140)
  pen.arrow('turn-5', [-across, resources.y - ARROW_GAP - 60], [left(why), middle(why)], -200)
}
