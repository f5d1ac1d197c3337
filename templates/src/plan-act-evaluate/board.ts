// The plan–act–evaluate board: three areas that turn, and a book of rounds beside them.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { AREA_H, AREA_W, type Box, below, columns, equal, GUTTER, gridBox, topOf } from '../layout/grid.ts'
import { startArea } from '../layout/start.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'orange', note: 'yellow', onStrong: 'white' } as const
/** Between the areas of the loop: room for an arrow. */
const TURN_GAP = 360
const ARROW_GAP = 50
const ARROW_BEND = -34
const FIELD_H = 150
const ROUNDS = 3

const START = {
  title: translated('Kokeilukierros', 'A round of trying', 'Ett försöksvarv'),
  guide: translated(
    'Yhdessä edetään pienin kierroksin: suunnitellaan, toimitaan, arvioidaan ja aloitetaan alusta vähän viisaampina.',
    'We progress in small rounds: plan, act, evaluate, and begin again a little wiser.',
    'Vi går framåt i små varv: planera, gör, utvärdera, och börja om lite klokare.',
  ),
  field: translated('Tavoite, jota kohti kuljemme', 'The goal we move towards', 'Målet vi rör oss mot'),
  course: [
    translated(
      'Katsotaan ensin, mitä edellisessä kokeilussa tapahtui.',
      'First we look at what happened in the last trial.',
      'Först ser vi på vad som hände i det förra försöket.',
    ),
    translated(
      'Kysytään, teemmekö asioita oikein ja teemmekö oikeita asioita.',
      'We ask whether we do things right, and whether we do the right things.',
      'Vi frågar om vi gör saker rätt och om vi gör rätt saker.',
    ),
    translated(
      'Suunnitellaan seuraava kokeilu, niin pieni että se varmasti tehdään.',
      'We plan the next trial, so small that it surely gets done.',
      'Vi planerar nästa försök, så litet att det säkert blir gjort.',
    ),
    translated(
      'Jaetaan tehtävät ja kirjataan kierros muistiin.',
      'We share out the tasks and write the round down.',
      'Vi fördelar uppgifterna och skriver ner varvet.',
    ),
  ],
  reminder: {
    heading: translated('Ensimmäinen kierros?', 'The first round?', 'Första varvet?'),
    text: translated(
      'Ohittakaa arviointi ja aloittakaa suunnittelusta. Sama taulu kelpaa seuraavaankin tapaamiseen: kierros jatkuu siitä, mihin jäitte.',
      'Skip the evaluation and begin with the plan. The same board serves the next meeting: the round goes on from where you were.',
      'Hoppa över utvärderingen och börja med planen. Samma tavla duger till nästa träff: varvet går vidare där ni slutade.',
    ),
  },
}

const WORDS = {
  plan: translated('Suunnittele', 'Plan', 'Planera'),
  planGuide: translated(
    'Mitä kokeilemme ennen seuraavaa tapaamista, ja mistä huomaamme, auttoiko se?',
    'What do we try before the next meeting, and how will we notice whether it helped?',
    'Vad prövar vi före nästa träff, och hur märker vi om det hjälpte?',
  ),
  trial: translated('Kokeilu yhdellä lauseella', 'The trial in one sentence', 'Försöket i en mening'),
  ideas: translated('Mitä voisimme kokeilla?', 'What could we try?', 'Vad kunde vi pröva?'),
  signs: translated('Mistä näemme, auttoiko?', 'How do we see it helped?', 'Hur ser vi att det hjälpte?'),
  act: translated('Toimi', 'Act', 'Gör'),
  actGuide: translated(
    'Yksi tehtävä lapulle, nimi ja päivä mukaan. Siirrä lappua, kun työ etenee.',
    'One task a note, with a name and a day. Move the note as the work goes on.',
    'En uppgift per lapp, med namn och dag. Flytta lappen när arbetet går framåt.',
  ),
  act1: translated('Seuraavaksi', 'Next', 'Härnäst'),
  act2: translated('Työn alla', 'Being done', 'På gång'),
  act3: translated('Valmis', 'Done', 'Klart'),
  evaluate: translated('Arvioi', 'Evaluate', 'Utvärdera'),
  evaluateGuide: translated(
    'Ensin se, mitä tapahtui. Vasta sitten se, mitä siitä ajattelemme.',
    'First what happened. Only then what we think of it.',
    'Först det som hände. Sedan det vi tycker om det.',
  ),
  evaluate1: translated('Mitä tapahtui?', 'What happened?', 'Vad hände?'),
  evaluate1Guide: translated('Havaintoja, ei selityksiä.', 'What we saw, not why.', 'Det vi såg, inte varför.'),
  evaluate2: translated('Asiat oikein?', 'Things right?', 'Saker rätt?'),
  evaluate2Guide: translated('Miten tekisimme saman paremmin?', 'How would we do the same better?', 'Hur skulle vi göra samma sak bättre?'),
  evaluate3: translated('Oikeat asiat?', 'The right things?', 'Rätt saker?'),
  evaluate3Guide: translated(
    'Pitääkö tavoitetta tai tapaa muuttaa?',
    'Should the goal or the way change?',
    'Behöver målet eller sättet ändras?',
  ),
  book: translated('Kierrosten kirja', 'The book of rounds', 'Varvens bok'),
  bookGuide: translated(
    'Yksi rivi kierrosta kohti, niin oppi ei katoa tapaamisten väliin.',
    'One row for each round, so that what was learned is not lost between meetings.',
    'En rad per varv, så att lärdomen inte försvinner mellan träffarna.',
  ),
  columnTried: translated('Mitä kokeiltiin', 'What was tried', 'Vad prövades'),
  columnHappened: translated('Miten kävi', 'How it went', 'Hur det gick'),
  columnLearned: translated('Mitä opittiin', 'What was learned', 'Vad lärde vi oss'),
}

