// A note with what the workshop says of it now: the votes for it, and its star.
import type { TLNoteShape } from 'tldraw'
import { StarOnNote } from '../cafe/HarvestStar.tsx'
import { NoteVotes } from '../voting/NoteVotes.tsx'
import { PlainNoteUtil } from './PlainNoteUtil.tsx'

export class WorkshopNoteUtil extends PlainNoteUtil {
  override component(shape: TLNoteShape) {
    return (
      <>
        {super.component(shape)}
        <NoteVotes note={shape} />
        <StarOnNote note={shape} />
      </>
    )
  }
}
