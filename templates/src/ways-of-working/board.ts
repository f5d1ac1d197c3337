// The ways-of-working board: fifteen topics on a large area, beside it one proposal and everyone's stance, below it what was agreed.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { below, cells, columns, equal, gridBox, topOf } from '../layout/grid.ts'
import { startArea } from '../layout/start.ts'
import { translated } from '../words.ts'
import { TOPICS } from './topics.ts'

const ACCENT = { strong: 'blue', note: 'light-blue', onStrong: 'white' } as const
const FIELD_H = 150
const TOPICS_ACROSS = 3
const TOPICS_DOWN = 5
/** As many as a group agrees on in one sitting. */
const AGREED = 3

const START = {
  title: translated('Toimintatavat', 'Ways of working', 'Arbetssätt'),
  guide: translated(
    'Jokaisella on omat tapansa. Täällä niistä tulee yhteiset: mitä lupaamme toisillemme?',
    'Everyone has ways of their own. Here they become shared: what do we promise each other?',
    'Alla har sina egna sätt. Här blir de gemensamma: vad lovar vi varandra?',
  ),
  field: translated('Verkostomme tavoite', 'The goal of our network', 'Målet för vårt nätverk'),
  course: [
    translated(
      'Valitaan viidestätoista aiheesta ne, joista on nyt sovittava.',
      'From fifteen topics we choose those that need agreeing now.',
      'Av femton ämnen väljer vi dem som behöver avtalas nu.',
    ),
    translated(
      'Kirjoitetaan ajatuksia ja muotoillaan niistä yksi ehdotus.',
      'We write thoughts and shape them into one proposal.',
      'Vi skriver tankar och formar dem till ett förslag.',
    ),
    translated(
      'Jokainen ottaa kantansa yksin, ja kannat paljastetaan yhtä aikaa.',
      'Everyone takes a stance alone, and all are revealed at once.',
      'Var och en tar ställning ensam, och allt visas samtidigt.',
    ),
    translated(
      'Huolet kuullaan, ehdotusta korjataan ja sovittu kirjataan.',
      'Concerns are heard, the proposal is mended and what is agreed is recorded.',
      'Bekymren hörs, förslaget rättas till och det avtalade skrivs ner.',
    ),
  ],
  reminder: {
    heading: translated('Milloin on sovittu?', 'When is it agreed?', 'När är det avtalat?'),
    text: translated(
      'Kun kaikki voivat vähintään elää ehdotuksen kanssa. Hiljaisuus ei ole suostumus, ja huoli on lahja: se parantaa ehdotusta.',
      'When everyone can at least live with the proposal. Silence is not consent, and a concern is a gift: it makes the proposal better.',
      'När alla åtminstone kan leva med förslaget. Tystnad är inte samtycke, och ett bekymmer är en gåva: det gör förslaget bättre.',
    ),
  },
}

const WORDS = {
  topics: translated('Viisitoista sovittavaa', 'Fifteen things to agree on', 'Femton saker att avtala'),
  topicsGuide: translated(
    'Merkitkää ensin kolme tärkeintä. Loput odottavat vuoroaan: kaikesta ei tarvitse sopia kerralla.',
    'First mark the three that matter most. The rest wait their turn: not everything needs agreeing at once.',
    'Märk först ut de tre viktigaste. Resten väntar på sin tur: allt behöver inte avtalas på en gång.',
  ),
  stance: translated('Ehdotus ja kannat', 'Proposal and stances', 'Förslag och åsikter'),
  stanceGuide: translated(
    'Yksi ehdotus kerrallaan. Kysykää, kunnes se on selvä, ja ottakaa sitten kukin kantanne.',
    'One proposal at a time. Ask until it is clear, then each take your stance.',
    'Ett förslag i taget. Fråga tills det är klart, och ta sedan ställning var för sig.',
  ),
  proposal: translated('Ehdotus yhdellä lauseella', 'The proposal in one sentence', 'Förslaget i en mening'),
  stance1: translated('Täysillä mukana', 'Wholehearted', 'Helhjärtat med'),
  stance2: translated('Hyvä näin', 'Good as it is', 'Bra så här'),
  stance3: translated('Voin elää tämän kanssa', 'I can live with it', 'Kan leva med det'),
  stance4: translated('Minulla on huoli', 'I have a concern', 'Jag har ett bekymmer'),
  stance5: translated('En voi hyväksyä', 'I cannot accept it', 'Kan inte godta det'),
  agreed: translated('Mitä sovimme?', 'What did we agree?', 'Vad kom vi överens om?'),
  agreedGuide: translated(
    'Yksi rivi, yksi sopimus. Kirjatkaa myös se, mikä jäi epäilyttämään, ja päivä, jona sopimukseen palataan.',
    'One row, one agreement. Write down also what still gives doubt, and the day you come back to it.',
    'En rad, en överenskommelse. Skriv också ner det som ännu väcker tvivel, och dagen då ni återkommer till den.',
  ),
  columnTopic: translated('Aihe', 'Topic', 'Ämne'),
  columnText: translated('Näin sovimme', 'What we agreed', 'Så kom vi överens'),
  columnStances: translated('Kannat', 'Stances', 'Åsikter'),
  columnConcerns: translated('Avoimet huolet', 'Open concerns', 'Öppna bekymmer'),
  columnOwner: translated('Kuka pitää huolta', 'Who looks after it', 'Vem tar hand om den'),
  columnReview: translated('Palataan', 'Reviewed', 'Återkommer'),
}

export function drawWaysOfWorking(locale: Locale): Drawing {
  const pen = new Drawing('ways-of-working', ACCENT)
  const say = (key: keyof typeof WORDS) => WORDS[key][locale]
  startArea(pen, gridBox(0, 0), locale, START)

  const stance = pen.area('stance', gridBox(0, 1), { title: say('stance'), guide: say('stanceGuide') })
  pen.field('proposal', topOf(stance.body, FIELD_H), say('proposal'))
  columns(below(stance.body, FIELD_H + 30), equal(5), 20).forEach((box, i) => {
    const key = (['stance1', 'stance2', 'stance3', 'stance4', 'stance5'] as const)[i] ?? 'stance1'
    pen.panel(`stance-${i + 1}`, box, i === 3 ? 'tint' : 'outline', say(key), undefined, 'label')
  })

  const topics = pen.area('topics', gridBox(1, 0, 2, 2), { title: say('topics'), guide: say('topicsGuide') })
  cells(topics.body, TOPICS_ACROSS, TOPICS_DOWN, 24).forEach((box, i) => {
    const topic = TOPICS[i]
    if (topic) pen.panel(`topic-${i + 1}`, box, 'outline', `${i + 1}. ${topic.name[locale]}`, topic.question[locale])
  })

  const agreed = pen.area('agreed', gridBox(0, 2, 3), { title: say('agreed'), guide: say('agreedGuide') })
  const heads = (['columnTopic', 'columnText', 'columnStances', 'columnConcerns', 'columnOwner', 'columnReview'] as const).map(say)
  pen.table('agreement', agreed.body, heads, [4, 8, 5, 5, 4, 4], AGREED)
  return pen
}
