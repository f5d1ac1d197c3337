// A note's text as HTML and as plain words. The same as tldraw makes, which builds the texts' schema anew for every text: half a
// millisecond each, a fifth of the time in which a board of a thousand notes opens.
import { plainText, textNode } from '@keha/shared/board/records.ts'
import { textSchema } from '@keha/shared/board/schema.ts'
import { DOMSerializer } from '@tiptap/pm/model'
import { type TLRichText, WeakCache } from 'tldraw'

const words = new WeakCache<TLRichText, string>()
let serializer: DOMSerializer | undefined
/** Apart from the page: nothing in it is ever fetched or run. */
let inert: Document | undefined

/** The text as HTML, to be set within `.tl-rich-text`. Throws where it does not fit the schema; the store holds no such text. */
export function noteHtml(richText: TLRichText): string {
  serializer ??= DOMSerializer.fromSchema(textSchema)
  inert ??= document.implementation.createHTMLDocument()
  const box = inert.createElement('div')
  box.append(serializer.serializeFragment(textNode(richText).content, { document: inert }))
  return box.innerHTML.replaceAll('<p dir="auto"></p>', '<p><br /></p>')
}

/** The words alone, a line for each paragraph. Asked for all notes under the pointer whenever it moves, so they are kept. */
export const noteWords = (richText: TLRichText): string => words.get(richText, () => plainText(richText))
