// tldraw looks at its own size up to five times a second: asked for a view just after a panel was folded, it would reckon with the
// size before.
import type { Editor } from 'tldraw'

/** The editor, knowing how large it is now. Before every view that is reckoned from its size. */
export const measured = (editor: Editor): Editor => editor.updateViewportScreenBounds(editor.getContainer())
