// What stands on the notes of the fixture board: rich text of every form, scripts people write in, emoji of every make. Each text
// holds its number, so all are different and each can be looked for.
import type { TLRichText } from '@tldraw/tlschema'

type Marks = readonly { readonly type: string; readonly attrs?: Readonly<Record<string, string>> }[]
interface Part {
  readonly type: 'text'
  readonly text: string
  readonly marks?: Marks
}
interface Block {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly (Block | Part)[]
}

const part = (text: string, ...types: readonly string[]): Part =>
  types.length > 0 ? { type: 'text', text, marks: types.map((type) => ({ type })) } : { type: 'text', text }
const linked = (text: string, href: string): Part => ({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
const paragraph = (...parts: readonly Part[]): Block => ({ type: 'paragraph', content: parts })
const heading = (level: number, text: string): Block => ({ type: 'heading', attrs: { level }, content: [part(text)] })
const item = (text: string, ...inner: readonly Block[]): Block => ({ type: 'listItem', content: [paragraph(part(text)), ...inner] })
const bullets = (...items: readonly Block[]): Block => ({ type: 'bulletList', content: items })
const numbered = (...items: readonly Block[]): Block => ({ type: 'orderedList', content: items })

export const richText = (...blocks: readonly Block[]): TLRichText => ({ type: 'doc', content: [...blocks] }) as unknown as TLRichText
export const plainText = (text: string): TLRichText => richText(paragraph(part(text)))

/** A list of every form of rich text; `n` makes each text its own. */
const FORMS: readonly ((n: string) => readonly Block[])[] = [
  (n) => [paragraph(part(`Åbo ja Äänekoski tekevät yhteistyötä ${n}`))],
  (n) => [paragraph(part('Tärkeää: ', 'bold'), part(`luottamus ensin ${n}`))],
  (n) => [paragraph(part(`Kursiivilla korostettu ${n}`, 'italic'))],
  (n) => [paragraph(part('Aja '), part(`npm start ${n}`, 'code'), part(' ja avaa'))],
  (n) => [paragraph(part(`Poistettu ehdotus ${n}`, 'strike'), part(' ja uusi'))],
  (n) => [paragraph(part('Muista '), part(`tämä kohta ${n}`, 'highlight'))],
  (n) => [paragraph(part('Katso '), linked(`verkoston ohje ${n}`, `https://esimerkki.example/ohje?n=${n}&b=ä`))],
  (n) => [bullets(item(`ensin ${n}`, bullets(item(`sisempi ${n}a`, bullets(item(`sisin ${n}b`))))), item(`sitten ${n}c`))],
  (n) => [numbered(item(`valmistelu ${n}`, bullets(item(`kutsut ${n}a`))), item(`työpaja ${n}b`), item(`jatko ${n}c`))],
  (n) => [heading(1, `Otsikko ${n}`), heading(2, `Väli ${n}a`), heading(3, `Pieni ${n}b`), paragraph(part(`teksti ${n}c`))],
  (n) => [paragraph(part(`Koodaajat 👩‍💻👨🏿‍🚀 ja perhe 👨‍👩‍👧‍👦 ${n}`))],
  (n) => [paragraph(part(`Sävyt 👋🏻👋🏼👋🏽👋🏾👋🏿 ${n} ❤️‍🔥`))],
  (n) => [paragraph(part(`Liput 🇫🇮🇸🇪🇪🇺 🏴‍☠️🏳️‍🌈 ${n}`))],
  (n) => [paragraph(part(`Näppäimet 1️⃣ 2️⃣ #️⃣ *️⃣ ${n} ✅`))],
  (n) => [paragraph(part(`Monimuotoisuussuunnitelmatyöryhmä ${n}`))],
  (n) => [paragraph(part(`Ensimmäinen rivi ${n}`)), { type: 'paragraph' }, paragraph(part(`kolmas rivi ${n}a`))],
  (n) => [
    paragraph(part(`kaikki ${n}`, 'bold', 'italic', 'strike'), part(` yhdessä ${n}a`, 'bold', 'highlight'), part(` kerralla`, 'italic')),
  ],
  (n) => [paragraph(part(`https://verkosto.example/tie/${n}/kaikille`))],
  (n) => [paragraph(part(`∀x∈ℝ: x²≥0, ∑∫√∞≈≠ ±½ ⇒ ${n}`))],
  (n) => [paragraph(part(`”Lainaus” – 5 € & 20 % <${n}> © ™ → ✓ ★`))],
  (n) => [
    paragraph(part('Kirjoita '), linked(`osoitteeseen ${n}`, `mailto:tyo${n}@esimerkki.example`), part(' tai ')),
    paragraph(linked(`soita ${n}a`, `tel:+35850${n}`)),
  ],
]

export const SCRIPTS = {
  vietnamese: ['mạng lưới', 'hợp tác', 'cộng đồng', 'chúng ta', 'ý tưởng', 'người dân'],
  cyrillic: ['Доброе утро', 'сеть растёт', 'общая цель', 'щедрость', 'їжак', 'ђурђевак'],
  greek: ['Καλημέρα κόσμε', 'δίκτυο', 'συνεργασία', 'ἐν ἀρχῇ', 'κοινός στόχος', 'Ὀδυσσεύς'],
  arabic: ['مرحبا بالعالم', 'شكرا جزيلا', 'العمل معا', 'شبكة', 'مُجْتَمَعٌ', 'پژوهش'],
  hebrew: ['שלום עולם', 'רשת', 'עבודה משותפת', 'תודה רבה', 'שָׁלוֹם', 'קהילה'],
  devanagari: ['नमस्ते दुनिया', 'हिन्दी किताब', 'सहयोग', 'नेटवर्क', 'क्षेत्र', 'विद्यार्थी'],
  bengali: ['নমস্কার', 'সহযোগিতা', 'বাংলা ভাষা', 'ক্ষেত্র', 'বিশ্ব', 'কাজ'],
  tamil: ['வணக்கம்', 'தமிழ் மொழி', 'கூட்டு', 'வலையமைப்பு', 'பொதுக்', 'நன்றி'],
  thai: ['สวัสดี', 'น้ำใจทำงาน', 'เครือข่าย', 'ร่วมมือ', 'ขอบคุณ', 'ผู้คน'],
  chinese: ['你们好世界', '会议记录', '网络合作', '共同目标', '讨论问题', '谢谢大家'],
  japanese: ['会議のメモ', 'ネットワーク', 'みんなで作る', '目的を話す', 'ありがとう', '働き方'],
  korean: ['안녕하세요 여러분', '네트워크', '함께 일하기', '공동 목표', '감사합니다', '사람들'],
  georgian: ['გამარჯობა', 'ქსელი', 'თანამშრომლობა', 'მიზანი', 'მადლობა', 'ხალხი'],
  armenian: ['Բարեւ աշխարհ', 'ցանց', 'համագործակցություն', 'նպատակ', 'շնորհակալություն', 'մարդիկ'],
} as const
export type Script = keyof typeof SCRIPTS
export const SCRIPT_NAMES = Object.keys(SCRIPTS) as Script[]

/** What is written in a script: two of its words and the number; now and then beside Latin, an emoji, or as a list. */
function scriptForm(n: number, at: number): { readonly script: Script; readonly blocks: readonly Block[] } {
  const script = SCRIPT_NAMES[at % SCRIPT_NAMES.length] ?? 'greek'
  const words = SCRIPTS[script]
  const turn = Math.floor(at / SCRIPT_NAMES.length)
  const [first, second] = [words[turn % words.length] ?? '', words[(turn + 1 + (turn % 3)) % words.length] ?? '']
  switch (turn % 5) {
    case 1:
      return { script, blocks: [paragraph(part(`${first} 🙂 ${second} ${n}`))] }
    case 2:
      return { script, blocks: [paragraph(part(`Kehä ${n}: ${first}`)), paragraph(part(second))] }
    case 3:
      return { script, blocks: [bullets(item(`${first} ${n}`), item(second))] }
    case 4:
      return { script, blocks: [paragraph(part(`${first} `, 'bold'), part(`${n} (${second})`))] }
    default:
      return { script, blocks: [paragraph(part(`${first} ${n} ${second}`))] }
  }
}

export interface FixtureText {
  readonly richText: TLRichText
  /** Undefined for what is in Latin letters. */
  readonly script: Script | undefined
  /** The text of every block, in order; '' for an empty one. */
  readonly paragraphs: readonly string[]
}

/** The text of note `n`, from 0: every third in another script than Latin. */
export function fixtureText(n: number): FixtureText {
  const at = Math.floor(n / 3)
  const written = n % 3 === 2 ? scriptForm(n, at) : { script: undefined, blocks: formOf(n) }
  return { script: written.script, richText: richText(...written.blocks), paragraphs: written.blocks.flatMap(paragraphsOf) }
}

function formOf(n: number): readonly Block[] {
  const at = n - Math.floor(n / 3)
  return (FORMS[at % FORMS.length] ?? FORMS[0])?.(`lappu${n}`) ?? []
}

function paragraphsOf(block: Block): string[] {
  if (block.type === 'paragraph' || block.type === 'heading')
    return [(block.content ?? []).map((one) => ('text' in one ? one.text : '')).join('')]
  return (block.content ?? []).flatMap((one) => paragraphsOf(one as Block))
}
