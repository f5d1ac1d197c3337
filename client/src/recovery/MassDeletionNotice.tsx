// Tells a facilitator, calmly, that a participant deleted much at once, and brings just that back with one press.
import { deletionsIn, type MassDeletion } from '@keha/shared/recovery/massDeletion.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard } from '../board/board.ts'
import { useServices } from '../browser/services.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { useProblemWords } from '../ui/problemWords.ts'
import { usePutBack } from './usePutBack.ts'
import './massDeletion.css'

/** One that has grown is shown again. */
const stateOf = ({ by, sinceMs, shapes, refused }: MassDeletion): string => [by, sinceMs, shapes, refused].join()

export function MassDeletionNotice() {
  const { t } = useTranslation()
  const { api } = useServices()
  const problemWords = useProblemWords()
  const { canvas, entry } = useOpenBoard()
  const all = useBoard((state) => state.massDeletions)
  const members = useBoard(({ session }) => session?.people.members)
  const putBack = usePutBack()
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [working, setWorking] = useState(false)
  const told = all.filter((deletion) => !settled.has(stateOf(deletion)))
  const lines = told.map((deletion) => {
    const name = members?.find(({ id }) => id === deletion.by)?.name ?? t('deleted.nobody')
    const { shapes: count, refused } = deletion
    if (count === 0) return t('massDeletion.tried', { name, count: refused })
    return [t('massDeletion.line', { name, count }), refused > 0 ? t('massDeletion.rest', { count: refused }) : ''].join(' ').trim()
  })
  const words = lines.join(' ')
  useEffect(() => {
    if (words) announce(words, { spokenOnly: true })
  }, [words])
  if (told.length === 0) return null
  const settle = () => setSettled((before) => new Set([...before, ...told.map(stateOf)]))
  const gone = told.some(({ shapes }) => shapes > 0)
  const bringBack = async () => {
    setWorking(true)
    const result = await api.deleted(entry.board.id, entry.token)
    setWorking(false)
    if (!result.ok) return announce(problemWords(result.code))
    putBack(deletionsIn(result.value, told))
    settle()
  }
  return (
    <section className="notice notice--warn mass-deletion" aria-label={t('massDeletion.title')}>
      <Icon name="warning" />
      <div className="mass-deletion__words">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <span className="row">
          {gone ? (
            <button
              type="button"
              className="button button--main"
              disabled={canvas === null}
              aria-disabled={working}
              onClick={() => (working ? undefined : void bringBack())}
            >
              <Icon name="arrowLeft" />
              {t('massDeletion.back')}
            </button>
          ) : null}
          <button type="button" className="button" onClick={settle}>
            {t(gone ? 'massDeletion.leave' : 'massDeletion.seen')}
          </button>
        </span>
      </div>
    </section>
  )
}
