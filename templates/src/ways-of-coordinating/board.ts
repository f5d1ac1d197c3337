// The ways-of-coordinating board: three ways side by side, own experience of each, a triangle to stand in, and what to change.
import type { Locale, Translated } from '@keha/shared/locale.ts'
import { Drawing } from '../layout/draw.ts'
import { type Box, below, boxAround, columns, equal, gridBox, rows } from '../layout/grid.ts'
import { startArea } from '../layout/start.ts'
import { translated } from '../words.ts'

const ACCENT = { strong: 'green', note: 'light-green', onStrong: 'white' } as const
const PAD = 24
const SIGN_H = 83
/** From the triangle's corners to the room's edges: a name and a clue stand there. */
const CORNER = { w: 400, side: 200, top: 150, bottom: 150 }
const CORNER_DOT = 36

const START = {
  title: translated('Miten toimimme?', 'How do we work?', 'Hur arbetar vi?'),
  guide: translated(
    'Työtä voi sovittaa yhteen käskemällä, kilpailemalla tai luottamalla. Kaikkia tarvitaan, mutta eri asioihin.',
    'Work can be fitted together by orders, by competition or by trust. All are needed, but for different things.',
    'Arbete kan samordnas med order, med konkurrens eller med tillit. Alla behövs, men till olika saker.',
  ),
  field: translated('Yhteistyö, jota katsomme', 'The cooperation we look at', 'Samarbetet vi ser på'),
  course: [
    translated(
      'Kuunnellaan lyhyesti, mikä kolmea tapaa erottaa.',
      'We hear in short what sets the three ways apart.',
      'Vi hör i korthet vad som skiljer de tre sätten åt.',
    ),
    translated(
      'Jokainen muistelee omaa kokemusta kustakin.',
      'Everyone recalls an experience of their own of each.',
      'Var och en minns en egen erfarenhet av varje.',
    ),
    translated(
      'Sijoitetaan yhteistyömme kolmioon: nyt ja toivottu.',
      'We place our cooperation in the triangle: now and hoped for.',
      'Vi placerar vårt samarbete i triangeln: nu och önskat.',
    ),
    translated(
      'Sovitaan, mitä jatkamme, mistä luovumme ja mitä aloitamme.',
      'We agree what to keep, what to drop and what to begin.',
      'Vi avtalar vad vi behåller, släpper och börjar med.',
    ),
  ],
  reminder: {
    heading: translated('Ei hyvää eikä huonoa', 'None is good or bad', 'Inget är bra eller dåligt'),
    text: translated(
      'Tapa on väärä vain, jos se ei sovi työhön. Moni pulma syntyy siitä, että odotamme eri tapoja toisiltamme.',
      'A way is wrong only when it does not suit the work. Many troubles arise because we expect different ways of each other.',
      'Ett sätt är fel bara när det inte passar arbetet. Många problem uppstår för att vi väntar oss olika sätt av varandra.',
    ),
  },
}

const WAYS = ['hierarchy', 'market', 'network'] as const
const NAMES = {
  hierarchy: translated('Hierarkia', 'Hierarchy', 'Hierarki'),
  market: translated('Markkina', 'Market', 'Marknad'),
  network: translated('Verkosto', 'Network', 'Nätverk'),
}
const CLUES = {
  hierarchy: translated('joku päättää', 'somebody decides', 'någon bestämmer'),
  market: translated('paras tarjous voittaa', 'the best offer wins', 'bästa anbudet vinner'),
  network: translated('luotamme toisiimme', 'we trust each other', 'vi litar på varandra'),
}

interface Row {
  readonly name: Translated
  readonly cells: readonly [Translated, Translated, Translated]
}
const row = (name: Translated, ...cells: [Translated, Translated, Translated]): Row => ({ name, cells })

