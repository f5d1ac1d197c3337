// Says under a note who wrote it, where it was revealed with a name. Stands on the note's lower edge, where no text is.
import { authorOf } from '@keha/shared/board/author.ts'
import type { TLNoteShape } from 'tldraw'

export function AuthorTag({ note }: { readonly note: TLNoteShape }) {
  const author = authorOf(note)
  if (author === undefined) return null
  return (
    <div className="author" style={{ '--note-scale': note.props.scale } as React.CSSProperties}>
      {author}
    </div>
  )
}
