// The ways-of-learning board: needs, three ways from most to least led, needs placed under a way, and a plan.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { type Box, below, columns, equal, gridBox, topOf } from '../layout/grid.ts'
import { textWidth } from '../layout/measure.ts'
import { AXIS } from '../layout/records.ts'
import { startArea } from '../layout/start.ts'
import { TYPEFACES } from '../layout/typeface.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'blue', note: 'light-blue', onStrong: 'white' } as const
/** The axis from led to free above the three ways. */
const AXIS_H = 80
/** What a way is and when it suits stands above the room for needs. */
const WORDS_H = 420
const AXIS_GAP = 30
const ROWS = 3

const START = {
  title: translated('Miten opimme?', 'How do we learn?', 'Hur lär vi oss?'),
  guide: translated(
    'Eri asiat opitaan eri tavoin. Valitsemme tavan, joka sopii siihen, mitä juuri nyt on opittava.',
    'Different things are learned in different ways. We choose the way that suits what has to be learned now.',
    'Olika saker lärs på olika sätt. Vi väljer det sätt som passar det som nu ska läras.',
  ),
  field: translated('Mihin tarvitsemme uutta oppia?', 'What do we need to learn for?', 'Till vad behöver vi ny kunskap?'),
  course: [
    translated('Kirjoitetaan, mitä pitäisi oppia.', 'We write what ought to be learned.', 'Vi skriver vad som borde läras.'),
    translated(
      'Tutustutaan kolmeen tapaan: opettaminen, fasilitointi, emännöinti.',
      'We get to know three ways: teaching, facilitating, hosting.',
      'Vi bekantar oss med tre sätt: undervisa, facilitera, vara värd.',
    ),
    translated(
      'Viedään tarpeet sen tavan alle, joka niihin sopii.',
      'We take each need to the way that suits it.',
      'Vi för behoven till det sätt som passar.',
    ),
    translated('Tehdään suunnitelma kolmesta tilaisuudesta.', 'We plan three occasions.', 'Vi planerar tre tillfällen.'),
  ],
  reminder: {
    heading: translated('Nyrkkisääntö', 'Rule of thumb', 'Tumregel'),
    text: translated(
      'Jos vastaus on jollakulla, opettakaa. Jos se on hajallaan joukossa, fasilitoikaa. Jos ei tiedetä edes kysymystä, emännöikää.',
      'If somebody has the answer, teach. If it is scattered in the group, facilitate. If even the question is unknown, host.',
      'Om någon har svaret, undervisa. Om det är utspritt i gruppen, facilitera. Om inte ens frågan är känd, var värd.',
    ),
  },
}

const WAYS = ['teaching', 'facilitating', 'hosting'] as const
const WAY_WORDS = {
  teaching: {
    name: translated('Opettaminen', 'Teaching', 'Undervisa'),
    text: translated(
      'Tieto siirtyy sille, jolla sitä ei vielä ole. Joku päättää, mitä opitaan, ja vastaa siitä, että sisältö on hyvää.',
      'Knowledge passes to those who do not have it yet. Somebody decides what is learned and answers for its quality.',
      'Kunskap går till dem som ännu inte har den. Någon bestämmer vad som lärs och svarar för att innehållet är bra.',
    ),
    suits: translated(
      'Sopii, kun tieto on valmista ja monen on saatava se samanlaisena. Kokeile: asiantuntijaluento.',
      'Suits when knowledge is ready and many need the same. Try: expert lecture.',
      'Passar när kunskapen är färdig och många behöver samma. Prova: expertföreläsning.',
    ),
  },
  facilitating: {
    name: translated('Fasilitointi', 'Facilitating', 'Facilitera'),
    text: translated(
      'Tieto syntyy yhdessä, autettuna. Fasilitoija valmistelee kysymykset ja työtavan ja katsoo, että kaikki pysyvät mukana.',
      'Knowledge is made together, with help. The facilitator prepares questions and method, and keeps everyone in.',
      'Kunskap skapas tillsammans, med hjälp. Facilitatorn förbereder frågor och metod och ser till att alla är med.',
    ),
    suits: translated(
      'Sopii, kun osaaminen on hajallaan ja kysymys tiedetään. Kokeile: oppimiskahvila.',
      'Suits when skill is scattered and the question is known. Try: learning café.',
      'Passar när kunnandet är utspritt och frågan är känd. Prova: lärcafé.',
    ),
  },
  hosting: {
    name: translated('Emännöinti', 'Hosting', 'Vara värd'),
    text: translated(
      'Tieto syntyy yhdessä, itse järjestyen. Emäntä tai isäntä kutsuu yhteiseen tilaan ja pitää huolta tulijoiden tarpeista.',
      'Knowledge is made together, self-organised. The host invites to a shared space and sees to people’s needs.',
      'Kunskap skapas tillsammans, av sig själv. Värden bjuder in till ett gemensamt rum och ser till allas behov.',
    ),
    suits: translated(
      'Sopii, kun ihmiset tietävät itse, mistä on puhuttava. Kokeile: open space.',
      'Suits when people know themselves what must be talked about. Try: open space.',
      'Passar när människor själva vet vad det måste talas om. Prova: open space.',
    ),
  },
}

