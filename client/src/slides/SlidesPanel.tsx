// Adding slides from a PDF or pictures, replacing and removing them. In a step of listening it stands with the step's own
// controls, opened; else as a fold of its own.
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import { MAX_SLIDES } from '@keha/shared/session/model/slides.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard, useSend } from '../board/board.ts'
import { uploadImage } from '../canvas/imageStore.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { placeSlides } from './placeSlides.ts'
import { MAX_FILE_MB, SLIDE_TYPES, SlidesRefused } from './slideFiles.ts'
import './slides.css'

const PROBLEMS = {
  damaged: 'slides.problem.damaged',
  password: 'slides.problem.password',
  'too-many-pages': 'slides.problem.tooManyPages',
  'too-large': 'slides.problem.tooLarge',
  'no-slides': 'slides.problem.noSlides',
  mixed: 'slides.problem.mixed',
  failed: 'slides.problem.failed',
} as const

/** Mounted in both places of the facilitator's panel; it is shown in one. */
export function SlidesPanel({ place }: { readonly place: 'step' | 'panel' }) {
  const { t } = useTranslation()
  const isListening = useBoard(({ session }) => session !== null && currentStep(session.agenda)?.kind === 'listen')
  if (isListening !== (place === 'step')) return null
  return (
    <details className={`panel__fold ${place === 'panel' ? 'panel__section' : 'slides--own'}`} open={isListening}>
      <summary className="panel__title">
        <Icon name="slides" />
        {t('slides.title')}
      </summary>
      <AddSlides />
    </details>
  )
}

function AddSlides() {
  const { t } = useTranslation()
  const send = useSend()
  const { canvas, entry } = useOpenBoard()
  const records = useBoard(({ session }) => session?.slides.records) ?? []
  const count = useBoard(({ session }) => session?.slides.pages.length ?? 0)
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null)
  const [problem, setProblem] = useState<keyof typeof PROBLEMS | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const add = async (files: readonly File[]) => {
    if (!canvas || files.length === 0) return
    const stopping = new AbortController()
    stop.current = stopping
    setProblem(null)
    setProgress({ done: 0, of: 0 })
    try {
      const placed = await placeSlides({
        files,
        upload: (picture, signal) => uploadImage(entry.board.id, entry.token, picture, signal),
        taken: () => canvas.extent(records),
        words: { area: t('slides.title'), number: (at, of) => t('slides.at', { at, of }) },
        send,
        onProgress: (done, of) => setProgress({ done, of }),
        signal: stopping.signal,
      })
      if (placed > 0) announce(t('slides.placed', { count: placed }))
    } catch (reason) {
      if (stopping.signal.aborted) return
      if (!(reason instanceof SlidesRefused)) console.error('the slides could not be added', reason)
      setProblem(reason instanceof SlidesRefused ? reason.problem : 'failed')
    } finally {
      if (stop.current === stopping) setProgress(null)
    }
  }
  const cancel = () => {
    stop.current?.abort()
    announce(t('slides.cancelled'))
  }

  return (
    <div className="slides" aria-busy={progress !== null}>
      <p className="soft small">{t('slides.line', { count: MAX_SLIDES, megabytes: MAX_FILE_MB })}</p>
      {problem ? (
        <p className="notice notice--problem" role="alert">
          <Icon name="warning" />
          {t(PROBLEMS[problem], { count: MAX_SLIDES, megabytes: MAX_FILE_MB })}
        </p>
      ) : null}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={SLIDE_TYPES.join(',')}
        aria-label={t('slides.add')}
        onChange={({ target }) => {
          void add([...(target.files ?? [])])
          target.value = ''
        }}
      />
      {progress ? (
        <div className="slides__progress">
          <p className="small digits" role="status">
            {progress.of > 0 ? t('slides.progress', { done: progress.done + 1, of: progress.of }) : t('slides.opening')}
          </p>
          <progress
            className="progress"
            {...(progress.of > 0 && { max: progress.of, value: progress.done })}
            aria-label={t('slides.opening')}
          />
          <button type="button" className="button" onClick={cancel}>
            {t('ui.cancel')}
          </button>
        </div>
      ) : (
        <div className="row">
          <button
            type="button"
            className={`button ${count === 0 ? 'button--main' : ''}`}
            disabled={canvas === null}
            onClick={() => input.current?.click()}
          >
            <Icon name={count === 0 ? 'plus' : 'repeat'} />
            {t(count === 0 ? 'slides.add' : 'slides.replace')}
          </button>
          {count > 0 ? (
            <button type="button" className="button button--quiet" onClick={() => void send({ type: 'removeSlides' })}>
              <Icon name="bin" />
              {t('slides.remove', { count })}
            </button>
          ) : null}
        </div>
      )}
    </div>
  )
}
