// For tests: several people writing on one board as the client's binding does (records, positions, text, undo), each in a
// document of their own, live or offline. Owns only what they do; who hears it is the test's affair. Seeded.
import { type TLRecord, toRichText } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { type Chance, whole } from '../seededChance.ts'
import { deleteRecord, facetOf, recordsOf, textKey, writeRecord, writeText, xyKey } from './document.ts'

export function note(id: string, text = '', more: Record<string, unknown> = {}): TLRecord {
  return {
    id: `shape:${id}`,
    typeName: 'shape',
    type: 'note',
    parentId: 'page:page',
    index: 'a1',
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      color: 'yellow',
      richText: toRichText(text),
      size: 's',
      font: 'sans',
      align: 'middle',
      verticalAlign: 'middle',
      labelColor: 'black',
      growY: 0,
      fontSizeAdjustment: 0,
      url: '',
      scale: 1,
    },
    ...more,
  } as unknown as TLRecord
}

const TEXTS = ['Äiti ja öljy', 'Nätverk\nbygger vi', '- one\n- two', 'Kehä 🌱 kasvaa', '', 'a']
const LIST = {
  type: 'doc',
  content: [
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'first', marks: [{ type: 'bold' }] }] }] },
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                {
                  type: 'text',
                  text: 'link',
                  marks: [{ type: 'link', attrs: { href: 'https://a.example', target: '_blank', rel: null, class: null } }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
}

export class Writer {
  readonly doc = new Y.Doc()
  private readonly chance: Chance
  private readonly undo: Y.UndoManager
  private made = 0

  constructor(clientId: number, chance: Chance) {
    this.doc.clientID = clientId
    this.chance = chance
    this.undo = new Y.UndoManager(recordsOf(this.doc), { trackedOrigins: new Set([this]), captureTimeout: 0 })
  }

  /** One thing a person does, as one transaction. */
  act(): void {
    const ids = [...recordsOf(this.doc).keys()].filter((key) => key.startsWith('shape:n') && facetOf(key).facet === 'record')
    const id = ids[whole(this.chance, ids.length)]
    const what = whole(this.chance, 20)
    if (what === 18) this.undo.undo()
    else if (what === 19) this.undo.redo()
    else this.doc.transact(() => (id === undefined || what < 3 ? this.make() : this.change(id, what)), this)
  }

  private make(): void {
    writeRecord(this.doc, note(`n${this.doc.clientID}-${this.made++}`, TEXTS[whole(this.chance, TEXTS.length)]))
  }

  private change(id: string, what: number): void {
    const records = recordsOf(this.doc)
    if (what < 8) records.set(xyKey(id), [whole(this.chance, 2000), whole(this.chance, 2000)])
    else if (what < 9) deleteRecord(this.doc, id)
    else if (what < 11) records.set(id, { ...(records.get(id) as object), rotation: this.chance() })
    else this.type(id, what)
  }

  private type(id: string, what: number): void {
    const fragment = recordsOf(this.doc).get(textKey(id))
    if (!(fragment instanceof Y.XmlFragment)) return
    const text = (fragment.toArray()[0] as Y.XmlElement | undefined)?.toArray?.()[0]
    if (what < 13) writeText(this.doc, fragment, toRichText(TEXTS[whole(this.chance, TEXTS.length)] ?? ''))
    else if (what < 14) writeText(this.doc, fragment, LIST as never)
    else if (text instanceof Y.XmlText) {
      const at = whole(this.chance, text.length + 1)
      if (what < 16) text.insert(at, 'abcåäö🌱'.slice(0, 1 + whole(this.chance, 6)))
      else if (at < text.length) what < 17 ? text.delete(at, 1) : text.format(at, 1, { bold: {} })
    }
  }
}