const WORDS = {
  needs: translated('Mitä pitäisi oppia?', 'What should we learn?', 'Vad borde vi lära oss?'),
  needsGuide: translated(
    'Yksi tarve lapulle. Merkitse myös, kuka sen tarvitsee ja mihin.',
    'One need a note. Mark also who needs it, and for what.',
    'Ett behov per lapp. Märk också ut vem som behöver det, och till vad.',
  ),
  ways: translated('Kolme tapaa oppia yhdessä', 'Three ways of learning together', 'Tre sätt att lära tillsammans'),
  waysGuide: translated(
    'Vie tarvelappu sen tavan alle, joka auttaisi eniten.',
    'Take the note of a need to the way that would help most.',
    'För behovslappen till det sätt som skulle hjälpa mest.',
  ),
  led: translated('Ohjatumpi', 'More led', 'Mer styrt'),
  free: translated('Vapaampi', 'More free', 'Friare'),
  plan: translated('Kolme seuraavaa tilaisuutta', 'The next three occasions', 'De tre följande tillfällena'),
  planGuide: translated(
    'Yksi rivi, yksi tilaisuus. Valmistelija ei ole yksin: hänellä on pari toisesta organisaatiosta.',
    'One row, one occasion. Nobody prepares alone: they have a partner from another organisation.',
    'En rad, ett tillfälle. Ingen förbereder ensam: en partner kommer från en annan organisation.',
  ),
  columnNeed: translated('Mitä opitaan', 'What is learned', 'Vad ska läras'),
  columnWay: translated('Tapa ja miksi se', 'The way, and why', 'Sättet, och varför'),
  columnWho: translated('Kuka valmistelee', 'Who prepares', 'Vem förbereder'),
  columnFor: translated('Ketkä kutsutaan', 'Who is invited', 'Vilka bjuds in'),
  columnWhen: translated('Milloin', 'When', 'När'),
}

type Say = (key: keyof typeof WORDS) => string

export function drawWaysOfLearning(locale: Locale): Drawing {
  const pen = new Drawing('ways-of-learning', ACCENT)
  const say: Say = (key) => WORDS[key][locale]
  startArea(pen, gridBox(0, 0), locale, START)
  pen.area('needs', gridBox(0, 1), { title: say('needs'), guide: say('needsGuide') })
  drawWays(pen, say, locale)

  const plan = pen.area('plan', gridBox(0, 2, 3), { title: say('plan'), guide: say('planGuide') })
  const heads = (['columnNeed', 'columnWay', 'columnWho', 'columnFor', 'columnWhen'] as const).map(say)
  pen.table('plan', plan.body, heads, [6, 6, 4, 4, 3], ROWS)
  return pen
}

/** Three columns under an axis from led to free: what the way is, when it suits, and room for the needs it serves. */
function drawWays(pen: Drawing, say: Say, locale: Locale): void {
  const { body } = pen.area('ways', gridBox(1, 0, 2, 2), { title: say('ways'), guide: say('waysGuide') })
  const axis = topOf(body, AXIS_H)
  const [led, free] = [textWidth(say('led'), TYPEFACES.heading) + 2, textWidth(say('free'), TYPEFACES.heading) + 2]
  const end = axis.x + axis.w - free
  pen.text('axis-led', { ...axis, w: led }, say('led'), 'heading')
  pen.text('axis-free', { ...axis, x: end, w: free }, say('free'), 'heading')
  const y = axis.y + 25
  pen.arrow('axis', [axis.x + led + AXIS_GAP, y], [end - AXIS_GAP, y], 0, AXIS)
  columns(below(body, AXIS_H), equal(WAYS.length), 30).forEach((box, i) => {
    const way = WAYS[i] ?? 'hosting'
    const { name, text, suits } = WAY_WORDS[way]
    const [words, room] = [topOf(box, WORDS_H), below(box, WORDS_H)] as [Box, Box]
    const left = pen.panel(way, words, 'tint', name[locale], text[locale], 'sign')
    pen.text(`${way}-suits`, left, suits[locale], 'body')
    pen.spot(`${way}-needs`, room)
  })
}
