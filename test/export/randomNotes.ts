// Notes with texts of every kind that breaks in its own way, from a seed: addresses, hyphens, slashes, quotes, numbers,
// long words, emoji, other scripts; marks, lists and headings; all fonts, sizes and aligns.
import { PAGE_ID } from '@keha/shared/board/document.ts'
import type { TLNoteShape } from '@tldraw/tlschema'
import { type SeededRandom, seededRandom } from '../support/seededRandom.ts'

const COLUMNS = 25
const STEP = 220
const FONTS = ['draw', 'sans', 'serif', 'mono'] as const
const ALIGNS = ['start', 'middle', 'end'] as const
/** tldraw's label sizes, px. */
const SIZES = { s: 18, m: 22, l: 26, xl: 32 } as const
/** tldraw makes a note's text smaller until its longest word fits, but no smaller than this. */
const SMALLEST = 14

/** Two spaces between one and the next. */
const list = (...lines: readonly string[]) => lines.flatMap((line) => line.split('  ')) as [string, ...string[]]
const WORDS = list(
  'verkosto  luottamus  yhteistyö  äiti  öljy  Å  ja  ei?  kyllä!  työ-  …  —  –  50 %  § 12',
  'e-mail  COVID-19  lappu-17  ä-1  12-3  2019–2026  Itä-Suomi  EU-hanke  sosiaali- ja  pro–con  A–B  -5  a--b',
  'https://www.esimerkki.fi/polku/sivu?x=1&y=2  www.esimerkki.fi/ä  nimi@esimerkki.fi  http://a.fi/b-c/d_e.html#kohta  a/b',
  'ja/tai  km/h  1/2  24/7  C:\\polku\\tiedosto  ääni/öljy  24.11.2026  klo 9.30  3,5  1 000 000  100€  €100  $5  1.',
  '”Moi”  "lainaus"  don\'t  ’90  «citat»  „Zitat“  (sulku)  [1]  {a}  (a/b)  "a" (b)  ”a”, b  (ks. s. 3)  !?  ?!  :-)',
  'Q&A:  A&B  x=y+1  a+b=c  #tag  @nimi  foo_bar  CO₂  m²  C++  100%  ±5  →  ✓  ★  1–2  5*3  a|b  ~10  <3',
  '👍  👩‍💻  🇫🇮  ❤️  hyvä👍🏽  🎉🎉🎉  1️⃣  👨‍👩‍👧 perhe',
  '☎ 040  ✅  ⭐⭐  ☐  ①  ⇒  ●  ≥  ⚠️  ✔️  ♥',
  'Ελληνικά  Привет  мир-труд  naïve  Žižek  Đặng  İstanbul',
)
const LONG_WORDS = list(
  'epäjärjestelmällisyys  lentokonesuihkuturbiinimoottoriapumekaanikko  verkostotyöskentelymenetelmä',
  'Donaudampfschifffahrtsgesellschaft  kehittämis-yhteistyöhanke  WWWWWWWWWWWWWWWW  iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii',
)
const SCRIPTS = list(
  'שלום עולם  مرحبا بالعالم  नमस्ते दुनिया  สวัสดี ครับ  会議のメモを書く。  안녕하세요 여러분  Բարեւ  გამარჯობა  「会議」(メモ)',
)
const MARKS = ['bold', 'italic', 'code', 'strike', 'highlight', 'link'] as const
const LINK = 'https://esimerkki.example/'

interface Node {
  readonly type: string
  readonly attrs?: object
  readonly text?: string
  readonly marks?: readonly object[]
  readonly content?: readonly Node[]
}

/** `count` notes in rows of 25; the same for the same seed. */
export function randomNotes(seed: number, count: number): TLNoteShape[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, n) => {
    const size = random.pick(['s', 'm', 'm', 'l', 'xl'] as const)
    const adjusted = random.below(3) === 0 ? 0 : SMALLEST + random.below(SIZES[size] - SMALLEST + 1)
    return {
      id: `shape:r${n}`,
      typeName: 'shape',
      type: 'note',
      x: (n % COLUMNS) * STEP,
      y: Math.floor(n / COLUMNS) * STEP * 2,
      rotation: 0,
      index: `a${String(1_000 + n)}1`,
      parentId: PAGE_ID,
      isLocked: false,
      opacity: 1,
      meta: {},
      props: {
        color: 'yellow',
        labelColor: 'black',
        size,
        font: random.pick(FONTS),
        fontSizeAdjustment: adjusted,
        align: random.pick(ALIGNS),
        verticalAlign: 'start',
        growY: 0,
        url: '',
        scale: 1,
        richText: { type: 'doc', content: Array.from({ length: 1 + random.below(2) }, () => block(random)) },
      },
    } as unknown as TLNoteShape
  })
}

function block(random: SeededRandom): Node {
  const kind = random.below(12)
  if (kind === 0) return { type: 'heading', attrs: { level: 1 + random.below(6) }, content: phrase(random, 2) }
  if (kind > 2) return { type: 'paragraph', content: phrase(random, 5) }
  const items = random.below(10) === 0 ? 10 : 1 + random.below(3)
  return { type: kind === 1 ? 'bulletList' : 'orderedList', content: Array.from({ length: items }, () => listItem(random)) }
}

const listItem = (random: SeededRandom): Node => ({ type: 'listItem', content: [{ type: 'paragraph', content: phrase(random, 3) }] })

/** Up to so many pieces of text, each of a few words and maybe marked. */
function phrase(random: SeededRandom, most: number): Node[] {
  const pieces = 1 + random.below(most)
  return Array.from({ length: pieces }, (_, i) => {
    const text = Array.from({ length: 1 + random.below(2) }, () => word(random)).join(' ')
    const marks = random.below(4) === 0 ? [mark(random)] : []
    // Now and then two marks meet in the middle of a word.
    return { type: 'text', text: i > 0 && random.below(8) > 0 ? ` ${text}` : text, marks }
  })
}

function word(random: SeededRandom): string {
  const kind = random.below(40)
  return random.pick(kind === 0 ? LONG_WORDS : kind === 1 ? SCRIPTS : WORDS)
}

function mark(random: SeededRandom): object {
  const type = random.pick(MARKS)
  return type === 'link' ? { type, attrs: { href: LINK } } : { type }
}
