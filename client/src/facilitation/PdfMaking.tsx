// A report being made: shows how far it is, can be stopped, and hands the file to the browser. Where this computer can't make
// it, the server can.
import type { ReportContents } from '@keha/shared/report/contents/reportContents.ts'
import type { ReportOptions } from '@keha/shared/report/contents/reportOptions.ts'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../browser/services.ts'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { useProblemWords } from '../ui/problemWords.ts'
import { useOpenBoard } from './board.ts'
import { downloadFile, fileName } from './downloadFile.ts'

type Progress =
  | { readonly at: 'making'; readonly share: number }
  | { readonly at: 'asking-server' }
  | { readonly at: 'made'; readonly file: Blob }
  | { readonly at: 'failed' }

interface PdfMakingProps {
  readonly canvas: CanvasHandle
  readonly options: ReportOptions
  readonly gather: (options: ReportOptions) => ReportContents
  readonly onClose: () => void
}

export function PdfMaking({ canvas, options, gather, onClose }: PdfMakingProps) {
  const { t } = useTranslation()
  const { api } = useServices()
  const { entry } = useOpenBoard()
  const problemWords = useProblemWords()
  const [progress, setProgress] = useState<Progress>({ at: 'making', share: 0 })
  const [attempt, setAttempt] = useState(0)
  const { board, token } = entry
  const name = fileName(board.title, 'pdf')

  const made = useCallback(
    (file: Blob) => {
      downloadFile(file, name)
      setProgress({ at: 'made', file })
    },
    [name],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` makes it anew.
  useEffect(() => {
    const stop = new AbortController()
    setProgress({ at: 'making', share: 0 })
    const make = async () => {
      const { exportPdf } = await import('../export/exportPdf.ts')
      stop.signal.throwIfAborted()
      return exportPdf({
        handle: canvas,
        report: gather(options),
        onProgress: (share) => setProgress((before) => (before.at === 'making' ? { at: 'making', share } : before)),
        signal: stop.signal,
      })
    }
    make().then(
      (file) => {
        if (!stop.signal.aborted) made(file)
      },
      (problem: unknown) => {
        if (stop.signal.aborted) return
        console.error('the PDF could not be made here', problem)
        setProgress({ at: 'failed' })
      },
    )
    return () => stop.abort(new Error('the person stopped it'))
  }, [canvas, gather, options, made, attempt])

  const askServer = async () => {
    setProgress({ at: 'asking-server' })
    const file = await api.export(board.id, token, 'pdf', options)
    if (file.ok) return made(file.value)
    announce(problemWords(file.code))
    setProgress({ at: 'failed' })
  }

  const percent = progress.at === 'making' ? Math.round(progress.share * 100) : null
  return (
    <>
      <div className="stack" aria-live="polite">
        {progress.at === 'making' || progress.at === 'asking-server' ? (
          <>
            <p>{t(progress.at === 'making' ? 'export.making' : 'export.askingServer')}</p>
            <progress className="progress" max={100} {...(percent !== null && { value: percent })} aria-label={t('export.pdf')} />
          </>
        ) : null}
        {progress.at === 'made' ? (
          <p className="notice notice--good">
            <Icon name="check" />
            {t('export.done', { name })}
          </p>
        ) : null}
        {progress.at === 'failed' ? (
          <p className="notice notice--problem" role="alert">
            <Icon name="warning" />
            {t('export.failed')}
          </p>
        ) : null}
      </div>
      <div className="dialog__actions">
        {progress.at === 'failed' ? (
          <>
            <button type="button" className="button" onClick={() => setAttempt(attempt + 1)}>
              {t('ui.tryAgain')}
            </button>
            <button type="button" className="button button--main" onClick={() => void askServer()}>
              {t('export.fromServer')}
            </button>
          </>
        ) : null}
        {progress.at === 'made' ? (
          <button type="button" className="button" onClick={() => downloadFile(progress.file, name)}>
            {t('export.saveAgain')}
          </button>
        ) : null}
        <button type="button" className={progress.at === 'made' ? 'button button--main' : 'button'} onClick={onClose}>
          {t(progress.at === 'made' ? 'ui.close' : 'ui.cancel')}
        </button>
      </div>
    </>
  )
}
