// Notes and texts on the board by the words in them, in the order in which they are read.
import { plainText } from '@keha/shared/board/records.ts'
import type { RecordId } from '@keha/shared/ids.ts'
import type { Editor, TLRichText, TLShape } from 'tldraw'

export interface FoundNote {
  readonly id: RecordId
  readonly text: string
}

const MAX_FOUND = 100
const ROW_HEIGHT = 80

/** Without a difference of case; at most a hundred. Nothing for an empty query. */
export function findNotes(editor: Editor, query: string, locale: string): readonly FoundNote[] {
  const wanted = query.trim().toLocaleLowerCase(locale)
  if (wanted === '') return []
  const found: (FoundNote & { readonly x: number; readonly y: number })[] = []
  for (const shape of editor.getCurrentPageShapes()) {
    const text = textOf(shape)
    if (!text.toLocaleLowerCase(locale).includes(wanted)) continue
    const bounds = editor.getShapePageBounds(shape)
    found.push({ id: shape.id as string as RecordId, text, x: bounds?.x ?? 0, y: Math.round((bounds?.y ?? 0) / ROW_HEIGHT) })
  }
  return found.sort((a, b) => a.y - b.y || a.x - b.x).slice(0, MAX_FOUND)
}

function textOf({ props }: TLShape): string {
  const { richText } = props as { richText?: TLRichText }
  return richText ? plainText(richText) : ''
}