type Say = (key: keyof typeof WORDS) => string

export function drawPlanActEvaluate(locale: Locale): Drawing {
  const pen = new Drawing('plan-act-evaluate', ACCENT)
  const say: Say = (key) => WORDS[key][locale]
  startArea(pen, gridBox(0, 0), locale, START)

  const lower = AREA_H + TURN_GAP
  const book = pen.area('book', { ...gridBox(0, 0), y: lower }, { title: say('book'), guide: say('bookGuide') })
  pen.table('round', book.body, [say('columnTried'), say('columnHappened'), say('columnLearned')], equal(3), ROUNDS)

  const left = AREA_W + GUTTER
  const plan = { x: left, y: 0, w: AREA_W, h: AREA_H }
  const act = { ...plan, x: left + AREA_W + TURN_GAP }
  const evaluate = { ...plan, y: lower, w: 2 * AREA_W + TURN_GAP }
  drawLoop(pen, say, plan, act, evaluate)
  drawTurn(pen, plan, act, evaluate)
  return pen
}

function drawLoop(pen: Drawing, say: Say, plan: Box, act: Box, evaluate: Box): void {
  const { body } = pen.area('plan', plan, { title: say('plan'), guide: say('planGuide'), number: 1 })
  pen.field('trial', topOf(body, FIELD_H), say('trial'))
  const [ideas, signs] = columns(below(body, FIELD_H + 30), [3, 2], 30) as [Box, Box]
  pen.panel('ideas', ideas, 'outline', say('ideas'))
  pen.panel('signs', signs, 'tint', say('signs'))

  const tasks = pen.area('act', act, { title: say('act'), guide: say('actGuide'), number: 2 })
  columns(tasks.body, equal(3), 30).forEach((box, i) => {
    pen.panel(`act-${i + 1}`, box, i === 2 ? 'tint' : 'outline', say((['act1', 'act2', 'act3'] as const)[i] ?? 'act1'))
  })

  const views = pen.area('evaluate', evaluate, { title: say('evaluate'), guide: say('evaluateGuide'), number: 3 })
  columns(views.body, equal(3), 30).forEach((box, i) => {
    const key = (['evaluate1', 'evaluate2', 'evaluate3'] as const)[i] ?? 'evaluate1'
    pen.panel(`evaluate-${i + 1}`, box, i === 2 ? 'tint' : 'outline', say(key), say(`${key}Guide`), 'sign')
  })
}

/** Three arrows that turn the loop clockwise. */
function drawTurn(pen: Drawing, plan: Box, act: Box, evaluate: Box): void {
  const half = AREA_H / 2
  const [planX, actX] = [plan.x + plan.w / 2, act.x + act.w / 2]
  const [from, to] = [AREA_H + ARROW_GAP, evaluate.y - ARROW_GAP]
  pen.arrow('turn-1', [plan.x + plan.w + ARROW_GAP, half], [act.x - ARROW_GAP, half], ARROW_BEND)
  pen.arrow('turn-2', [actX, from], [actX, to], ARROW_BEND)
  pen.arrow('turn-3', [planX, to], [planX, from], ARROW_BEND)
}
