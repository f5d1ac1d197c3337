// For facilitators: promises that still lack somebody, resources or a time, with what each lacks; a press takes the view to the note.
import { isNote } from '@keha/shared/board/boxes.ts'
import { missingFrom, outcomeOf } from '@keha/shared/board/outcome.ts'
import { plainText } from '@keha/shared/board/records.ts'
import { RecordId } from '@keha/shared/ids.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { computed, useValue } from 'tldraw'
import { useOpenBoard } from '../board/board.ts'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import { useMissingWords } from '../canvas/outcomeWords.ts'
import { Icon } from '../ui/Icon.tsx'
import './cycle.css'

export function Unfinished() {
  const { canvas } = useOpenBoard()
  return canvas ? <UnfinishedList canvas={canvas} /> : null
}

function UnfinishedList({ canvas }: { readonly canvas: CanvasHandle }) {
  const { t } = useTranslation()
  const missingWords = useMissingWords()
  const notes = useMemo(() => computed('unfinished', () => unfinishedNotes(canvas), { isEqual: isSame }), [canvas])
  const unfinished = useValue(notes)
  if (unfinished.length === 0) return null
  return (
    <details className="panel__section panel__fold">
      <summary className="panel__title">
        <Icon name="warning" />
        {t('commitments.title')} ({unfinished.length})
      </summary>
      <p className="soft small">{t('commitments.hint')}</p>
      <ul className="plain" aria-label={t('commitments.title')}>
        {unfinished.map(({ id, text, outcome }) => (
          <li key={id}>
            <button type="button" className="button button--quiet commitments__item" onClick={() => canvas.show(id)}>
              <span className="commitments__words">{text || t('vote.emptyNote')}</span>
              <span className="soft small">{missingWords(outcome)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function unfinishedNotes({ editor }: CanvasHandle) {
  return editor.getCurrentPageShapes().flatMap((shape) => {
    const outcome = isNote(shape) ? outcomeOf(shape) : undefined
    return isNote(shape) && missingFrom(outcome).length > 0
      ? [{ id: RecordId.parse(shape.id), text: plainText(shape.props.richText).trim(), outcome }]
      : []
  })
}

const isSame = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after)
