// A board as hard as boards get: 500 notes over eight areas, every kind of shape of the canvas in every style, rich text of every
// form, fourteen scripts and emoji of every make, areas in areas, groups, pictures of every kind. The same for the same seed.
import { FIRST_RECORDS } from '@keha/shared/board/document.ts'
import type { TLRecord, TLShape } from '@tldraw/tlschema'
import { seededRandom } from '../support/seededRandom.ts'
import { type FixtureNote, fixtureNote } from './fixtureNotes.ts'
import { FIXTURE_PICTURES, type FixturePicture } from './fixturePictures.ts'
import { FIXTURE_STRIPS } from './fixtureShapes.ts'
import { shape } from './workshopBoard.ts'

export interface FixtureArea {
  readonly id: string
  readonly name: string
  /** In the order of reading. */
  readonly notes: readonly FixtureNote[]
}

export interface FixtureBoard {
  readonly records: readonly TLRecord[]
  /** In the order of the PDF's pages: the template's eight, then those that lie within them. */
  readonly areas: readonly FixtureArea[]
  /** What stands on other shapes than notes, a text each. */
  readonly otherTexts: readonly string[]
  /** By the address in the records. */
  readonly pictures: ReadonlyMap<string, FixturePicture>
}

const NOTES = 500
const COLUMNS = 9
const AREA_WIDTH = 2_500
const AREA_GAP = 200
const AREAS_A_ROW = 3
const [PITCH_X, PITCH_Y] = [270, 330]
const NAMES = [
  'Miksi? – yhteinen tarkoitus',
  'Mitä teemme & miten',
  'Кто с нами',
  'Πώς <yhdessä>',
  'Resurssit 🧰',
  'Ryhmissä',
  'Yli reunojen',
  'Alueita alueissa',
]

export function fixtureBoard(seed = 1): FixtureBoard {
  const random = seededRandom(seed)
  const areas: FixtureArea[] = []
  const frames: TLRecord[] = []
  const drawn: TLRecord[] = []
  const others: TLRecord[] = []
  const inner: FixtureArea[] = []
  const otherTexts: string[] = []
  let [x, y, rowHeight, n] = [0, 0, 0, 0]
  for (const [index, name] of NAMES.entries()) {
    const id = `area${index}`
    const count = Math.round((NOTES * (index + 1)) / NAMES.length) - n
    const notesHeight = Math.ceil(count / COLUMNS) * PITCH_Y
    const strip = FIXTURE_STRIPS[index]?.({ x: x + 50, y: y + 80 + notesHeight })
    const height = 110 + notesHeight + (strip?.height ?? 0)
    frames.push(frame(id, x, y, AREA_WIDTH, height, name))
    const notes = Array.from({ length: count }, (_, k) =>
      fixtureNote(n + k, x + 50 + (k % COLUMNS) * PITCH_X, y + 80 + Math.floor(k / COLUMNS) * PITCH_Y, random),
    )
    n += count
    areas.push({ id: `shape:${id}`, name, notes: notes.map(({ note }) => note) })
    // Drawn in another order than read.
    drawn.unshift(...notes.map(({ record }) => record).reverse())
    others.push(...(strip?.records ?? []))
    otherTexts.push(...(strip?.texts ?? []))
    for (const one of strip?.areas ?? []) inner.push({ ...one, notes: [] })
    rowHeight = Math.max(rowHeight, height)
    if (index % AREAS_A_ROW === AREAS_A_ROW - 1) [x, y, rowHeight] = [0, y + rowHeight + AREA_GAP, 0]
    else x += AREA_WIDTH + AREA_GAP
  }
  const pictures = new Map<string, FixturePicture>(Object.values(FIXTURE_PICTURES).map((picture) => [picture.src, picture]))
  const records = [...FIRST_RECORDS, ...stacked([...frames, ...drawn, ...others]), ...Object.entries(FIXTURE_PICTURES).map(asset)]
  return { records, areas: [...areas, ...inner], otherTexts, pictures }
}

const frame = (id: string, x: number, y: number, w: number, h: number, name: string): TLShape =>
  shape('frame', id, x, y, { w, h, name, color: 'light-blue' }, { isLocked: true })

/** Shapes with indices in the order given. */
function stacked(records: readonly TLRecord[]): TLRecord[] {
  return records.map((record, at) =>
    record.typeName === 'shape' ? ({ ...record, index: `a1${String(at).padStart(5, '0')}1` } as TLRecord) : record,
  )
}

const asset = ([name, { src, mime, width, height }]: [string, FixturePicture]): TLRecord =>
  ({
    id: `asset:${name}`,
    typeName: 'asset',
    type: 'image',
    meta: {},
    props: { name, src, w: width, h: height, mimeType: mime, isAnimated: mime === 'image/gif' },
  }) as unknown as TLRecord
