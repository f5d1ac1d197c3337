// The network map's board: actors gathered on the left, one large map of rings, and below it what the map shows and whom to connect.
import type { Locale } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { type Box, below, boxAround, columns, equal, gridBox, topOf } from '../layout/grid.ts'
import { AXIS, WEAK } from '../layout/records.ts'
import { startArea } from '../layout/start.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'green', note: 'light-green', onStrong: 'white' } as const
/** The two rings of the map, one inside the other; what lies beyond them is the outside. */
const CORE = { w: 1200, h: 780 }
const EDGE = { w: 2400, h: 1520 }
const SIGN_W = 700
const SIGN_H = 83
/** A pictogram of the legend: two actors and what is between them. */
const PICTURE_W = 210
const ACTOR = 44
const GAP_RING = 76

const START = {
  title: translated('Verkostokartta', 'Network map', 'Nätverkskarta'),
  guide: translated(
    'Piirrämme, keitä tässä on mukana, ketkä tekevät jo yhdessä ja mistä yhteys puuttuu.',
    'We draw who is in this, who already works together and where a tie is missing.',
    'Vi ritar vilka som är med, vilka som redan gör saker tillsammans och var en koppling saknas.',
  ),
  field: translated('Mistä kysymyksestä kartta kertoo?', 'Which question is the map about?', 'Vilken fråga handlar kartan om?'),
  course: [
    translated(
      'Kootaan toimijat lapuille: organisaatiot ja roolit, ei yksittäisiä ihmisiä.',
      'We gather actors on notes: organisations and roles, not single people.',
      'Vi samlar aktörerna på lappar: organisationer och roller, inte enskilda personer.',
    ),
    translated(
      'Viedään laput kartalle: ytimeen, kehälle tai ulos.',
      'We take the notes to the map: to the core, the edge or the outside.',
      'Vi för lapparna till kartan: till kärnan, randen eller utanför.',
    ),
    translated(
      'Piirretään yhteydet nuolina, vahvat ja heikot erikseen.',
      'We draw the ties as arrows, strong and weak ones apart.',
      'Vi ritar kopplingarna som pilar, starka och svaga för sig.',
    ),
    translated(
      'Katsotaan aukkoja ja sovitaan, kuka tutustuttaa kenet.',
      'We look at the gaps and agree who introduces whom.',
      'Vi ser på luckorna och kommer överens om vem som för ihop vem.',
    ),
  ],
  reminder: {
    heading: translated('Hyvä muistaa', 'Keep in mind', 'Bra att minnas'),
    text: translated(
      'Kartta on yhteinen arvaus, ei totuus. Kukaan ei ole paikallaan väärin: kartta kertoo yhteyksistä, ei siitä, kuka on hyvä.',
      'The map is a shared guess, not the truth. Nobody stands in a wrong place: it tells of ties, not of who is good.',
      'Kartan är en gemensam gissning, inte sanningen. Ingen står på fel plats: den berättar om kopplingar, inte om vem som är bra.',
    ),
  },
}

const WORDS = {
  actors: translated('Toimijat', 'Actors', 'Aktörer'),
  actorsGuide: translated(
    'Yksi toimija lapulle. Aloita omastasi ja jatka niihin, joita kysymys koskee.',
    'One actor a note. Begin with your own and go on to those the question concerns.',
    'En aktör per lapp. Börja med din egen och fortsätt med dem som frågan berör.',
  ),
  actors1: translated('Mukana jo nyt', 'With us already', 'Med redan nu'),
  actors2: translated('Tekevät samaa muualla', 'Do the same elsewhere', 'Gör samma på annat håll'),
  actors3: translated('Puuttuvat vielä', 'Still missing', 'Saknas ännu'),
  map: translated('Kartta', 'The map', 'Kartan'),
  mapGuide: translated(
    'Ytimessä ne, jotka tekevät tätä yhdessä viikoittain. Kehällä ne, jotka ovat joskus mukana. Ulkona ne, jotka pitäisi tuntea.',
    'In the core those who do this together weekly. On the edge those who join at times. Outside those we ought to know.',
    'I kärnan de som gör detta ihop varje vecka. På randen de som är med ibland. Utanför de som vi borde känna.',
  ),
  core: translated('Ydin', 'Core', 'Kärna'),
  edge: translated('Kehä', 'Edge', 'Rand'),
  outside: translated('Ulkona', 'Outside', 'Utanför'),
  strong: translated('Vahva yhteys', 'Strong tie', 'Stark koppling'),
  weak: translated('Heikko yhteys', 'Weak tie', 'Svag koppling'),
  gap: translated('Aukko', 'Gap', 'Lucka'),
  findings: translated('Mitä kartta näyttää?', 'What does the map show?', 'Vad visar kartan?'),
  findingsGuide: translated(
    'Kirjoita havaintoja, älä vielä ratkaisuja. Uudistuva verkosto tarvitsee kaikkia kolmea.',
    'Write what you notice, not solutions yet. A network that renews itself needs all three.',
    'Skriv vad du lägger märke till, inte lösningar ännu. Ett nätverk som förnyas behöver alla tre.',
  ),
  findings1: translated('Vahvat yhteydet', 'Strong ties', 'Starka kopplingar'),
  findings1Guide: translated(
    'Mitä ne kantavat? Mitä tapahtuu, jos yksi katkeaa?',
    'What do they carry? What happens if one of them breaks?',
    'Vad bär de upp? Vad händer om en av dem brister?',
  ),
  findings2: translated('Heikot yhteydet', 'Weak ties', 'Svaga kopplingar'),
  findings2Guide: translated(
    'Mistä tulee uutta tietoa? Mikä näistä kannattaa vahvistaa?',
    'Where does new knowledge come from? Which are worth strengthening?',
    'Varifrån kommer ny kunskap? Vilka är värda att stärka?',
  ),
  findings3: translated('Aukot', 'Gaps', 'Luckor'),
  findings3Guide: translated(
    'Ketkä hyötyisivät, jos tuntisivat toisensa?',
    'Who would gain from knowing each other?',
    'Vilka skulle ha nytta av att känna varandra?',
  ),
  connect: translated('Kenet tutustutamme?', 'Whom do we connect?', 'Vilka för vi ihop?'),
  connectGuide: translated(
    'Yksi rivi, yksi aukko. Tutustuttaja on se, joka tuntee molemmat tai ottaa ensimmäisen askeleen.',
    'One row, one gap. The introducer knows both or takes the first step.',
    'En rad, en lucka. Den som för ihop känner båda eller tar det första steget.',
  ),
  pair: translated('Aukko: kuka ja kuka', 'Gap: who and who', 'Lucka: vem och vem'),
  introducer: translated('Tutustuttaja', 'Introducer', 'För ihop'),
  when: translated('Milloin ja miten', 'When and how', 'När och hur'),
}

