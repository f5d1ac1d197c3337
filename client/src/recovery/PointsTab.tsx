// The restore points, newest first; making one by name; and one of them opened.
import type { Point } from '@keha/shared/recovery/points.ts'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenBoard } from '../board/board.ts'
import type { ApiProblem } from '../browser/boardsApi.ts'
import { useServices } from '../browser/services.ts'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import { announce } from '../ui/announcements.ts'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useProblemWords } from '../ui/problemWords.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { OnePoint } from './OnePoint.tsx'
import { useReasonWords, useWhen } from './pointWords.ts'

const MAX_NAME_LENGTH = 80

export function PointsTab({ canvas }: { readonly canvas: CanvasHandle }) {
  const { t } = useTranslation()
  const { api } = useServices()
  const { entry } = useOpenBoard()
  const problemWords = useProblemWords()
  const [points, setPoints] = useState<readonly Point[] | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [opened, setOpened] = useState<Point | null>(null)
  const [name, setName] = useState('')
  const load = useCallback(async () => {
    const result = await api.points(entry.board.id, entry.token)
    setProblem(result.ok ? null : result.code)
    if (result.ok) setPoints([...result.value].reverse())
  }, [api, entry])
  useEffect(() => void load(), [load])

  const make = async () => {
    const made = await api.makePoint(entry.board.id, entry.token, { kind: 'named', name: name.trim() })
    if (!made.ok) return setProblem(made.code)
    setName('')
    announce(t('recover.made'))
    await load()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') void make()
  }
  const [lookedAt, setLookedAt] = useState<string | null>(null)
  const goBack = () => {
    setLookedAt(opened?.id ?? null)
    setOpened(null)
    void load()
  }
  if (opened) return <OnePoint canvas={canvas} point={opened} onBack={goBack} />
  return (
    <>
      <p className="soft">{t('recover.pointsLine')}</p>
      <form className="recovery__make" onSubmit={submit}>
        <Field
          label={t('recover.name')}
          maxLength={MAX_NAME_LENGTH}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit" className="button" disabled={name.trim() === ''}>
          <Icon name="plus" />
          {t('recover.make')}
        </button>
      </form>
      {problem ? <p role="alert">{problemWords(problem)}</p> : null}
      {points || problem ? null : <Waiting words={t('recover.loading')} />}
      {points?.length === 0 ? <p className="soft">{t('recover.none')}</p> : null}
      <ul className="plain recovery-list">
        {points?.map((point) => (
          <PointRow key={point.id} point={point} isLookedAt={point.id === lookedAt} onOpen={() => setOpened(point)} />
        ))}
      </ul>
    </>
  )
}

interface PointRowProps {
  readonly point: Point
  /** Who comes back from it finds its button where it was left. */
  readonly isLookedAt: boolean
  readonly onOpen: () => void
}

function PointRow({ point: { atMs, reason, notes }, isLookedAt, onOpen }: PointRowProps) {
  const { t } = useTranslation()
  const when = useWhen()
  const why = useReasonWords()(reason)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isLookedAt) button.current?.focus()
  }, [isLookedAt])
  return (
    <li className="recovery-list__one">
      <div className="recovery-list__what">
        <span className="soft digits">
          {when(atMs)} · {t('recover.notes', { count: notes })}
        </span>
        <span className={reason.kind === 'named' ? 'clip recovery-list__named' : 'clip'}>{why}</span>
      </div>
      <button
        ref={button}
        type="button"
        className="button"
        aria-label={t('recover.openOne', { point: `${when(atMs)}, ${why}` })}
        onClick={onOpen}
      >
        {t('recover.open')}
      </button>
    </li>
  )
}
