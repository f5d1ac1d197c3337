// A workshop's board as a test fixture: four areas, 60 notes in Finnish with emoji, marks, lists and links, arrows between
// notes, a drawing, shapes and a picture. Deterministic. The texts of the notes are all different.
import { crc32, deflateSync } from 'node:zlib'
import type { StoredImage } from '@keha/server/src/store/BoardStore.ts'
import { FIRST_RECORDS, PAGE_ID } from '@keha/shared/board/document.ts'
import type { TLRecord, TLRichText, TLShape } from '@tldraw/tlschema'

export interface WorkshopBoard {
  readonly records: readonly TLRecord[]
  /** The paragraphs of every note, in the order of the areas and rows. */
  readonly noteTexts: readonly (readonly string[])[]
  readonly areaNames: readonly string[]
  /** By the address in the records. */
  readonly pictures: ReadonlyMap<string, StoredImage>
}

const AREA_NAMES = ['Miksi? – yhteinen tarkoitus', 'Mitä teemme', 'Kuka on mukana', 'Miten & millä resursseilla']
const AREA = { width: 1600, height: 1131, gap: 120 }
const NOTES_AN_AREA = 15
const COLUMNS = 5
const COLOURS = ['yellow', 'light-blue', 'light-green', 'orange', 'light-violet', 'light-red', 'white', 'green'] as const
const FONTS = ['draw', 'sans', 'serif', 'mono'] as const
const IMAGE_SOURCE = '/api/boards/abcdefghijkm/images/kuva-abcdefgh'

interface TextPart {
  readonly text: string
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, string>> }[]
}
const plain = (text: string): TextPart => ({ text })
const bold = (text: string): TextPart => ({ text, marks: [{ type: 'bold' }] })
const link = (text: string, href: string): TextPart => ({ text, marks: [{ type: 'link', attrs: { href } }] })

const paragraph = (...parts: readonly TextPart[]) => ({ type: 'paragraph', content: parts.map((part) => ({ type: 'text', ...part })) })
const list = (type: 'bulletList' | 'orderedList', ...items: readonly string[]) => ({
  type,
  content: items.map((text) => ({ type: 'listItem', content: [paragraph(plain(text))] })),
})
const rich = (...content: readonly object[]): TLRichText => ({ type: 'doc', content: [...content] }) as TLRichText

/** What stands on note `n`; the word with its number makes it unique. */
function noteText(n: number): TLRichText {
  const word = `lappu-${n}`
  switch (n % 10) {
    case 0:
      return rich(paragraph(plain(`Åbo ja Äänekoski ${word} yhteistyö`)))
    case 1:
      return rich(paragraph(plain(`Hyvä! 👍 ${word} 👩‍💻 koodaa`)))
    case 2:
      return rich(paragraph(bold('Tärkeää: '), plain(`${word} luottamus ensin`)))
    case 3:
      return rich(paragraph(plain(word)), list('bulletList', 'ääni', 'öljy', 'åäö'))
    case 4:
      return rich(paragraph(plain('Katso '), link(`ohje ${word}`, 'https://esimerkki.example/ohje?a=1&b=ä')))
    case 5:
      return rich(paragraph(plain(`Liput 🇫🇮🇸🇪🇪🇺 ${word}`)))
    case 6:
      return rich(list('orderedList', `ensin ${word}`, 'sitten', 'lopuksi'))
    case 7:
      return rich(
        paragraph({ text: `kursiivi ${word}`, marks: [{ type: 'italic' }] }),
        paragraph({ text: 'poistettu', marks: [{ type: 'strike' }] }),
      )
    case 8:
      return rich(paragraph(plain(`Perhe 👨‍👩‍👧 ${word} ❤️ sävy 👋🏽`)))
    default:
      return rich(
        paragraph(plain('Pitkä yhdyssana '), plain(`yhteistyöverkosto ${word}`)),
        paragraph({ text: 'koodi()', marks: [{ type: 'code' }] }),
      )
  }
}

interface AnyNode {
  readonly type?: string
  readonly text?: string
  readonly content?: readonly AnyNode[]
}

function paragraphsOf(node: AnyNode): string[] {
  const children = node.content ?? []
  return node.type === 'paragraph' ? [children.map((child) => child.text ?? '').join('')] : children.flatMap(paragraphsOf)
}

let made = 0
export const shape = (type: string, id: string, x: number, y: number, props: object, more: object = {}): TLShape =>
  ({
    id: `shape:${id}`,
    typeName: 'shape',
    type,
    x,
    y,
    rotation: 0,
    index: `b${String(1_000 + made++)}1`,
    parentId: PAGE_ID,
    isLocked: false,
    opacity: 1,
    meta: {},
    props,
    ...more,
  }) as unknown as TLShape

function note(n: number, x: number, y: number): TLShape {
  return shape(
    'note',
    `note${n}`,
    x,
    y,
    {
      color: COLOURS[n % COLOURS.length],
      labelColor: 'black',
      size: n % 10 === 9 ? 's' : 'm',
      font: FONTS[n % 7 === 0 ? (n / 7) % FONTS.length : 0],
      fontSizeAdjustment: n % 10 === 9 ? 18 : 22,
      align: n % 10 === 3 ? 'start' : 'middle',
      verticalAlign: n % 11 === 10 ? 'start' : 'middle',
      growY: 0,
      url: '',
      scale: 1,
      richText: noteText(n),
    },
    // Drawn in the opposite order of reading.
    { rotation: n % 13 === 12 ? 0.08 : 0, index: `a${9_000 - n}1` },
  )
}

