// One restore point: looked at, gone back to as a whole or in one area, or opened as a new board.
import type { CreatedBoard } from '@keha/shared/api.ts'
import type { BoardCopy } from '@keha/shared/recovery/boardCopy.ts'
import type { Point } from '@keha/shared/recovery/points.ts'
import { countRestore, isEmptyPlan, planRestore } from '@keha/shared/recovery/restore.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard } from '../board/board.ts'
import type { ApiProblem } from '../browser/boardsApi.ts'
import { useServices } from '../browser/services.ts'
import { useAreas } from '../canvas/boardAreas.ts'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import { announce } from '../ui/announcements.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useProblemWords } from '../ui/problemWords.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { PastBoard } from './PastBoard.tsx'
import { useReasonWords, useWhen } from './pointWords.ts'
import { useBringBack } from './useBringBack.ts'

const WHOLE = ''
const MAX_TITLE_LENGTH = 120

interface OnePointProps {
  readonly canvas: CanvasHandle
  readonly point: Point
  readonly onBack: () => void
}

export function OnePoint({ canvas, point, onBack }: OnePointProps) {
  const { t } = useTranslation()
  const { api } = useServices()
  const { entry } = useOpenBoard()
  const problemWords = useProblemWords()
  const when = useWhen()(point.atMs)
  const why = useReasonWords()(point.reason)
  const [copy, setCopy] = useState<BoardCopy | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [looking, setLooking] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed is gone: who uses keys goes on from here.
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    let left = false
    void api.pointCopy(entry.board.id, entry.token, point.id).then((result) => {
      if (left) return
      if (result.ok) setCopy(result.value)
      else setProblem(result.code)
    })
    return () => {
      left = true
    }
  }, [api, entry, point])
  return (
    <>
      <div>
        <button type="button" className="button button--quiet" onClick={onBack}>
          <Icon name="arrowLeft" />
          {t('recover.all')}
        </button>
      </div>
      <div className="recovery__head">
        <div className="recovery-list__what">
          <h3 ref={heading} tabIndex={-1} className="recovery__heading">
            {why}
          </h3>
          <span className="soft digits">
            {when} · {t('recover.notes', { count: point.notes })}
          </span>
        </div>
        <button type="button" className="button" disabled={copy === null} onClick={() => setLooking(true)}>
          <Icon name="eye" />
          {t('recover.look')}
        </button>
      </div>
      {problem ? <p role="alert">{problemWords(problem)}</p> : null}
      {copy || problem ? null : <Waiting words={t('recover.loadingOne')} />}
      {copy ? <GoBack canvas={canvas} copy={copy} onDone={onBack} /> : null}
      {copy ? <AsBoard point={point} when={when} /> : null}
      {looking && copy ? <PastBoard copy={copy} when={when} why={why} onClose={() => setLooking(false)} /> : null}
    </>
  )
}

interface GoBackProps {
  readonly canvas: CanvasHandle
  readonly copy: BoardCopy
  readonly onDone: () => void
}

function GoBack({ canvas, copy, onDone }: GoBackProps) {
  const { t } = useTranslation()
  const { boardNow, bringBack } = useBringBack()
  const areas = useAreas(canvas)
  // What is not on the server yet would not be in the point that is made first.
  const isSaved = useBoard(({ saved }) => saved.status === 'saved')
  const [area, setArea] = useState(WHOLE)
  const [working, setWorking] = useState(false)
  const told = useMemo(() => {
    const now = boardNow()
    const plan = now && planRestore(now, copy, area || undefined)
    return plan && { ...countRestore(now, plan), isSame: isEmptyPlan(plan) }
  }, [boardNow, copy, area])
  if (!told) return null
  const { returning, changing, leaving, isSame } = told
  const mayWrite = !canvas.editor.getIsReadonly()
  const go = async () => {
    setWorking(true)
    const done = await bringBack({ kind: 'beforeRestore' }, (now) => planRestore(now, copy, area || undefined))
    setWorking(false)
    if (!done) return
    announce(t('recover.gone'))
    onDone()
  }
  return (
    <section className="recovery__act" aria-label={t('recover.go')}>
      <SelectField
        label={t('recover.what')}
        value={area}
        onChoose={setArea}
        options={[
          { value: WHOLE, words: t('recover.whole') },
          ...areas.map(({ id, name }) => ({ value: id as string, words: name || t('vote.unnamedArea') })),
        ]}
      />
      <div role="status">
        {isSame ? (
          <p>{t('recover.same')}</p>
        ) : (
          <ul className="recovery__changes">
            {returning > 0 ? <li>{t('recover.returning', { count: returning })}</li> : null}
            {changing > 0 ? <li>{t('recover.changing', { count: changing })}</li> : null}
            {leaving > 0 ? <li>{t('recover.leaving', { count: leaving })}</li> : null}
          </ul>
        )}
      </div>
      <p className="soft">{t('recover.first')}</p>
      {mayWrite ? null : <p className="notice">{t('deleted.readonly')}</p>}
      <div>
        <button
          type="button"
          className="button button--main"
          disabled={isSame || !mayWrite || !isSaved}
          aria-disabled={working}
          onClick={() => (working ? undefined : void go())}
        >
          <Icon name="arrowLeft" />
          {t(working ? 'recover.going' : 'recover.go')}
        </button>
      </div>
    </section>
  )
}

function AsBoard({ point, when }: { readonly point: Point; readonly when: string }) {
  const { t } = useTranslation()
  const { api } = useServices()
  const { entry } = useOpenBoard()
  const problemWords = useProblemWords()
  const [working, setWorking] = useState(false)
  const [made, setMade] = useState<CreatedBoard | null>(null)
  const open = async () => {
    setWorking(true)
    const suffix = ` – ${when}`
    const title = entry.board.title.slice(0, MAX_TITLE_LENGTH - suffix.length) + suffix
    const result = await api.boardFromPoint(entry.board.id, entry.token, point.id, title)
    setWorking(false)
    if (!result.ok) return announce(problemWords(result.code))
    setMade(result.value)
  }
  return (
    <section className="recovery__act" aria-label={t('recover.asBoard')}>
      <p className="soft">{t('recover.asBoardLine')}</p>
      {made ? (
        <div className="recovery__link" role="status">
          <a href={made.urls.facilitator} target="_blank" rel="noreferrer" className="clip">
            {made.title}
          </a>
          <CopyButton text={made.urls.facilitator} what={t('recover.link')} />
        </div>
      ) : (
        <div>
          <button type="button" className="button" aria-disabled={working} onClick={() => (working ? undefined : void open())}>
            <Icon name="board" />
            {t('recover.asBoard')}
          </button>
        </div>
      )}
    </section>
  )
}
