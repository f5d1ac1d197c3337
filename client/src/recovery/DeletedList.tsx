// The drawer of deleted things: what, who and when; one deletion put back, or all of the last five minutes.
import type { Deletion } from '@keha/shared/recovery/deleted.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard, useRole } from '../board/board.ts'
import type { ApiProblem } from '../browser/boardsApi.ts'
import { useServices } from '../browser/services.ts'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import { Icon } from '../ui/Icon.tsx'
import { useProblemWords } from '../ui/problemWords.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { useWhen } from './pointWords.ts'
import { usePutBack } from './usePutBack.ts'
import { wordsOf } from './wordsOf.ts'

const RECENT_MS = 5 * 60_000
/** Texts of one deletion that are listed. */
const SHOWN = 3

export function DeletedList({ canvas }: { readonly canvas: CanvasHandle }) {
  const { t } = useTranslation()
  const { api } = useServices()
  const problemWords = useProblemWords()
  const { entry } = useOpenBoard()
  const role = useRole()
  const putBack = usePutBack()
  const offsetMs = useBoard((state) => state.clockOffsetMs)
  const [deletions, setDeletions] = useState<readonly Deletion[] | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  useEffect(() => {
    let left = false
    void api.deleted(entry.board.id, entry.token).then((result) => {
      if (left) return
      if (result.ok) setDeletions(result.value)
      else setProblem(result.code)
    })
    return () => {
      left = true
    }
  }, [api, entry])
  const mayWrite = !canvas.editor.getIsReadonly()
  const recent = deletions?.filter(({ atMs }) => atMs > Date.now() + offsetMs - RECENT_MS) ?? []

  const bringBack = (which: readonly Deletion[]) => {
    const back = putBack(which)
    setDeletions((all) => all?.filter((deletion) => !which.includes(deletion)) ?? null)
    if (back[0] && which.length === 1) canvas.show(back[0])
  }

  return (
    <>
      {problem ? <p role="alert">{problemWords(problem)}</p> : null}
      {deletions || problem ? null : <Waiting words={t('deleted.loading')} />}
      {deletions ? (
        <>
          <p className="soft">{deletions.length === 0 ? t('deleted.none') : t(role === 'facilitator' ? 'deleted.all' : 'deleted.own')}</p>
          {mayWrite ? null : <p className="notice">{t('deleted.readonly')}</p>}
          {recent.length > 1 ? (
            <button type="button" className="button button--main" disabled={!mayWrite} onClick={() => bringBack(recent)}>
              <Icon name="arrowLeft" />
              {t('deleted.recent', { count: recent.length })}
            </button>
          ) : null}
          <ul className="plain recovery-list">
            {deletions.map((deletion) => (
              <DeletedRow key={deletion.id} deletion={deletion} mayWrite={mayWrite} onBack={() => bringBack([deletion])} />
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

interface DeletedRowProps {
  readonly deletion: Deletion
  readonly mayWrite: boolean
  readonly onBack: () => void
}

function DeletedRow({ deletion: { atMs, by, deleted, left }, mayWrite, onBack }: DeletedRowProps) {
  const { t } = useTranslation()
  const when = useWhen()
  const name = useBoard(({ session }) => session?.people.members.find(({ id }) => id === by)?.name)
  const shapes = deleted.filter(({ record }) => record.typeName === 'shape')
  const texts = shapes.map(({ record }) => wordsOf(record) || t('deleted.wordless'))
  return (
    <li className="recovery-list__one">
      <div className="recovery-list__what">
        <span className="soft">
          {name ?? t('deleted.nobody')} · {when(atMs)}
        </span>
        {texts.slice(0, SHOWN).map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a deletion never changes.
          <span key={at} className="clip">
            {text}
          </span>
        ))}
        {texts.length > SHOWN ? <span className="soft">{t('deleted.more', { count: texts.length - SHOWN })}</span> : null}
        {left > 0 ? <span className="soft">{t('deleted.left', { count: left })}</span> : null}
      </div>
      <button
        type="button"
        className="button"
        disabled={!mayWrite}
        aria-label={t('deleted.backOf', { what: texts[0] ?? '' })}
        onClick={onBack}
      >
        {t('deleted.back')}
      </button>
    </li>
  )
}
