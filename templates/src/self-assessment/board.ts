// The self-assessment's board: the framework as one large picture, and above it what to talk about and what to do.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { AREA_H, type Box, below, cells, columns, equal, GUTTER, gridBox, inset, topOf } from '../layout/grid.ts'
import { startArea } from '../layout/start.ts'
import { translated } from '../words.ts'
import { COLUMNS } from './criteria.ts'

const ACCENT = { strong: 'violet', note: 'light-violet', onStrong: 'white' } as const
/** How tall the framework is: four rows of criteria and the environment below them. */
const FRAMEWORK_H = 2800
const ENVIRONMENT_H = 320
/** The framework's columns are as wide as the cells they hold side by side, and all but one four cells tall. */
const ACROSS = { preconditions: 3, functioning: 2, development: 1, impact: 1 } as const
const DOWN = { preconditions: 4, functioning: 4, development: 2, impact: 4 } as const
const CELL_PAD = 24
const GRADE = { w: 130, h: 112 }
const ACTIONS = 3

const START = {
  title: translated('Itsearviointi', 'Self-assessment', 'Självutvärdering'),
  guide: translated(
    'Katsomme verkostoamme kuin peiliin: missä olemme vahvoja, ja mistä näemme eri tavoin?',
    'We look at our network as in a mirror: where are we strong, and where do we see differently?',
    'Vi ser på vårt nätverk som i en spegel: var är vi starka, och var ser vi olika?',
  ),
  field: translated('Mitä aikaa arvioimme?', 'Which time do we assess?', 'Vilken tid bedömer vi?'),
  course: [
    translated(
      'Jokainen valitsee kolme vahvuutta ja kolme huolta, nimettömästi.',
      'Everyone picks three strengths and three concerns, without names.',
      'Var och en väljer tre styrkor och tre bekymmer, utan namn.',
    ),
    translated(
      'Ryhmät antavat kriteereille arvion 1–5 ja perustelun.',
      'Groups give the criteria a grade of 1–5 and a reason.',
      'Grupperna ger kriterierna ett betyg 1–5 och ett skäl.',
    ),
    translated(
      'Ympäristö kuvataan sanoin, ilman numeroa.',
      'The environment is told in words, without a number.',
      'Omgivningen beskrivs med ord, utan siffra.',
    ),
    translated(
      'Puhutaan siitä, missä näemme eniten eri tavoin, ja valitaan seuraavat teot.',
      'We talk where we see most differently, and choose what to do next.',
      'Vi talar om det vi ser mest olika på och väljer vad vi gör härnäst.',
    ),
  ],
  reminder: {
    heading: translated('Mitä numerot kertovat?', 'What do numbers tell?', 'Vad säger siffrorna?'),
    text: translated(
      '1 = alkutekijöissään, 3 = vaihtelee, 5 = vahvuutemme. Numero avaa keskustelun, se ei ole todistus. Tyhjän saa jättää.',
      '1 = hardly begun, 3 = it varies, 5 = a strength of ours. A number opens a talk, it is no certificate. It may be left empty.',
      '1 = knappt i gång, 3 = det varierar, 5 = vår styrka. Siffran öppnar ett samtal, den är inget intyg. Den får lämnas tom.',
    ),
  },
}

