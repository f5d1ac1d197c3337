// The facilitation plan's board: why people meet, five parts of the time they have, and a look at dialogue and efficiency.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { type Box, below, columns, equal, gridBox, rows, topOf } from '../layout/grid.ts'
import { startArea } from '../layout/start.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'blue', note: 'light-blue', onStrong: 'white' } as const
const FIELD_H = 150
/** How much of a meeting each part usually takes; the width on the board shows it. */
const PARTS = [
  {
    id: 'arrive',
    share: 15,
    name: translated('Saavutaan', 'Arrive', 'Anländ'),
    guide: translated('Jokainen kerran ääneen', 'Every voice once', 'Varje röst en gång'),
  },
  {
    id: 'open',
    share: 25,
    name: translated('Pysähdytään', 'Stop', 'Stanna upp'),
    guide: translated('Mikä tässä on tärkeää ja kenelle?', 'What matters here, and to whom?', 'Vad är viktigt här, och för vem?'),
  },
  {
    id: 'think',
    share: 30,
    name: translated('Ajatellaan yhdessä', 'Think together', 'Tänk ihop'),
    guide: translated(
      'Mitä emme vielä ymmärrä, mitä uutta syntyy?',
      'What do we not understand yet, what is new?',
      'Vad förstår vi inte ännu, vad nytt uppstår?',
    ),
  },
  {
    id: 'decide',
    share: 18,
    name: translated('Päätetään', 'Decide', 'Besluta'),
    guide: translated('Kuka tekee mitä ja milloin?', 'Who does what, and when?', 'Vem gör vad, och när?'),
  },
  {
    id: 'close',
    share: 15,
    name: translated('Suljetaan', 'Close', 'Avsluta'),
    guide: translated('Mitä opimme, milloin taas?', 'What did we learn, when again?', 'Vad lärde vi oss, när igen?'),
  },
] as const

const START = {
  title: translated('Hyvä kohtaaminen', 'A good meeting', 'Ett gott möte'),
  guide: translated(
    'Suunnitellaan tapaaminen, johon kannattaa tulla: sopivasti aikaa, aitoa puhetta ja jotain valmista.',
    'We plan a meeting worth coming to: enough time, real talk and something finished.',
    'Vi planerar ett möte som är värt att komma till: lagom tid, äkta samtal och något färdigt.',
  ),
  field: translated('Tapaaminen, päivä ja kesto', 'Meeting, date and length', 'Möte, dag och längd'),
  course: [
    translated(
      'Kysytään ensin, tarvitaanko tapaamista.',
      'We ask first whether a meeting is needed.',
      'Vi frågar först om ett möte behövs.',
    ),
    translated(
      'Kirjataan, mitä tapaamisen jälkeen on toisin.',
      'We write what is different after the meeting.',
      'Vi skriver vad som är annorlunda efter mötet.',
    ),
    translated(
      'Jaetaan aika viiteen osaan ja valitaan työtavat.',
      'We divide the time in five parts and choose the methods.',
      'Vi delar tiden i fem delar och väljer arbetssätt.',
    ),
    translated(
      'Tarkistetaan dialogi ja tehokkuus ja jaetaan roolit.',
      'We check dialogue and efficiency, and share the roles.',
      'Vi kontrollerar dialog och effektivitet och fördelar rollerna.',
    ),
  ],
  reminder: {
    heading: translated('Ajasta', 'About time', 'Om tiden'),
    text: translated(
      'Riittävästi, ei liikaa. Jos tulee kiire, lyhentäkää keskeltä, älkää lopusta: päätös ja sulkeminen pidetään aina.',
      'Enough, not too much. If you run late, shorten the middle, not the end: deciding and closing are always kept.',
      'Tillräckligt, inte för mycket. Om det blir bråttom, korta av mitten, inte slutet: beslut och avslutning hålls alltid.',
    ),
  },
}

