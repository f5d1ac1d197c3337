// The café's board: the common room above (aim and rules, harvest), six tables below.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { type Box, below, columns, equal, gridBox, rows, topOf } from '../layout/grid.ts'
import { practiceCorner } from '../layout/practice.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'orange', note: 'yellow', onStrong: 'white' } as const
const TABLES = 6
const TABLES_ACROSS = 3
const ROUNDS = 3
const FIELD_H = 150
/** A row's name beside its notes. */
const ROUND_LABEL_W = 160
/** One note and the panel's padding. */
const KEY_POINTS_W = 300

const WORDS = {
  start: translated('Oppimiskahvila', 'Learning café', 'Lärcafé'),
  startGuide: translated(
    'Opimme toisiltamme pöydästä pöytään. Tässä ovat tavoite ja pelisäännöt.',
    'We learn from each other, table by table. Here are the aim and the rules.',
    'Vi lär oss av varandra, bord för bord. Här är syftet och spelreglerna.',
  ),
  aim: translated(
    'Tavoite: mitä haluamme oppia yhdessä?',
    'Aim: what do we want to learn together?',
    'Syfte: vad vill vi lära oss tillsammans?',
  ),
  rule1: translated(
    'Mene pöytään, jossa on tilaa. Yksi teistä jää pöydän emännäksi tai isännäksi.',
    'Go to a table with room. One of you stays there as table host.',
    'Gå till ett bord med plats. En av er stannar där som bordsvärd.',
  ),
  rule2: translated(
    'Puhukaa pöydän kysymyksestä ja kirjoittakaa jokainen ajatus omalle lapulleen.',
    'Talk about the table’s question and write each thought on its own note.',
    'Samtala om bordets fråga och skriv varje tanke på en egen lapp.',
  ),
  rule3: translated(
    'Kun kierros vaihtuu, muut hajaantuvat eri pöytiin. Uudet kuulevat ensin, mihin edelliset pääsivät.',
    'When the round changes, the others spread to different tables. Newcomers first hear how far the table has come.',
    'När rundan byts sprider sig de andra till olika bord. De nya får först höra hur långt bordet har kommit.',
  ),
  rule4: translated(
    'Lopuksi pöytä valitsee tärkeimmät ajatuksensa yhteiseen sadonkorjuuseen.',
    'Finally the table picks its most important thoughts for the common harvest.',
    'Till sist väljer bordet sina viktigaste tankar till den gemensamma skörden.',
  ),
  hostTask: translated('Emäntä tai isäntä', 'The table host', 'Bordsvärden'),
  hostTaskGuide: translated(
    'Pysyy pöydässä, ottaa tulijat vastaan, kertoo minuutissa, mitä on puhuttu, ja varmistaa, että ajatukset päätyvät lapuille.',
    'Stays at the table, welcomes those who come, tells in a minute what has been said and makes sure that thoughts end up on notes.',
    'Stannar vid bordet, hälsar välkommen, berättar på en minut vad som sagts och ser till att tankarna hamnar på lappar.',
  ),
  harvest: translated('Sadonkorjuu', 'Harvest', 'Skörd'),
  harvestGuide: translated(
    'Jokainen pöytä tuo tärkeimmät ajatuksensa omaan sarakkeeseensa. Sitten katsotaan kokonaisuutta yhdessä.',
    'Each table brings its most important thoughts to its own column. Then we look at the whole together.',
    'Varje bord för sina viktigaste tankar till sin egen kolumn. Sedan ser vi på helheten tillsammans.',
  ),
  common: translated('Mikä toistui ja mikä yllätti?', 'What came up again, what surprised us?', 'Vad återkom och vad överraskade?'),
  next: translated('Mitä teemme seuraavaksi, ja kuka?', 'What do we do next, and who?', 'Vad gör vi härnäst, och vem?'),
  table: translated('Pöytä', 'Table', 'Bord'),
  question: translated('Pöydän kysymys', 'The table’s question', 'Bordets fråga'),
  host: translated('Emäntä tai isäntä', 'Table host', 'Bordsvärd'),
  round: translated('Kierros', 'Round', 'Runda'),
  keyPoints: translated('Tärkeimmät', 'Key points', 'Viktigast'),
}

export function drawCafe(locale: Locale): Drawing {
  const pen = new Drawing('learning-cafe', ACCENT)
  drawStart(pen, locale)
  drawHarvest(pen, locale)
  for (let table = 1; table <= TABLES; table++) drawTable(pen, locale, table)
  return pen
}

function drawStart(pen: Drawing, locale: Locale): void {
  const { body } = pen.area('start', gridBox(0, 0), { title: WORDS.start[locale], guide: WORDS.startGuide[locale] })
  const [left, right] = columns(body, [9, 5], 50) as [Box, Box]
  pen.field('aim', topOf(left, FIELD_H), WORDS.aim[locale])
  pen.steps(
    'rule',
    below(left, FIELD_H + 30),
    (['rule1', 'rule2', 'rule3', 'rule4'] as const).map((key) => WORDS[key][locale]),
  )
  const [host, practice] = rows(right, equal(2), 30) as [Box, Box]
  pen.panel('host', host, 'tint', WORDS.hostTask[locale], WORDS.hostTaskGuide[locale])
  practiceCorner(pen, practice, locale)
}

function drawHarvest(pen: Drawing, locale: Locale): void {
  const { body } = pen.area('harvest', gridBox(1, 0, 2), { title: WORDS.harvest[locale], guide: WORDS.harvestGuide[locale] })
  const [tables, together] = columns(body, [22, 10], 60) as [Box, Box]
  columns(tables, equal(TABLES), 30).forEach((box, i) => {
    pen.panel(`harvest-${i + 1}`, box, 'outline', `${WORDS.table[locale]} ${i + 1}`)
  })
  const [common, next] = rows(together, equal(2), 30) as [Box, Box]
  pen.panel('common', common, 'tint', WORDS.common[locale])
  pen.panel('next', next, 'tint', WORDS.next[locale])
}

function drawTable(pen: Drawing, locale: Locale, table: number): void {
  const id = `table-${table}`
  const at = gridBox((table - 1) % TABLES_ACROSS, 1 + Math.floor((table - 1) / TABLES_ACROSS))
  const { header, body } = pen.area(id, at, { title: `${WORDS.table[locale]} ${table}`, share: 0.31 })
  const [question, host] = columns(header, [17, 10], 30) as [Box, Box]
  pen.field(`${id}-question`, question, WORDS.question[locale])
  pen.field(`${id}-host`, host, WORDS.host[locale])

  const points = { ...body, x: body.x + body.w - KEY_POINTS_W, w: KEY_POINTS_W }
  const rounds = { ...body, w: body.w - KEY_POINTS_W - 40 }
  rows(rounds, equal(ROUNDS), 20).forEach((row, i) => {
    if (i > 0) pen.line(`${id}-line-${i}`, row.x, row.y - 10, row.w, 0)
    pen.text(`${id}-round-${i + 1}`, { ...row, w: ROUND_LABEL_W }, `${WORDS.round[locale]} ${i + 1}`, 'label')
  })
  pen.panel(`${id}-points`, points, 'tint', WORDS.keyPoints[locale])
}
