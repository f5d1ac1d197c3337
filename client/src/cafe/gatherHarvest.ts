// The starred notes as copies in the harvest's area, each telling its table. One step of undo for whoever gathers; a note that
// has its copy there gets no second one, as the copy's id follows from the note's.
import { plainText } from '@keha/shared/board/records.ts'
import { RecordId } from '@keha/shared/ids.ts'
import type { Cafe } from '@keha/shared/session/model/cafe.ts'
import { Box, type Editor, type TLNoteShape, type TLRichText, type TLShape, type TLShapeId, toRichText } from 'tldraw'
import { NOTE_SIZE, type Rect } from '../canvas/noteLayout.ts'
import { takenPlaces } from '../canvas/notePlacing.ts'
import { bringIntoView } from '../canvas/pasteNotes.ts'
import { harvestPanelOf, placesIn } from './harvestRooms.ts'

const PREFIX = 'shape:harvest-'
/** Characters an id has after its kind. */
const MAX_ID = 64 - 'harvest-'.length
const PAD = 24
/** What is left free for the heading of an area without panels. */
const HEADING = 300

type HarvestedCafe = Pick<Cafe, 'starred' | 'tables'>

export const copyIdOf = (note: RecordId): TLShapeId => `${PREFIX}${note.slice('shape:'.length).slice(-MAX_ID)}` as TLShapeId

/** The note's own words, and its table after them. */
export const withTable = (text: TLRichText, table: string | null): TLRichText =>
  table === null ? text : { ...text, content: [...text.content, ...toRichText(`(${table})`).content] }

/** The template's own area for it, otherwise the area that is called so; undefined where there is neither. */
export function harvestArea(editor: Editor, name: string): RecordId | undefined {
  const frames = editor.getCurrentPageShapes().filter(({ type }) => type === 'frame')
  const isCalledSo = (shape: TLShape) => 'name' in shape.props && shape.props.name.trim().toLowerCase() === name.toLowerCase()
  const area = frames.find(({ id }) => id.endsWith('-harvest')) ?? frames.find(isCalledSo)
  return area && RecordId.parse(area.id)
}

interface Gathered {
  readonly note: TLNoteShape
  /** Undefined where a facilitator picked a note that lies at no table. */
  readonly table: number | undefined
}

/** Starred notes that are on the board with words and have no copy yet, table by table. */
export function toGather(editor: Editor, { starred, tables }: HarvestedCafe): readonly Gathered[] {
  const areaOf = (table: number) => tables[table]?.area
  return starred
    .flatMap(({ note: id, table }) => {
      const note = editor.getShape<TLNoteShape>(id as string as TLShapeId)
      const isNew = note && plainText(note.props.richText).trim() !== '' && !id.startsWith(PREFIX) && !editor.getShape(copyIdOf(id))
      if (!isNew) return []
      const middle = editor.getShapePageBounds(note)?.center
      const lies = [...tables.keys()].find((at) => middle && boundsOf(editor, areaOf(at))?.containsPoint(middle))
      return [{ note, table: table ?? lies }]
    })
    .sort((a, b) => (a.table ?? tables.length) - (b.table ?? tables.length))
}

/** Returns how many were copied; none where the board may not be changed. */
export function gatherHarvest(editor: Editor, cafe: HarvestedCafe, area: RecordId, nameOf: (table: number) => string): number {
  const gathered = toGather(editor, cafe)
  if (editor.getIsReadonly() || gathered.length === 0) return 0
  editor.markHistoryStoppingPoint('gather harvest')
  const taken = takenPlaces(editor)
  const idOf = ({ note }: Gathered) => copyIdOf(RecordId.parse(note.id))
  editor.run(() => {
    editor.createShapes<TLNoteShape>(
      gathered.map((one) => {
        const { props, meta } = one.note
        const richText = withTable(props.richText, one.table === undefined ? null : nameOf(one.table))
        // What the note is marked as stays with the note alone: a promise is given once.
        return {
          id: idOf(one),
          type: 'note',
          parentId: editor.getCurrentPageId(),
          x: 0,
          y: 0,
          meta: meta['author'] === undefined ? {} : { author: meta['author'] },
          props: { color: props.color, size: props.size, font: props.font, richText },
        }
      }),
    )
    for (const table of new Set(gathered.map((one) => one.table))) {
      // Only now is it known how high each is.
      const copies = gathered.flatMap((one) => (one.table === table && editor.getShape<TLNoteShape>(idOf(one))) || [])
      const heights = copies.map(({ props }) => NOTE_SIZE + props.growY)
      const places = placesIn(roomOf(editor, cafe, area, table), heights, taken)
      for (const [at, { id }] of copies.entries()) {
        const { x, y, scale } = places[at] ?? { x: 0, y: 0, scale: 1 }
        editor.updateShape<TLNoteShape>({ id, type: 'note', x, y, props: { scale } })
        taken.push({ x, y, w: NOTE_SIZE * scale, h: (heights[at] ?? NOTE_SIZE) * scale })
      }
    }
    bringIntoView(editor, boundsOf(editor, area) ?? new Box())
  })
  editor.markHistoryStoppingPoint('gathered harvest')
  return gathered.filter((one) => editor.getShape(idOf(one))).length
}

/** The table's panel under its heading; without one what is common to all, otherwise the area. */
function roomOf(editor: Editor, { tables }: HarvestedCafe, area: RecordId, table: number | undefined): Rect {
  const own = table === undefined ? null : tables[table]?.area
  const panels = [own && harvestPanelOf(own), area.replace(/-harvest$/, '-common')]
  const panel = panels.find((id) => id && id !== area && boundsOf(editor, id))
  const room = boundsOf(editor, panel ?? area) ?? new Box()
  const top = panel ? (boundsOf(editor, `${panel}-heading`)?.maxY ?? room.y) + PAD / 2 : room.y + HEADING
  return { x: room.x + PAD, y: top, w: room.w - 2 * PAD, h: room.maxY - PAD - top }
}

const boundsOf = (editor: Editor, id: string | null | undefined): Box | undefined =>
  id ? editor.getShapePageBounds(id as TLShapeId) : undefined
