// One form in which the board can be taken along: what it is for, the button that makes it, how far it is, what came of it.
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { downloadFile } from '../browser/downloadFile.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { useProblemWords } from '../ui/problemWords.ts'
import { type MadeFile, type MakeFile, useMaking } from './making.ts'

interface ExportRowProps {
  readonly icon: IconName
  readonly title: string
  readonly purpose: string
  readonly make: MakeFile
  /** Begins by itself. */
  readonly starts?: boolean
  /** Beside the button, such as a choice that `make` depends on. */
  readonly children?: ReactNode
  /** Nothing is chosen to make it of. */
  readonly isOff?: boolean
}

const hand = ({ file, name }: MadeFile): void => downloadFile(file, name)

export function ExportRow({ icon, title, purpose, make, starts = false, isOff = false, children }: ExportRowProps) {
  const { t } = useTranslation()
  const problemWords = useProblemWords()
  const { making, start, stop } = useMaking(hand)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins by itself once, when it is shown.
  useEffect(() => {
    if (starts) start(make)
  }, [])
  const { at } = making
  return (
    <li className="export-row">
      <span className="export-row__icon">
        <Icon name={icon} />
      </span>
      <div className="export-row__words">
        <h4 className="export-row__title">{title}</h4>
        <p className="soft small">{purpose}</p>
        {children}
        <div aria-live="polite" className="export-row__state">
          {at === 'making' ? (
            <progress
              className="progress"
              max={100}
              {...(making.share !== null && { value: Math.round(making.share * 100) })}
              aria-label={title}
            />
          ) : null}
          {at === 'made' ? (
            <p className="export-row__made">
              <Icon name="check" />
              <span className="clip">{t('export.done', { name: making.made.name })}</span>
            </p>
          ) : null}
          {at === 'failed' ? (
            <p className="export-row__failed">
              <Icon name="warning" />
              {making.code === 'nothing' ? t('export.nothing') : making.code ? problemWords(making.code) : t('export.failedHere')}
            </p>
          ) : null}
        </div>
      </div>
      {at === 'making' ? (
        <button type="button" className="button" aria-label={`${t('ui.cancel')}: ${title}`} onClick={stop}>
          {t('ui.cancel')}
        </button>
      ) : (
        <button type="button" className="button" disabled={isOff} aria-label={`${t('export.take')}: ${title}`} onClick={() => start(make)}>
          {at === 'failed' ? t('ui.tryAgain') : t('export.take')}
        </button>
      )}
    </li>
  )
}
