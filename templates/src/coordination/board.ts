// The coordination board: a year clock with three rings and twelve months, what it shows beside it, and the contact list.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { type Box, boxAround, columns, equal, gridBox, rows } from '../layout/grid.ts'
import { LINE_HEIGHT, textWidth } from '../layout/measure.ts'
import { startArea } from '../layout/start.ts'
import { TYPEFACES } from '../layout/typeface.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'blue', note: 'light-blue', onStrong: 'white' } as const
/** Radii of the clock's rings from the outside in; each band is wider than a note, the middle holds the year. */
const RADII = [960, 720, 480, 240] as const
const MONTH_DISTANCE = 52
const MONTH_BOX = { w: 260, h: 49 }
const YEAR_BOX = { w: 300, h: 140 }
/** From a spoke to a band's name, and from the ring's curve down to it. */
const BAND_LABEL_GAP = 14

const START = {
  title: translated('Koordinointi', 'Coordination', 'Koordinering'),
  guide: translated(
    'Oikeat ihmiset ja resurssit kohtaavat oikeaan aikaan oikeassa paikassa, kun vuosi on näkyvissä.',
    'The right people and resources meet at the right time in the right place when the year is in sight.',
    'Rätt människor och resurser möts vid rätt tid på rätt plats när året är synligt.',
  ),
  field: translated('Kuka koordinoi?', 'Who coordinates?', 'Vem koordinerar?'),
  course: [
    translated(
      'Merkitään kelloon se, mistä emme itse päätä: muiden päivät.',
      'We mark on the clock what we do not decide ourselves: others’ dates.',
      'Vi märker ut på klockan det vi inte själva bestämmer: andras datum.',
    ),
    translated(
      'Sovitaan oma rytmi: tapaamiset, viestit ja arviointi.',
      'We agree on a rhythm of our own: meetings, messages and assessment.',
      'Vi avtalar en egen rytm: träffar, meddelanden och utvärdering.',
    ),
    translated(
      'Katsotaan ruuhkat, tyhjät kohdat ja valmistelun alku.',
      'We look at crowded and empty places, and when preparing begins.',
      'Vi ser på trängsel, tomrum och när förberedelserna börjar.',
    ),
    translated(
      'Kootaan yhteystiedot ja päätetään, kuka pitää ne tuoreina.',
      'We gather contacts and decide who keeps them fresh.',
      'Vi samlar kontakterna och bestämmer vem som håller dem färska.',
    ),
  ],
  reminder: {
    heading: translated('Ennakoi', 'Look ahead', 'Var förutseende'),
    text: translated(
      'Kutsu neljä viikkoa ennen, aineisto viikkoa ennen, muistio kahdessa päivässä. Sopikaa omat määräaikanne.',
      'Invitation four weeks before, papers one week before, notes within two days. Agree on time limits of your own.',
      'Kallelse fyra veckor före, material en vecka före, anteckningar inom två dagar. Kom överens om egna tidsgränser.',
    ),
  },
}

const WORDS = {
  clock: translated('Vuosikello', 'Year clock', 'Årsklocka'),
  clockGuide: translated(
    'Yksi tapahtuma lapulle, päivä mukaan. Vie lappu oikeaan kuukauteen ja oikealle kehälle.',
    'One event a note, with its date. Take the note to the right month and the right ring.',
    'En händelse per lapp, med datum. För lappen till rätt månad och rätt ring.',
  ),
  year: translated('Vuosi', 'Year', 'År'),
  band1: translated('Tapaamiset', 'Meetings', 'Träffar'),
  band2: translated('Viestit ja arviointi', 'Messages, assessment', 'Kontakt, utvärdering'),
  band3: translated('Muiden päivät', 'Others’ dates', 'Andras datum'),
  side1: translated('Seuraavat kolme', 'The next three', 'De tre följande'),
  side1Guide: translated(
    'Mitä tapahtuu ensin, ja kuka aloittaa valmistelun?',
    'What happens first, and who begins to prepare?',
    'Vad händer först, och vem börjar förbereda?',
  ),
  side2: translated('Ruuhkat', 'Crowded places', 'Trängsel'),
  side2Guide: translated('Missä kaksi asiaa osuu päällekkäin?', 'Where do two things fall on each other?', 'Var krockar två saker?'),
  side3: translated('Tyhjät kohdat', 'Empty places', 'Tomrum'),
  side3Guide: translated('Missä yhteys ehtii katketa?', 'Where does contact have time to break?', 'Var hinner kontakten brytas?'),
  contacts: translated('Yhteystiedot', 'Contacts', 'Kontakter'),
  contactsGuide: translated(
    'Yksi lappu organisaatiota kohti: kuka, kuka hänen sijastaan ja missä asioissa. Vain sellaista, minkä kaikki saavat nähdä.',
    'One note for each organisation: who, who instead, and about what. Only what everyone may see.',
    'En lapp per organisation: vem, vem i stället och i vilka ärenden. Bara sådant som alla får se.',
  ),
  people: translated('Kenelle soitan ja missä asiassa?', 'Whom do I ring, and about what?', 'Vem ringer jag, och i vilket ärende?'),
  fresh: translated('Kuka pitää tuoreena?', 'Who keeps it fresh?', 'Vem håller det färskt?'),
}