const WORDS = {
  purpose: translated('Miksi kohtaamme?', 'Why do we meet?', 'Varför möts vi?'),
  purposeGuide: translated(
    'Jos sama syntyy viestillä, lähettäkää viesti. Muuten: mitä vain yhdessä voi saada aikaan?',
    'If a message would do, send a message. Otherwise: what can only be brought about together?',
    'Om ett meddelande räcker, sänd ett meddelande. Annars: vad kan bara åstadkommas tillsammans?',
  ),
  purpose1: translated('Tämän jälkeen on toisin', 'Different after this', 'Annorlunda efter detta'),
  purpose2: translated('Keiden pitää olla läsnä?', 'Who must be there?', 'Vilka måste vara med?'),
  purpose3: translated('Mikä voi mennä pieleen?', 'What may go wrong?', 'Vad kan gå fel?'),
  roles: translated('Kuka tekee mitä?', 'Who does what?', 'Vem gör vad?'),
  rolesGuide: translated(
    'Yksi ihminen ei kanna koko tapaamista. Nimi jokaiseen ruutuun, ja se, mitä valmistellaan ennen.',
    'One person does not carry a whole meeting. A name in each box, and what is prepared before.',
    'En person bär inte ett helt möte. Ett namn i varje ruta, och vad som förbereds före.',
  ),
  role1: translated('Fasilitoi', 'Facilitates', 'Faciliterar'),
  role2: translated('Pitää ajan', 'Keeps time', 'Håller tiden'),
  role3: translated('Kirjaa', 'Records', 'Antecknar'),
  role4: translated('Ottaa vastaan', 'Welcomes', 'Hälsar välkommen'),
  time: translated('Aika viidessä osassa', 'The time in five parts', 'Tiden i fem delar'),
  timeGuide: translated(
    'Leveys kertoo, kuinka suuri osa ajasta yleensä kuluu. Kirjoittakaa minuutit kenttään ja työtavat lapuille.',
    'The width tells how much of the time a part usually takes. Write minutes in the field and methods on notes.',
    'Bredden visar hur stor del av tiden det brukar ta. Skriv minuter i fältet och arbetssätt på lappar.',
  ),
  minutes: translated('Minuutit', 'Minutes', 'Minuter'),
  check: translated('Onko tämä hyvä?', 'Is this good?', 'Är det här bra?'),
  checkGuide: translated(
    'Lue suunnitelma osallistujan silmin ja kirjoita, mitä vielä puuttuu.',
    'Read the plan with a participant’s eyes and write what is still missing.',
    'Läs planen med en deltagares ögon och skriv vad som ännu saknas.',
  ),
  check1: translated('Dialogi', 'Dialogue', 'Dialog'),
  check1Guide: translated(
    'Pääseekö jokainen ääneen? Onko tilaa olla eri mieltä ja muuttaa mieltään?',
    'Is everyone heard? Is there room to disagree and to change one’s mind?',
    'Hörs alla? Finns det rum att vara oense och att ändra sig?',
  ),
  check2: translated('Tehokkuus', 'Efficiency', 'Effektivitet'),
  check2Guide: translated(
    'Mikä päätetään, ja mikä tulee valmiiksi? Mistä voi luopua?',
    'What is decided, and what gets finished? What can be left out?',
    'Vad beslutas, och vad blir färdigt? Vad kan lämnas bort?',
  ),
}

type Say = (key: keyof typeof WORDS) => string

export function drawFacilitationPlan(locale: Locale): Drawing {
  const pen = new Drawing('facilitation-plan', ACCENT)
  const say: Say = (key) => WORDS[key][locale]
  startArea(pen, gridBox(0, 0), locale, START)

  const purpose = pen.area('purpose', gridBox(1, 0), { title: say('purpose'), guide: say('purposeGuide') })
  columns(purpose.body, equal(3), 30).forEach((box, i) => {
    pen.panel(`purpose-${i + 1}`, box, i === 0 ? 'tint' : 'outline', say((['purpose1', 'purpose2', 'purpose3'] as const)[i] ?? 'purpose1'))
  })

  const roles = pen.area('roles', gridBox(2, 0), { title: say('roles'), guide: say('rolesGuide') })
  rows(roles.body, equal(2), 24)
    .flatMap((row) => columns(row, equal(2), 24))
    .forEach((box, i) => {
      pen.panel(`role-${i + 1}`, box, 'outline', say((['role1', 'role2', 'role3', 'role4'] as const)[i] ?? 'role1'))
    })

  drawTime(pen, say, locale)

  const check = pen.area('check', gridBox(2, 1), { title: say('check'), guide: say('checkGuide') })
  columns(check.body, equal(2), 30).forEach((box, i) => {
    const key = i === 0 ? 'check1' : 'check2'
    pen.panel(`check-${i + 1}`, box, i === 0 ? 'outline' : 'tint', say(key), say(`${key}Guide`), 'sign')
  })
  return pen
}

/** The five parts side by side, as wide as their share of the meeting. */
function drawTime(pen: Drawing, say: Say, locale: Locale): void {
  const { body } = pen.area('time', gridBox(0, 1, 2), { title: say('time'), guide: say('timeGuide') })
  const boxes = columns(
    body,
    PARTS.map(({ share }) => share),
    24,
  )
  PARTS.forEach(({ id, name, guide }, i) => {
    const room = pen.panel(id, boxes[i] as Box, i === 1 || i === 2 ? 'tint' : 'outline', name[locale], guide[locale], 'sign')
    const at = below(room, room.h - FIELD_H)
    pen.field(`${id}-minutes`, topOf({ ...at, w: Math.min(at.w, 240) }, FIELD_H), say('minutes'))
  })
}
