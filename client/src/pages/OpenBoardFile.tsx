// A board file chosen on the front page becomes a new board, led by whoever opens it.
import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../browser/boardsApi.ts'
import { useServices } from '../browser/services.ts'
import { Icon } from '../ui/Icon.tsx'
import { useProblemWords } from '../ui/problemWords.ts'
import { useLead } from './useLead.ts'

export function OpenBoardFile() {
  const { t } = useTranslation()
  const { api } = useServices()
  const lead = useLead()
  const problemWords = useProblemWords()
  const input = useRef<HTMLInputElement>(null)
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)

  const open = async (file: File) => {
    setWorking(true)
    setProblem(null)
    const made = await api.openFile(file)
    if (made.ok) return lead(made.value)
    setWorking(false)
    setProblem(made.code)
  }
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    // The same file may be chosen again after it was refused.
    target.value = ''
    if (file) void open(file)
  }

  return (
    <div className="board-file">
      <p className="soft">{t('home.boardFile')}</p>
      <button type="button" className="button" aria-disabled={working} onClick={() => (working ? undefined : input.current?.click())}>
        <Icon name="share" />
        {t(working ? 'home.openingFile' : 'home.openFile')}
      </button>
      <input ref={input} type="file" accept=".keha,.zip,application/zip" hidden onChange={chosen} aria-label={t('home.openFile')} />
      <p className="visually-hidden" role="status">
        {working ? t('home.openingFile') : ''}
      </p>
      {problem ? (
        <p className="notice notice--problem board-file__problem" role="alert">
          <Icon name="warning" />
          {problemWords(problem)}
        </p>
      ) : null}
    </div>
  )
}
