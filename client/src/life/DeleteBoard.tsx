// Deleting the board for good: what goes and what does not, the files first, and its name typed before it is done.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard } from '../board/board.ts'
import { presentIds } from '../board/presence.ts'
import { useServices } from '../browser/services.ts'
import { announce } from '../ui/announcements.ts'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useProblemWords } from '../ui/problemWords.ts'

interface DeleteBoardProps {
  readonly onExport: () => void
  readonly onCancel: () => void
}

const folded = (text: string): string => text.trim().toLocaleLowerCase()

export function DeleteBoard({ onExport, onCancel }: DeleteBoardProps) {
  const { t } = useTranslation()
  const { api } = useServices()
  const { entry } = useOpenBoard()
  const problemWords = useProblemWords()
  const here = useBoard((state) => state.here)
  const you = useBoard((state) => state.you?.id)
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState(false)
  const [working, setWorking] = useState(false)
  const { id, title } = entry.board
  const others = presentIds(here, you).size - 1

  const erase = async () => {
    setWrong(folded(name) !== folded(title))
    if (folded(name) !== folded(title) || working) return
    setWorking(true)
    const result = await api.erase(id, entry.token)
    // Where it is done, the line ends with the board, and this page is left.
    if (result.ok) return
    setWorking(false)
    announce(problemWords(result.code))
  }

  return (
    <Form className="life-delete" onSend={() => void erase()}>
      <p>{t('life.goes')}</p>
      <p>{t('life.stays')}</p>
      {others > 0 ? (
        <p className="notice notice--warn">
          <Icon name="people" />
          <span>{t('life.others', { count: others })}</span>
        </p>
      ) : null}
      <button type="button" className="button" onClick={onExport}>
        <Icon name="download" />
        {t('life.filesFirst')}
      </button>
      <Field
        label={t('life.typeName')}
        hint={title}
        problem={wrong && folded(name) !== folded(title) ? t('life.nameWrong') : undefined}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="dialog__actions">
        <button type="button" className="button" onClick={onCancel} data-first>
          {t('ui.cancel')}
        </button>
        <button type="submit" className="button button--danger" aria-disabled={working}>
          <Icon name="bin" />
          {t('life.deleteNow')}
        </button>
      </div>
    </Form>
  )
}
