// What may be pasted or dropped on a board: text, addresses as text, images, and shapes the board's schema knows.
// Text becomes notes, one of each line. Nothing here asks another host for anything: tldraw's bookmarks, embeds and videos are left out.
import { sentence } from '@keha/shared/codes.ts'
import { inLanguage, type Locale } from '@keha/shared/locale.ts'
import { defaultHandleExternalTldrawContent, type Editor, type TLContent } from 'tldraw'
import { CANVAS_WORDS } from './canvasWords.ts'
import { linesOfText, textOfHtml } from './pastedLines.ts'
import { pasteNotes } from './pasteNotes.ts'

const LEFT_OUT: ReadonlySet<string> = new Set(['bookmark', 'embed', 'video'])

interface PastingTold {
  /** Why something was not taken. */
  readonly refused: (words: string) => void
  /** How many notes were made of pasted lines, and how many lines were too many. */
  readonly made: (notes: number, leftOut: number) => void
}

/** Replaces tldraw's own handlers. */
export function registerPasting(editor: Editor, locale: Locale, { refused: tell, made }: PastingTold): void {
  const refuse = () => tell(inLanguage(CANVAS_WORDS.notTaken, locale))
  editor.registerExternalContentHandler('text', ({ text, html, point }) => {
    const { lines, leftOut } = linesOfText(html ? textOfHtml(html) : text)
    const count = pasteNotes(editor, lines, point)
    if (count > 0) made(count, leftOut)
  })
  editor.registerExternalContentHandler('url', async ({ url, ...content }) => {
    await editor.putExternalContent({ ...content, type: 'text', text: url })
  })
  editor.registerExternalContentHandler('embed', refuse)
  editor.registerExternalContentHandler('excalidraw', refuse)
  editor.registerExternalContentHandler('svg-text', () => tell(sentence('unsupported-image', locale)))
  editor.registerExternalContentHandler('tldraw', async (external) => {
    const content = boardOnly(external.content)
    if (content.shapes.length === 0) refuse()
    else await defaultHandleExternalTldrawContent(editor, { ...external, content })
  })
  // No address becomes an asset: that would fetch it.
  editor.registerExternalAssetHandler('url', null)
}

/** Copied shapes without the kinds a board does not hold, and what belongs to those. */
export function boardOnly(content: TLContent): TLContent {
  const shapes = content.shapes.filter(({ type }) => !LEFT_OUT.has(type))
  const ids: ReadonlySet<string> = new Set(shapes.map(({ id }) => id))
  return {
    ...content,
    shapes,
    rootShapeIds: content.rootShapeIds.filter((id) => ids.has(id)),
    assets: content.assets.filter(({ type }) => type === 'image'),
    ...(content.bindings && { bindings: content.bindings.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)) }),
  }
}