const MONTHS = [
  translated('tammikuu', 'January', 'januari'),
  translated('helmikuu', 'February', 'februari'),
  translated('maaliskuu', 'March', 'mars'),
  translated('huhtikuu', 'April', 'april'),
  translated('toukokuu', 'May', 'maj'),
  translated('kesäkuu', 'June', 'juni'),
  translated('heinäkuu', 'July', 'juli'),
  translated('elokuu', 'August', 'augusti'),
  translated('syyskuu', 'September', 'september'),
  translated('lokakuu', 'October', 'oktober'),
  translated('marraskuu', 'November', 'november'),
  translated('joulukuu', 'December', 'december'),
]

type Say = (key: keyof typeof WORDS) => string

export function drawCoordination(locale: Locale): Drawing {
  const pen = new Drawing('coordination', ACCENT)
  const say: Say = (key) => WORDS[key][locale]
  startArea(pen, gridBox(0, 0), locale, START)

  const contacts = pen.area('contacts', gridBox(0, 1), { title: say('contacts'), guide: say('contactsGuide') })
  const [people, fresh] = columns(contacts.body, [13, 5], 30) as [Box, Box]
  pen.panel('people', people, 'outline', say('people'))
  pen.panel('fresh', fresh, 'tint', say('fresh'))

  const { body } = pen.area('clock', gridBox(1, 0, 2, 2), { title: say('clock'), guide: say('clockGuide') })
  const [dial, side] = columns(body, [12, 5], 40) as [Box, Box]
  drawDial(pen, dial, say, locale)
  rows(side, equal(3), 30).forEach((box, i) => {
    const key = (['side1', 'side2', 'side3'] as const)[i] ?? 'side1'
    pen.panel(`side-${i + 1}`, box, i === 0 ? 'tint' : 'outline', say(key), say(`${key}Guide`), 'sign')
  })
  return pen
}

/** January begins at the top and the year goes clockwise; each month is named outside the rim. */
function drawDial(pen: Drawing, dial: Box, say: Say, locale: Locale): void {
  const [x, y] = [dial.x + dial.w / 2, dial.y + dial.h / 2]
  const [rim, , , hub] = RADII
  const turn = (2 * Math.PI) / MONTHS.length
  RADII.forEach((radius, i) => {
    pen.ring(`ring-${i + 1}`, boxAround(x, y, 2 * radius, 2 * radius))
    const band = (['band1', 'band2', 'band3'] as const)[i]
    if (band) drawBandLabel(pen, band, x, y, radius, say(band))
  })
  MONTHS.forEach((month, i) => {
    const [sin, cos] = [Math.sin(i * turn), -Math.cos(i * turn)]
    pen.line(`spoke-${i + 1}`, x + sin * hub, y + cos * hub, sin * (rim - hub), cos * (rim - hub))
    const middle = (i + 0.5) * turn
    const out = rim + MONTH_DISTANCE + (Math.abs(Math.sin(middle)) * MONTH_BOX.w) / 3
    const at = boxAround(x + Math.sin(middle) * out, y - Math.cos(middle) * out, MONTH_BOX.w, MONTH_BOX.h)
    pen.text(`month-${i + 1}`, at, month[locale], 'heading', 'middle')
  })
  pen.field('year', boxAround(x, y, YEAR_BOX.w, YEAR_BOX.h), say('year'))
}

/** A band's name beside the spoke at the top, low enough to stay clear of the ring's curve. */
function drawBandLabel(pen: Drawing, name: string, x: number, y: number, radius: number, words: string): void {
  const { label } = TYPEFACES
  const w = textWidth(words, label) + 2
  const curve = radius - Math.sqrt(radius ** 2 - (BAND_LABEL_GAP + w) ** 2)
  pen.text(name, { x: x + BAND_LABEL_GAP, y: y - radius + curve + BAND_LABEL_GAP, w, h: label.size * LINE_HEIGHT }, words, 'label')
}
