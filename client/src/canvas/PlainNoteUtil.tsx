// A note whose outline is known without measuring its text: its width is fixed and `growY` is kept with it. tldraw's own
// measures every note's label in the DOM, a third of the time a board of a thousand notes takes to open. It also shows what the
// note is marked as and who wrote it: all that the note itself says.
import { Group2d, NoteShapeUtil, Rectangle2d, type TLNoteShape } from 'tldraw'
import { AuthorTag } from './AuthorTag.tsx'
import { withLightLabel } from './NoteLabel.tsx'
import { noteWords } from './noteHtml.ts'
import { OutcomeBadge } from './OutcomeBadge.tsx'

/** Side of a note and the margin of its text, canvas units; tldraw's own. */
const NOTE_SIDE = 200
const LABEL_PADDING = 16

export class PlainNoteUtil extends NoteShapeUtil {
  override getGeometry({ props: { scale, growY } }: TLNoteShape) {
    const width = NOTE_SIDE * scale
    const height = (NOTE_SIDE + growY) * scale
    const margin = LABEL_PADDING * scale
    return new Group2d({
      children: [
        new Rectangle2d({ width, height, isFilled: true }),
        new Rectangle2d({ x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin, isFilled: true, isLabel: true }),
      ],
    })
  }

  override getText({ props }: TLNoteShape) {
    return noteWords(props.richText)
  }

  override component(shape: TLNoteShape) {
    return (
      <>
        {withLightLabel(super.component(shape))}
        <OutcomeBadge note={shape} />
        <AuthorTag note={shape} />
      </>
    )
  }
}
