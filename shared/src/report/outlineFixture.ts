// Records for the tests of the outline, the Markdown and the JSON.
import type { TLRecord } from '@tldraw/tlschema'
import { FIRST_RECORDS, PAGE_ID } from '../board/document.ts'
import type { BoardContents } from '../board/readBoard.ts'

const shape = (type: string, id: string, x: number, y: number, isLocked: boolean, props: object): TLRecord =>
  ({
    id: `shape:${id}`,
    typeName: 'shape',
    type,
    x,
    y,
    rotation: 0,
    index: 'a1',
    parentId: PAGE_ID,
    isLocked,
    opacity: 1,
    meta: {},
    props,
  }) as unknown as TLRecord

export const frame = (id: string, name: string, x: number, y: number, isLocked: boolean): TLRecord =>
  shape('frame', id, x, y, isLocked, { w: 1600, h: 1000, name, color: 'black' })

export interface NoteParts {
  readonly bold: string
  /** Text and address. */
  readonly link: readonly [string, string]
}

export function noteRecord(id: string, x: number, y: number, text: string, parts?: NoteParts): TLRecord {
  const paragraphs: { type: string; content: object[] }[] = text
    .split('\n')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
  if (parts)
    paragraphs[0]?.content.push(
      { type: 'text', text: ' ' },
      { type: 'text', text: parts.bold, marks: [{ type: 'bold' }] },
      { type: 'text', text: ' ' },
      { type: 'text', text: parts.link[0], marks: [{ type: 'link', attrs: { href: parts.link[1] } }] },
    )
  return shape('note', id, x, y, false, { color: 'yellow', growY: 0, scale: 1, richText: { type: 'doc', content: paragraphs } })
}

/** An arrow bound at both ends. */
export function join(id: string, from: string, to: string, text: string): TLRecord[] {
  const bound = (terminal: string, toId: string): TLRecord =>
    ({
      id: `binding:${id}${terminal}`,
      typeName: 'binding',
      type: 'arrow',
      fromId: `shape:${id}`,
      toId: `shape:${toId}`,
      meta: {},
      props: { terminal },
    }) as unknown as TLRecord
  const arrow = shape('arrow', id, 0, 0, false, { start: { x: 0, y: 0 }, end: { x: 1, y: 1 }, text, color: 'black' })
  return [arrow, bound('start', from), bound('end', to)]
}

export const contentsOf = (records: readonly TLRecord[]): BoardContents => ({
  records: new Map([...FIRST_RECORDS, ...records].map((record) => [record.id, record])),
  quarantine: new Map(),
})