export function arrow(id: string, from: string, to: string, props: object): TLRecord[] {
  const bound = (terminal: 'start' | 'end', toId: string): TLRecord =>
    ({
      id: `binding:${id}-${terminal}`,
      typeName: 'binding',
      type: 'arrow',
      fromId: `shape:${id}`,
      toId: `shape:${toId}`,
      meta: {},
      props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
    }) as unknown as TLRecord
  const body = shape('arrow', id, 0, 0, {
    kind: 'arc',
    color: 'black',
    labelColor: 'black',
    fill: 'none',
    dash: 'draw',
    size: 'm',
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
    font: 'draw',
    start: { x: 0, y: 0 },
    end: { x: 2, y: 2 },
    bend: 0,
    text: '',
    labelPosition: 0.5,
    scale: 1,
    elbowMidPoint: 0.5,
    ...props,
  })
  return [body, bound('start', from), bound('end', to)]
}

export const geo = (id: string, x: number, y: number, props: object): TLShape =>
  shape('geo', id, x, y, {
    geo: 'rectangle',
    dash: 'draw',
    url: '',
    w: 240,
    h: 120,
    growY: 0,
    scale: 1,
    labelColor: 'black',
    color: 'blue',
    fill: 'semi',
    size: 'm',
    font: 'draw',
    align: 'middle',
    verticalAlign: 'middle',
    richText: rich(paragraph()),
    ...props,
  })

function drawing(id: string, x: number, y: number): TLShape {
  const points = Array.from({ length: 60 }, (_, i) => ({ x: i * 5, y: 40 * Math.sin(i / 6), z: 0.5 }))
  return shape('draw', id, x, y, {
    color: 'red',
    fill: 'none',
    dash: 'draw',
    size: 'm',
    segments: [{ type: 'free', points }],
    isComplete: true,
    isClosed: false,
    isPen: false,
    scale: 1,
  })
}

export function workshopBoard(): WorkshopBoard {
  made = 0
  const records: TLRecord[] = [...FIRST_RECORDS]
  const noteTexts: string[][] = []
  for (const [index, name] of AREA_NAMES.entries()) {
    const [left, top] = [(index % 2) * (AREA.width + AREA.gap), Math.floor(index / 2) * (AREA.height + AREA.gap)]
    records.push(
      shape(
        'frame',
        `area${index}`,
        left,
        top,
        { w: AREA.width, h: AREA.height, name, color: 'light-blue' },
        { isLocked: true, index: `a${index + 1}` },
      ),
    )
    for (let k = 0; k < NOTES_AN_AREA; k++) {
      const one = note(index * NOTES_AN_AREA + k, left + 40 + (k % COLUMNS) * 310, top + 60 + Math.floor(k / COLUMNS) * 290)
      records.push(one)
      noteTexts.push(paragraphsOf(noteText(index * NOTES_AN_AREA + k) as AnyNode))
    }
  }
  records.push(
    ...arrow('arrow1', 'note0', 'note7', { text: 'johtaa', bend: 40 }),
    ...arrow('arrow2', 'note2', 'note3', { dash: 'dashed', color: 'red', arrowheadEnd: 'triangle' }),
    ...arrow('arrow3', 'note16', 'note22', { kind: 'elbow', arrowheadStart: 'dot', color: 'green' }),
    ...arrow('arrow4', 'note4', 'note15', { color: 'violet', text: 'alueiden välillä' }),
    geo('geo1', 60, 960, { geo: 'ellipse', fill: 'pattern', color: 'green', richText: rich(paragraph(plain('Kuvio åäö'))) }),
    geo('geo2', 360, 960, { geo: 'cloud', fill: 'solid', w: 260, h: 140 }),
    geo('geo3', 680, 960, { geo: 'star', fill: 'fill', color: 'yellow', dash: 'solid' }),
    drawing('drawing1', 1000, 1030),
    shape('text', 'text1', 1780, 980, {
      color: 'black',
      size: 'l',
      w: 300,
      font: 'draw',
      textAlign: 'start',
      autoSize: true,
      scale: 1,
      richText: rich(paragraph(plain('Otsikko tekstinä'))),
    }),
    {
      id: 'asset:kuva',
      typeName: 'asset',
      type: 'image',
      meta: {},
      props: { name: 'kuva.png', src: IMAGE_SOURCE, w: 64, h: 48, mimeType: 'image/png', isAnimated: false },
    } as unknown as TLRecord,
    shape('image', 'image1', 2900, 960, {
      w: 200,
      h: 150,
      playing: true,
      url: '',
      assetId: 'asset:kuva',
      crop: null,
      flipX: false,
      flipY: false,
      altText: 'Verkoston kartta',
    }),
  )
  return {
    records,
    noteTexts,
    areaNames: AREA_NAMES,
    pictures: new Map([[IMAGE_SOURCE, { mime: 'image/png', bytes: gradientPng(64, 48) }]]),
  }
}

/** A PNG with an alpha channel: red grows to the right, opacity downwards. */
export function gradientPng(width: number, height: number): Uint8Array {
  const rows = Buffer.alloc(height * (1 + width * 4))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows.set([Math.round((255 * x) / width), 90, 160, Math.round(80 + (175 * y) / height)], y * (1 + width * 4) + 1 + x * 4)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

/** A board of one area with a note of each text, in rows of four. */
export function boardOfTexts(texts: readonly string[]): TLRecord[] {
  made = 0
  const area = shape('frame', 'area', 0, 0, { w: 1100, h: 1000, name: 'Kielet', color: 'grey' }, { isLocked: true, index: 'a11' })
  const notes = texts.map((text, n) => {
    const one = note(n, 40 + (n % 4) * 260, 60 + Math.floor(n / 4) * 240)
    return {
      ...one,
      rotation: 0,
      props: { ...one.props, font: 'draw', align: 'middle', richText: rich(paragraph(plain(text))) },
    } as TLShape
  })
  return [...FIRST_RECORDS, area, ...notes]
}