/** How the three ways differ. */
const ROWS: readonly Row[] = [
  row(
    translated('Mikä pitää koossa', 'What holds it together', 'Vad håller ihop det'),
    translated('valta ja asema', 'authority and position', 'makt och ställning'),
    translated('kilpailu ja hinta', 'competition and price', 'konkurrens och pris'),
    translated('luottamus', 'trust', 'tillit'),
  ),
  row(
    translated('Ketkä kohtaavat', 'Who meet', 'Vilka möts'),
    translated('esimies ja alainen', 'superior and subordinate', 'chef och underställd'),
    translated('ostaja, myyjä, kilpailija', 'buyer, seller, rival', 'köpare, säljare, konkurrent'),
    translated('kumppanit', 'partners', 'partner'),
  ),
  row(
    translated('Tieto kulkee', 'Knowledge moves', 'Kunskapen rör sig'),
    translated('syvällä, linjaa pitkin', 'deep, along the line', 'djupt, längs linjen'),
    translated('pinnalla, sen verran kuin kauppa vaatii', 'lightly, as the deal demands', 'ytligt, så mycket affären kräver'),
    translated('syvällä, moneen suuntaan', 'deep, in many directions', 'djupt, åt många håll'),
  ),
  row(
    translated('Työnjako', 'Division of work', 'Arbetsfördelning'),
    translated('selvä ja pysyvä', 'clear and lasting', 'klar och bestående'),
    translated('selvä, tilauksen mukaan', 'clear, by the order', 'klar, enligt beställning'),
    translated('joustava, muuttuu työn mukana', 'flexible, changes with the work', 'smidig, ändras med arbetet'),
  ),
  row(
    translated('Sopiminen', 'Agreeing', 'Att avtala'),
    translated('tarkat ohjeet ja sopimukset', 'exact rules and contracts', 'exakta regler och avtal'),
    translated('tarkat kauppasopimukset', 'exact contracts of sale', 'exakta köpeavtal'),
    translated('sitoumuksia, joita voi tarkistaa', 'commitments open to review', 'åtaganden som kan ses över'),
  ),
  row(
    translated('Sopii, kun', 'Suits when', 'Passar när'),
    translated('moniosainen arki on saatava sujumaan', 'a complex everyday must run well', 'en sammansatt vardag ska löpa'),
    translated('melko yksinkertainen asia toistuu', 'a fairly simple thing repeats', 'något ganska enkelt upprepas'),
    translated('pitää joustaa, luoda uutta tai muuttaa', 'you must bend, create or change', 'det gäller att anpassa, skapa eller ändra'),
  ),
]

const WORDS = {
  ways: translated('Kolme tapaa sovittaa työ yhteen', 'Three ways of fitting work together', 'Tre sätt att samordna arbete'),
  waysGuide: translated(
    'Useimmissa organisaatioissa elävät kaikki kolme rinnakkain.',
    'In most organisations all three live side by side.',
    'I de flesta organisationer lever alla tre sida vid sida.',
  ),
  experience: translated('Kokemuksemme', 'Our experience', 'Vår erfarenhet'),
  experienceGuide: translated(
    'Milloin tämä tapa on toiminut meillä, milloin se on hiertänyt?',
    'When has this way worked for us, and when has it chafed?',
    'När har det här sättet fungerat för oss, och när har det skavt?',
  ),
  triangle: translated('Missä me olemme?', 'Where are we?', 'Var är vi?'),
  triangleGuide: translated(
    'Yksi lappu siihen, missä yhteistyömme nyt on, ja nuoli sinne, minne sen pitäisi liikkua.',
    'One note where our cooperation is now, and an arrow to where it ought to move.',
    'En lapp där vårt samarbete är nu, och en pil dit det borde röra sig.',
  ),
  change: translated('Mitä muutamme?', 'What do we change?', 'Vad ändrar vi?'),
  changeGuide: translated(
    'Kirjoittakaa lappuihin myös kuka ja milloin.',
    'Write on the notes also who and by when.',
    'Skriv på lapparna också vem och när.',
  ),
  change1: translated('Jatkamme', 'We keep', 'Vi behåller'),
  change2: translated('Luovumme', 'We drop', 'Vi släpper'),
  change3: translated('Aloitamme', 'We begin', 'Vi börjar'),
}

