// The impact board: rings from own work to the unknown network, how we know it, and whom to reach next.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { type Box, boxAround, columns, gridBox } from '../layout/grid.ts'
import { startArea } from '../layout/start.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'violet', note: 'light-violet', onStrong: 'white' } as const
/** The rings from the inside out, as parts of the room they have. */
const RINGS = [
  { id: 'work', w: 0.4, h: 0.34 },
  { id: 'target', w: 0.68, h: 0.64 },
  { id: 'sphere', w: 0.96, h: 0.9 },
] as const
const SIGN_W = 800
const SIGN_H = 83
/** From a ring's top down to its name: low enough for the name to stay clear of the curve. */
const SIGN_DROP = 64
const ROWS = 3

const START = {
  title: translated('Vaikutukset', 'Impact', 'Effekter'),
  guide: translated(
    'Sisältä vahva, ulospäin avoin: mitä olemme saaneet aikaan, ja keiden pitäisi kuulla siitä?',
    'Strong inside, open outside: what have we brought about, and who ought to hear of it?',
    'Stark inåt, öppen utåt: vad har vi åstadkommit, och vilka borde få höra om det?',
  ),
  field: translated('Minkä työn vaikutuksia katsomme?', 'Which work’s impact do we look at?', 'Vilket arbetes effekter ser vi på?'),
  course: [
    translated(
      'Jokainen kirjoittaa, mikä on muuttunut, ja vie lapun renkaaseen.',
      'Everyone writes what has changed and takes the note to a ring.',
      'Var och en skriver vad som har ändrats och för lappen till en ring.',
    ),
    translated(
      'Kysytään joka muutoksesta: mistä tiedämme sen?',
      'For each change we ask: how do we know it?',
      'Vi frågar om varje förändring: hur vet vi det?',
    ),
    translated(
      'Katsotaan ulos: keitä emme vielä tavoita?',
      'We look outside: whom do we not reach yet?',
      'Vi ser utåt: vilka når vi inte ännu?',
    ),
    translated(
      'Sovitaan, kuka vie viestin kenelle ja millä tavalla.',
      'We agree who takes the message to whom, and in which way.',
      'Vi kommer överens om vem som för budskapet till vem, och hur.',
    ),
  ],
  reminder: {
    heading: translated('Vaikutus ei ole tekemistä', 'Impact is not activity', 'Effekt är inte aktivitet'),
    text: translated(
      '”Koulutus pidettiin” on tekemistä. Vaikutus on se, mitä joku tekee sen jälkeen toisin. Pienikin muutos kelpaa.',
      '“A course was held” is activity. Impact is what somebody does differently after it. A small change counts too.',
      '”En kurs hölls” är aktivitet. Effekt är det som någon gör annorlunda efteråt. En liten förändring duger också.',
    ),
  },
}

const WORDS = {
  map: translated('Kuinka kauas vaikutus yltää?', 'How far does the impact reach?', 'Hur långt når effekterna?'),
  mapGuide: translated(
    'Vie lappu siihen renkaaseen, jossa muutos näkyy. Oikeaan laitaan se, mistä tiedät muutoksen tapahtuneen.',
    'Take the note to the ring where the change shows. On the right goes how you know that it happened.',
    'För lappen till den ring där förändringen syns. Till höger kommer det som visar att den har skett.',
  ),
  work: translated('Oma työmme', 'Our own work', 'Vårt eget arbete'),
  target: translated('Kohderyhmä', 'Target group', 'Målgrupp'),
  sphere: translated('Vaikutuspiiri', 'Sphere of influence', 'Påverkansområde'),
  unknown: translated('Tuntematon verkosto', 'The unknown network', 'Det okända nätverket'),
  evidence: translated('Mistä tiedämme?', 'How do we know?', 'Hur vet vi?'),
  evidenceGuide: translated(
    'Nähty, kuultu, mitattu tai vasta aavistettu. Aavistuskin kirjataan, kunhan se sanotaan.',
    'Seen, heard, measured or only guessed. A guess may stand too, as long as it is called one.',
    'Sett, hört, mätt eller bara anat. Även en aning får skrivas, bara det sägs att den är det.',
  ),
  spread: translated('Kenelle viemme tämän?', 'To whom do we take this?', 'Till vem för vi det här?'),
  spreadGuide: translated(
    'Yksi rivi, yksi ihminen tai joukko ulkopuolelta. Viesti on se, mistä heille on hyötyä.',
    'One row, one person or group from outside. The message is what is of use to them.',
    'En rad, en person eller grupp utifrån. Budskapet är det som de har nytta av.',
  ),
  columnWhom: translated('Keille', 'To whom', 'Till vem'),
  columnMessage: translated('Mitä kerromme', 'What we tell', 'Vad vi berättar'),
  columnWho: translated('Kuka vie', 'Who takes it', 'Vem för det'),
  columnWhen: translated('Milloin', 'By when', 'När'),
}

export function drawImpact(locale: Locale): Drawing {
  const pen = new Drawing('impact', ACCENT)
  const say = (key: keyof typeof WORDS) => WORDS[key][locale]
  startArea(pen, gridBox(0, 0), locale, START)

  const spread = pen.area('spread', gridBox(0, 1), { title: say('spread'), guide: say('spreadGuide') })
  const heads = (['columnWhom', 'columnMessage', 'columnWho', 'columnWhen'] as const).map(say)
  pen.table('spread', spread.body, heads, [5, 6, 4, 4], ROWS)

  const { body } = pen.area('map', gridBox(1, 0, 2, 2), { title: say('map'), guide: say('mapGuide') })
  const [rings, evidence] = columns(body, [73, 27], 50) as [Box, Box]
  const [x, y] = [rings.x + rings.w / 2, rings.y + SIGN_H + (rings.h - SIGN_H) / 2]
  const sign = (key: 'work' | 'target' | 'sphere' | 'unknown', top: number) =>
    pen.text(`map-${key}`, boxAround(x, top + SIGN_H / 2, SIGN_W, SIGN_H), say(key), 'sign', 'middle')
  sign('unknown', rings.y)
  for (const { id, w, h } of RINGS) {
    pen.ring(`map-${id}-ring`, boxAround(x, y, rings.w * w, rings.h * h))
    sign(id, y - (rings.h * h) / 2 + SIGN_DROP)
  }
  pen.panel('evidence', evidence, 'tint', say('evidence'), say('evidenceGuide'), 'sign')
  return pen
}
