// The network-kinds board: four kinds from most to least steered, a matrix of where we are and where to, and what it takes.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { type Box, below, columns, equal, gridBox, rows, topOf } from '../layout/grid.ts'
import { textWidth } from '../layout/measure.ts'
import { AXIS } from '../layout/records.ts'
import { startArea } from '../layout/start.ts'
import { TYPEFACES } from '../layout/typeface.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'green', note: 'light-green', onStrong: 'white' } as const
const AXIS_H = 80
const AXIS_GAP = 30
/** Between what is steered towards goals and what grows by itself. */
const HALVES_GAP = 30
const ROW_LABEL_W = 300

const START = {
  title: translated('Millainen verkosto?', 'What kind of network?', 'Hurdant nätverk?'),
  guide: translated(
    'Verkostoja on monenlaisia, eikä yksi sovi kaikkeen. Katsomme, millainen olemme ja millaiseksi haluamme.',
    'There are many kinds of network, and no one kind suits everything. We look at what we are and what we want to be.',
    'Det finns många slags nätverk, och inget passar till allt. Vi ser på vad vi är och vad vi vill bli.',
  ),
  field: translated('Verkosto, jota katsomme', 'The network we look at', 'Nätverket vi ser på'),
  course: [
    translated('Kuullaan neljästä lajista.', 'We hear of the four kinds.', 'Vi hör om de fyra slagen.'),
    translated('Jokainen merkitsee, missä olemme nyt.', 'Everyone marks where we are now.', 'Var och en märker ut var vi är nu.'),
    translated(
      'Puhutaan siitä, minne työ vaatii meitä liikkumaan.',
      'We talk about where the work asks us to move.',
      'Vi talar om vart arbetet kräver att vi rör oss.',
    ),
    translated(
      'Sovitaan, mitä siirtymä vaatii ja kuka aloittaa.',
      'We agree what the move takes and who begins.',
      'Vi avtalar vad flytten kräver och vem som börjar.',
    ),
  ],
  reminder: {
    heading: translated('Pidä mielessä', 'Keep in mind', 'Håll i minnet'),
    text: translated(
      'Sama verkosto voi olla eri töissä eri lajia. Vapaampi ei ole parempi eikä johdetumpi tehokkaampi: työ ratkaisee.',
      'The same network may be of different kinds in different work. More free is not better, more led not more efficient: the work decides.',
      'Samma nätverk kan vara av olika slag i olika arbeten. Friare är inte bättre, mer lett inte effektivare: arbetet avgör.',
    ),
  },
}

const KINDS = [
  {
    id: 'led',
    name: translated('Ylhäältä johdettu', 'Led from above', 'Lett uppifrån'),
    rules: translated(
      'Raamit ja säännöt annetaan valmiina. Johto- tai ohjausryhmä päättää, mihin mennään.',
      'Frame and rules are given. A board or steering group decides where to go.',
      'Ramar och regler ges färdiga. En ledningsgrupp eller styrgrupp bestämmer vart man går.',
    ),
    clue: translated(
      'Tunnistat: on mandaatti ja raportti.',
      'You know it by: a mandate and a report.',
      'Du känner igen: mandat och rapport.',
    ),
  },
  {
    id: 'together',
    name: translated('Yhdessä johdettu', 'Led together', 'Lett tillsammans'),
    rules: translated(
      'Säännöt tehdään itse, alhaalta ylös. Tuki- tai koordinoiva ryhmä pitää langat koossa.',
      'Rules are made by those who take part. A support or coordinating group holds the threads.',
      'Reglerna görs av dem som deltar. En stödgrupp eller koordinerande grupp håller i trådarna.',
    ),
    clue: translated(
      'Tunnistat: sovitusta voi sopia uudelleen.',
      'You know it by: agreements get reviewed.',
      'Du känner igen: avtal kan ses över.',
    ),
  },
  {
    id: 'evolving',
    name: translated('Vapaasti kehittyvä', 'Freely evolving', 'Fritt växande'),
    rules: translated(
      'Tavat ovat yhteisiä, mutta niitä ei ole kirjoitettu. Ne muuttuvat tekemisen mukana, eikä kukaan koordinoi.',
      'Ways are shared but not written down. They change with the doing, and nobody coordinates.',
      'Sätten är gemensamma men inte nedskrivna. De ändras med görandet, och ingen koordinerar.',
    ),
    clue: translated(
      'Tunnistat: ”näin meillä on tapana”.',
      'You know it by: “we usually do it so”.',
      'Du känner igen: ”vi brukar göra så”.',
    ),
  },
  {
    id: 'chaotic',
    name: translated('Kaoottinen', 'Chaotic', 'Kaotiskt'),
    rules: translated(
      'Yhteisiä tapoja ei vielä ole. Kukin toimii oman järkensä mukaan, ja sattuma yhdistää.',
      'There are no shared ways yet. Each acts on its own logic, and chance connects.',
      'Det finns inga gemensamma sätt ännu. Alla handlar enligt sin egen logik, och slumpen för ihop.',
    ),
    clue: translated(
      'Tunnistat: kukaan ei tiedä kaikkia mukana olevia.',
      'You know it by: nobody knows all who are in.',
      'Du känner igen: ingen vet vilka alla är.',
    ),
  },
] as const

