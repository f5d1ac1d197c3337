// How new things look until a person chooses otherwise: calm lines, a legible face, notes in the yellow of paper.
import { DefaultDashStyle, DefaultFontStyle, DefaultSizeStyle, type Editor } from 'tldraw'

export function setFirstStyles(editor: Editor): void {
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
  editor.setStyleForNextShapes(DefaultSizeStyle, 'm')
  editor.setStyleForNextShapes(DefaultDashStyle, 'solid')
}
