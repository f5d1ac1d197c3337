// The notes that hosts and facilitators starred, by table; a press takes the view to the note.
import { plainText } from '@keha/shared/board/records.ts'
import type { RecordId } from '@keha/shared/ids.ts'
import type { Cafe } from '@keha/shared/session/model/cafe.ts'
import { useTranslation } from 'react-i18next'
import { type TLNoteShape, type TLShapeId, useValue } from 'tldraw'
import { useOpenBoard } from '../board/board.ts'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTableName } from './useCafe.ts'

export function Harvest({ cafe }: { readonly cafe: Cafe }) {
  const { t } = useTranslation()
  const { canvas } = useOpenBoard()
  const tableName = useTableName()
  if (canvas === null) return null
  const byTable = [...cafe.starred].sort((a, b) => (a.table ?? Number.MAX_SAFE_INTEGER) - (b.table ?? Number.MAX_SAFE_INTEGER))
  return (
    <div>
      <h3 className="cafe__heading">
        <Icon name="star" />
        {t('cafe.harvest')}
      </h3>
      {byTable.length === 0 ? <p className="soft small">{t('cafe.harvestNone')}</p> : null}
      <ul className="plain" aria-label={t('cafe.harvest')}>
        {byTable.map(({ note, table }) => (
          <HarvestedNote key={note} canvas={canvas} note={note} from={table === null ? null : tableName(cafe, table)} />
        ))}
      </ul>
    </div>
  )
}

interface HarvestedNoteProps {
  readonly canvas: CanvasHandle
  readonly note: RecordId
  readonly from: string | null
}

/** Nothing where the note is no longer on the board. */
function HarvestedNote({ canvas, note, from }: HarvestedNoteProps) {
  const { t } = useTranslation()
  const words = useValue('harvested words', () => {
    const shape = canvas.editor.getShape<TLNoteShape>(note as string as TLShapeId)
    return shape ? plainText(shape.props.richText) : undefined
  }, [canvas, note])
  if (words === undefined) return null
  return (
    <li>
      <button type="button" className="button button--quiet cafe__harvested" onClick={() => canvas.show(note)}>
        <span className="cafe__words">{words.trim() || t('vote.emptyNote')}</span>
        {from ? <span className="soft small">{from}</span> : null}
      </button>
    </li>
  )
}