const WORDS = {
  kinds: translated('Neljä lajia', 'Four kinds', 'Fyra slag'),
  kindsGuide: translated(
    'Kaksi vasemmanpuoleista tavoittelee jotain sovittua. Kaksi oikeanpuoleista kasvaa itsestään.',
    'The two on the left aim at something agreed. The two on the right grow by themselves.',
    'De två till vänster strävar mot något avtalat. De två till höger växer av sig själva.',
  ),
  steered: translated('Ohjatumpi', 'More steered', 'Mer styrt'),
  free: translated('Vapaampi', 'More free', 'Friare'),
  examples: translated('Esimerkkejä', 'Examples', 'Exempel'),
  place: translated('Missä olemme, minne menemme?', 'Where are we, where do we go?', 'Var är vi, vart går vi?'),
  placeGuide: translated(
    'Yksi lappu kummallekin riville: missä olemme nyt ja minne tämä työ vaatii meitä.',
    'One note in each row: where we are now, and where this work asks us to be.',
    'En lapp på vardera raden: var vi är nu, och vart det här arbetet kräver oss.',
  ),
  now: translated('Nyt', 'Now', 'Nu'),
  next: translated('Vuoden päästä', 'In a year', 'Om ett år'),
  move: translated('Mitä siirtymä vaatii?', 'What does it take?', 'Vad krävs av oss?'),
  moveGuide: translated(
    'Myös paikallaan pysyminen on valinta, joka vaatii tekoja.',
    'Staying where we are is a choice too, and takes deeds.',
    'Också att stanna är ett val som kräver handling.',
  ),
  move1: translated('Mitä vaalimme', 'What we tend', 'Vad vi vårdar'),
  move2: translated('Mitä muutamme', 'What we change', 'Vad vi ändrar'),
  move3: translated('Kuka aloittaa', 'Who begins', 'Vem börjar'),
}

type Say = (key: keyof typeof WORDS) => string

export function drawNetworkKinds(locale: Locale): Drawing {
  const pen = new Drawing('network-kinds', ACCENT)
  const say: Say = (key) => WORDS[key][locale]
  startArea(pen, gridBox(0, 0), locale, START)
  drawKinds(pen, say, locale)
  drawMatrix(pen, say, locale)

  const move = pen.area('move', gridBox(2, 1), { title: say('move'), guide: say('moveGuide') })
  columns(move.body, equal(3), 30).forEach((box, i) => {
    pen.panel(`move-${i + 1}`, box, i === 2 ? 'tint' : 'outline', say((['move1', 'move2', 'move3'] as const)[i] ?? 'move1'))
  })
  return pen
}

/** Four panels under an axis; the two halves of the axis say what the kinds have in common. */
function drawKinds(pen: Drawing, say: Say, locale: Locale): void {
  const { body } = pen.area('kinds', gridBox(1, 0, 2), { title: say('kinds'), guide: say('kindsGuide') })
  const axis = topOf(body, AXIS_H)
  const [steered, free] = [textWidth(say('steered'), TYPEFACES.heading) + 2, textWidth(say('free'), TYPEFACES.heading) + 2]
  const end = axis.x + axis.w - free
  pen.text('axis-steered', { ...axis, w: steered }, say('steered'), 'heading')
  pen.text('axis-free', { ...axis, x: end, w: free }, say('free'), 'heading')
  const y = axis.y + 25
  pen.arrow('axis', [axis.x + steered + AXIS_GAP, y], [end - AXIS_GAP, y], 0, AXIS)
  columns(below(body, AXIS_H), equal(KINDS.length), HALVES_GAP).forEach((box, i) => {
    const kind = KINDS[i]
    if (!kind) return
    const room = pen.panel(kind.id, box, i < 2 ? 'tint' : 'outline', kind.name[locale], kind.rules[locale], 'sign')
    const clue = below(room, 14)
    const used = pen.text(`${kind.id}-clue`, clue, kind.clue[locale], 'label')
    pen.spot(`${kind.id}-examples`, below(clue, used + 30), say('examples'))
  })
}

/** Two rows of four places: now above, in a year below. */
function drawMatrix(pen: Drawing, say: Say, locale: Locale): void {
  const { body } = pen.area('place', gridBox(0, 1, 2), { title: say('place'), guide: say('placeGuide') })
  rows(body, equal(2), 24).forEach((row, at) => {
    const line = at === 0 ? 'now' : 'next'
    pen.text(`${line}-label`, { ...row, y: row.y + 6, w: ROW_LABEL_W }, say(line), 'heading')
    const places: Box = { ...row, x: row.x + ROW_LABEL_W + 20, w: row.w - ROW_LABEL_W - 20 }
    columns(places, equal(KINDS.length), HALVES_GAP).forEach((box, i) => {
      const kind = KINDS[i]
      if (kind) pen.panel(`${line}-${kind.id}`, box, at === 0 ? 'outline' : 'tint', kind.name[locale])
    })
  })
}
