// Among the tools of selected notes: hosts and facilitators pick them for the harvest. And the star on a note that was picked.
import { RecordId } from '@keha/shared/ids.ts'
import { isHost } from '@keha/shared/session/model/cafe.ts'
import { Toolbar } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { type TLNoteShape, useEditor, useValue } from 'tldraw'
import { useBoard, useRole, useSend } from '../board/board.ts'
import { selectedNotes } from '../canvas/selectedNotes.ts'
import { Icon } from '../ui/Icon.tsx'
import { useCafe } from './useCafe.ts'

export function HarvestStar() {
  const { t } = useTranslation()
  const send = useSend()
  const editor = useEditor()
  const cafe = useCafe()
  const role = useRole()
  const you = useBoard((state) => state.you?.id)
  const ids = useValue('notes to star', () => selectedNotes(editor).map(({ id }) => RecordId.parse(id)), [editor])
  if (!cafe || cafe.round === 0 || !you || !(role === 'facilitator' || isHost(cafe, you))) return null
  const isStarred = ids.every((id) => cafe.starred.some(({ note }) => note === id))
  const toggle = async () => {
    for (const note of ids) if (!(await send({ type: isStarred ? 'unstarNote' : 'starNote', note }))) return
  }
  return (
    <>
      <Toolbar.Separator className="note-tools__line" />
      <Toolbar.Button
        className="button button--quiet note-tools__button"
        aria-pressed={isStarred}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => void toggle()}
      >
        <Icon name="star" />
        {t('cafe.star')}
      </Toolbar.Button>
    </>
  )
}

export function StarOnNote({ note }: { readonly note: TLNoteShape }) {
  const { t } = useTranslation()
  const isStarred = useBoard(({ session }) => session?.cafe.cafe?.starred.some((star) => star.note === (note.id as string)) ?? false)
  if (!isStarred) return null
  return (
    <div className="cafe-star" style={{ '--note-scale': note.props.scale } as React.CSSProperties}>
      <Icon name="star" />
      <span className="visually-hidden">{t('cafe.starred')}</span>
    </div>
  )
}
