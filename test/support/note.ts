// A sticky note written with the documented keys alone (docs/api.md), as somebody with a stock Yjs client would.
import * as Y from 'yjs'

export const NOTE_PROPS = {
  color: 'yellow',
  labelColor: 'black',
  size: 'm',
  font: 'draw',
  fontSizeAdjustment: 0,
  align: 'middle',
  verticalAlign: 'middle',
  growY: 0,
  url: '',
  scale: 1,
}

export interface Note {
  readonly id: string
  readonly text: string
  readonly x: number
  readonly y: number
}

/** What lies under a note's own key, with `change` in it. */
export function noteRecord(id: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    typeName: 'shape',
    type: 'note',
    parentId: 'page:page',
    index: 'a1',
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: NOTE_PROPS,
    ...change,
  }
}

/** Writes the note in one transaction. */
export function writeNote(doc: Y.Doc, { id, text, x, y }: Note): void {
  const records = doc.getMap('records')
  doc.transact(() => {
    records.set(id, noteRecord(id))
    records.set(`${id}/xy`, [x, y])
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    const fragment = new Y.XmlFragment()
    fragment.insert(0, [paragraph])
    records.set(`${id}/text`, fragment)
  })
}

/** Writes a note's record over and over, heavy each time: the store's log grows by `updates` × `bytes`, the board does not. */
export function writeHeavily(doc: Y.Doc, id: string, { updates, bytes }: { readonly updates: number; readonly bytes: number }): void {
  writeNote(doc, { id, text: id, x: 0, y: 0 })
  const records = doc.getMap('records')
  const record = records.get(id)
  for (let turn = 0; turn < updates; turn++) {
    const url = `https://example.org/${String(turn % 10).repeat(bytes)}`
    records.set(id, { ...(record as object), props: { ...NOTE_PROPS, url } })
  }
}