export function drawNetworkMap(locale: Locale): Drawing {
  const pen = new Drawing('network-map', ACCENT)
  const say = (key: keyof typeof WORDS) => WORDS[key][locale]
  startArea(pen, gridBox(0, 0), locale, START)

  const actors = pen.area('actors', gridBox(0, 1), { title: say('actors'), guide: say('actorsGuide') })
  columns(actors.body, equal(3), 30).forEach((box, i) => {
    pen.panel(`actors-${i + 1}`, box, 'outline', say((['actors1', 'actors2', 'actors3'] as const)[i] ?? 'actors1'))
  })

  const map = pen.area('map', gridBox(1, 0, 2, 2), { title: say('map'), guide: say('mapGuide'), share: 0.5 })
  const [middleX, middleY] = [map.body.x + map.body.w / 2, map.body.y + map.body.h / 2]
  const sign = (name: 'core' | 'edge' | 'outside', y: number) =>
    pen.text(`map-${name}`, boxAround(middleX, y + SIGN_H / 2, SIGN_W, SIGN_H), say(name), 'sign', 'middle')
  pen.ring('map-edge-ring', boxAround(middleX, middleY, EDGE.w, EDGE.h))
  pen.ring('map-core-ring', boxAround(middleX, middleY, CORE.w, CORE.h))
  sign('outside', map.body.y + 40)
  sign('edge', middleY - EDGE.h / 2 + 40)
  sign('core', middleY - CORE.h / 2 + 40)
  drawLegend(pen, map.header, say)

  const findings = pen.area('findings', gridBox(0, 2, 2), { title: say('findings'), guide: say('findingsGuide') })
  columns(findings.body, equal(3), 30).forEach((box, i) => {
    const key = (['findings1', 'findings2', 'findings3'] as const)[i] ?? 'findings1'
    pen.panel(`findings-${i + 1}`, box, key === 'findings3' ? 'tint' : 'outline', say(key), say(`${key}Guide`), 'sign')
  })

  const connect = pen.area('connect', gridBox(2, 2), { title: say('connect'), guide: say('connectGuide') })
  pen.table('pair', connect.body, [say('pair'), say('introducer'), say('when')], equal(3), 3)
  return pen
}

/** What a strong tie, a weak tie and a gap look like, side by side in the map's header. */
function drawLegend(pen: Drawing, header: Box, say: (key: 'strong' | 'weak' | 'gap') => string): void {
  const kinds = ['strong', 'weak', 'gap'] as const
  columns(header, [10, 10, 7], 20).forEach((box, i) => {
    const kind = kinds[i] ?? 'gap'
    const y = box.y + box.h / 2
    const [from, to] = [box.x + ACTOR / 2, box.x + PICTURE_W - ACTOR / 2]
    pen.dot(`legend-${kind}-from`, from, y, ACTOR)
    pen.dot(`legend-${kind}-to`, to, y, ACTOR)
    if (kind === 'gap') pen.ring('legend-gap-ring', boxAround((from + to) / 2, y, GAP_RING, GAP_RING))
    else pen.arrow(`legend-${kind}-arrow`, [from + ACTOR / 2 + 6, y], [to - ACTOR / 2 - 6, y], 0, kind === 'strong' ? AXIS : WEAK)
    const words = { ...below(topOf(box, box.h), box.h / 2 - 25), x: box.x + PICTURE_W + 16, w: box.w - PICTURE_W - 16 }
    pen.text(`legend-${kind}`, words, say(kind), 'heading')
  })
}