export function drawWaysOfCoordinating(locale: Locale): Drawing {
  const pen = new Drawing('ways-of-coordinating', ACCENT)
  const say = (key: keyof typeof WORDS) => WORDS[key][locale]
  startArea(pen, gridBox(0, 0), locale, START)
  const ways = pen.area('ways', gridBox(1, 0, 2), { title: say('ways'), guide: say('waysGuide') })
  drawComparison(pen, ways.body, locale)

  const experience = pen.area('experience', gridBox(0, 1), { title: say('experience'), guide: say('experienceGuide') })
  columns(experience.body, equal(3), 30).forEach((box, i) => {
    pen.panel(`experience-${i + 1}`, box, 'outline', NAMES[WAYS[i] ?? 'network'][locale])
  })

  const triangle = pen.area('triangle', gridBox(1, 1), { title: say('triangle'), guide: say('triangleGuide') })
  drawTriangle(pen, triangle.body, locale)

  const change = pen.area('change', gridBox(2, 1), { title: say('change'), guide: say('changeGuide') })
  columns(change.body, equal(3), 30).forEach((box, i) => {
    pen.panel(`change-${i + 1}`, box, i === 2 ? 'tint' : 'outline', say((['change1', 'change2', 'change3'] as const)[i] ?? 'change1'))
  })
  return pen
}

/** A tinted column for each way, a line of text for each difference. */
function drawComparison(pen: Drawing, body: Box, locale: Locale): void {
  const [names, ...ways] = columns(body, [5, 8, 8, 8], 30) as [Box, ...Box[]]
  ways.forEach((box, i) => {
    pen.panel(`ways-${i + 1}`, box, 'tint', NAMES[WAYS[i] ?? 'network'][locale], undefined, 'sign')
  })
  const lines = (box: Box) => rows(below({ ...box, h: box.h - PAD }, PAD + SIGN_H + 14), equal(ROWS.length), 0)
  lines(names).forEach((line, i) => {
    const { name, cells } = ROWS[i] ?? (ROWS[0] as Row)
    pen.text(`row-${i + 1}`, { ...line, y: line.y + 14 }, name[locale], 'heading')
    ways.forEach((box, at) => {
      const cell = lines(box)[i] as Box
      pen.line(`row-${i + 1}-line-${at + 1}`, cell.x + PAD, cell.y, cell.w - 2 * PAD, 0)
      pen.text(
        `row-${i + 1}-${at + 1}`,
        { ...cell, x: cell.x + PAD, y: cell.y + 14, w: cell.w - 2 * PAD },
        cells[at as 0 | 1 | 2][locale],
        'body',
      )
    })
  })
}

/** Network at the top, hierarchy and market below; a cooperation stands the nearer a corner the more it works that way. */
function drawTriangle(pen: Drawing, body: Box, locale: Locale): void {
  const top = [body.x + body.w / 2, body.y + CORNER.top] as const
  const left = [body.x + CORNER.side, body.y + body.h - CORNER.bottom] as const
  const right = [body.x + body.w - CORNER.side, body.y + body.h - CORNER.bottom] as const
  const side = (name: string, [x, y]: readonly [number, number], [toX, toY]: readonly [number, number]) =>
    pen.line(name, x, y, toX - x, toY - y)
  side('side-1', top, left)
  side('side-2', top, right)
  side('side-3', left, right)
  const corner = (way: (typeof WAYS)[number], [x, y]: readonly [number, number], labelY: number) => {
    pen.dot(`${way}-dot`, x, y, CORNER_DOT)
    const box = boxAround(x, labelY + SIGN_H / 2, CORNER.w, SIGN_H)
    pen.text(`${way}-name`, box, NAMES[way][locale], 'sign', 'middle')
    pen.text(`${way}-clue`, { ...box, y: labelY + SIGN_H }, CLUES[way][locale], 'body', 'middle')
  }
  corner('network', top, body.y)
  corner('hierarchy', left, left[1] + 28)
  corner('market', right, right[1] + 28)
}