const WORDS = {
  framework: translated('Verkostomme 24 kriteeriä', 'Our network in 24 criteria', 'Vårt nätverk i 24 kriterier'),
  frameworkGuide: translated(
    'Lapun alkuun + vahvuudesta tai – huolesta, ja perustelu muutamalla sanalla. Ryhmä kirjoittaa yhteisen arvionsa kriteerin kulmaan.',
    'Begin a note with + for a strength or – for a concern, and give a reason in a few words. The group writes its grade in the corner.',
    'Börja lappen med + för en styrka eller – för ett bekymmer och ge ett skäl med några ord. Gruppen skriver sitt betyg i hörnet.',
  ),
  grade: translated('Arvio', 'Grade', 'Betyg'),
  missing: translated('Mikä puuttuu listalta?', 'What is not on the list?', 'Vad saknas på listan?'),
  unknown: translated('Emme osaa sanoa', 'We cannot say', 'Vi kan inte säga'),
  environment: translated('Ympäristö', 'The environment', 'Omgivningen'),
  environmentGuide: translated(
    'Mikä ympärillämme auttaa, mikä jarruttaa ja mikä on muuttumassa? Kirjoittakaa sanoin.',
    'What around us helps, what slows us down, and what is about to change? Write in words.',
    'Vad omkring oss hjälper, vad bromsar och vad håller på att ändras? Skriv med ord.',
  ),
  talk: translated('Mistä puhumme?', 'What do we talk about?', 'Vad talar vi om?'),
  talkGuide: translated(
    'Kaksi kriteeriä, joissa näemme eniten eri tavoin, vievät pidemmälle kuin kymmenen, joista olemme samaa mieltä.',
    'Two criteria where we see most differently take us further than ten on which we agree.',
    'Två kriterier som vi ser olika på för oss längre än tio som vi är överens om.',
  ),
  talk1: translated('Vahvuus, jota vaalimme', 'A strength to tend', 'En styrka att vårda'),
  talk2: translated('Tästä näemme eri tavoin', 'Here we see differently', 'Här ser vi olika'),
  talk3: translated('Tämä huolettaa', 'This worries us', 'Det här oroar oss'),
  actions: translated('Mitä teemme?', 'What do we do?', 'Vad gör vi?'),
  actionsGuide: translated(
    'Yksi kriteeri, yksi teko. Kirjatkaa myös, millä numerolla olette tyytyväisiä seuraavalla kerralla.',
    'One criterion, one deed. Write also which grade would content you next time.',
    'Ett kriterium, en handling. Skriv också vilket betyg som gör er nöjda nästa gång.',
  ),
  columnCriterion: translated('Kriteeri', 'Criterion', 'Kriterium'),
  columnAction: translated('Teko', 'Deed', 'Handling'),
  columnWho: translated('Kuka', 'Who', 'Vem'),
  columnWhen: translated('Milloin', 'By when', 'När'),
}

type Say = (key: keyof typeof WORDS) => string

export function drawSelfAssessment(locale: Locale): Drawing {
  const pen = new Drawing('self-assessment', ACCENT)
  const say: Say = (key) => WORDS[key][locale]
  startArea(pen, gridBox(0, 0), locale, START)

  const talk = pen.area('talk', gridBox(1, 0), { title: say('talk'), guide: say('talkGuide') })
  columns(talk.body, equal(3), 30).forEach((box, i) => {
    pen.panel(`talk-${i + 1}`, box, i === 1 ? 'tint' : 'outline', say((['talk1', 'talk2', 'talk3'] as const)[i] ?? 'talk1'))
  })

  const actions = pen.area('actions', gridBox(2, 0), { title: say('actions'), guide: say('actionsGuide') })
  const heads = (['columnCriterion', 'columnAction', 'columnWho', 'columnWhen'] as const).map(say)
  pen.table('action', actions.body, heads, [5, 7, 4, 4], ACTIONS)

  drawFramework(pen, say, locale)
  return pen
}

function drawFramework(pen: Drawing, say: Say, locale: Locale): void {
  const at = { ...gridBox(0, 1, 3), y: AREA_H + GUTTER, h: FRAMEWORK_H }
  const { body } = pen.area('framework', at, { title: say('framework'), guide: say('frameworkGuide') })
  const four = topOf(body, body.h - ENVIRONMENT_H - 24)
  const weights = COLUMNS.map(({ id }) => ACROSS[id])
  columns(four, weights, 24).forEach((box, i) => {
    const column = COLUMNS[i]
    if (!column) return
    const room = pen.panel(column.id, box, 'tint', column.title[locale], undefined, 'sign')
    const places = cells(room, ACROSS[column.id], DOWN[column.id], 20)
    places.forEach((place, at) => {
      const criterion = column.criteria[at]?.[locale]
      const name = `${column.id}-${at + 1}`
      if (criterion !== undefined) drawCriterion(pen, name, place, criterion, say('grade'))
      else pen.spot(name, place, say(column.id === 'preconditions' ? 'unknown' : 'missing'))
    })
  })

  const environment = below(body, body.h - ENVIRONMENT_H)
  const [words] = columns(environment, [2, 5], 24) as [Box, Box]
  pen.spot('environment', environment)
  const inner = inset(words, CELL_PAD)
  const used = pen.text('environment-heading', inner, say('environment'), 'sign')
  pen.text('environment-guide', below(inner, used + 4), say('environmentGuide'), 'body')
}

/** A criterion: its name, a corner for the grade, and room for notes below. */
function drawCriterion(pen: Drawing, name: string, box: Box, criterion: string, grade: string): void {
  pen.sheet(name, box)
  const inner = inset(box, CELL_PAD)
  pen.text(`${name}-heading`, { ...inner, w: inner.w - GRADE.w - 16 }, criterion, 'heading')
  pen.field(`${name}-grade`, { x: inner.x + inner.w - GRADE.w, y: inner.y - 10, ...GRADE }, grade)
}
