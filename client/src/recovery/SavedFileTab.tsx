// What this computer has of the board as a file, also without a connection; and such a file brought in again.
import { decodeSaved, encodeSaved, type SavedBoard } from '@keha/shared/recovery/merge.ts'
import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenBoard, useRole } from '../board/board.ts'
import { downloadFile, fileName } from '../browser/downloadFile.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { MergeFile } from './MergeFile.tsx'
import { useBringBack } from './useBringBack.ts'

/** A board of the largest kind is some twenty million; more is another kind of file. Bytes. */
const MAX_FILE_BYTES = 64_000_000

export function SavedFileTab() {
  const { t } = useTranslation()
  const { entry, line } = useOpenBoard()
  const { boardNow } = useBringBack()
  const isFacilitator = useRole() === 'facilitator'
  const input = useRef<HTMLInputElement>(null)
  const [saved, setSaved] = useState<SavedBoard | null>(null)
  const [refused, setRefused] = useState(false)
  const save = () => {
    const copy = boardNow()
    if (!copy) return
    const { id, title } = entry.board
    const name = fileName(`${title} ${t('recover.file')}`, 'json')
    downloadFile(new Blob([encodeSaved({ board: { id, title }, savedAtMs: line.clock.nowMs(), copy })], { type: 'application/json' }), name)
    announce(t('export.done', { name }))
  }
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (!file) return
    const read = file.size > MAX_FILE_BYTES ? undefined : decodeSaved(await file.text().catch(() => ''))
    // The same file may be chosen again after it was refused.
    target.value = ''
    setRefused(!read)
    setSaved(read ?? null)
  }
  return (
    <>
      <section className="recovery__act" aria-label={t('recover.save')}>
        <p className="soft">{t('recover.saveLine')}</p>
        <div>
          <button type="button" className="button" onClick={save}>
            <Icon name="download" />
            {t('recover.save')}
          </button>
        </div>
      </section>
      {isFacilitator ? (
        <section className="recovery__act" aria-label={t('recover.merge')}>
          <p className="soft">{t('recover.mergeLine')}</p>
          <div>
            <button type="button" className="button" onClick={() => input.current?.click()}>
              <Icon name="file" />
              {t('recover.merge')}
            </button>
          </div>
          <input
            ref={input}
            type="file"
            hidden
            accept=".json,application/json"
            aria-label={t('recover.merge')}
            onChange={(event) => void choose(event)}
          />
          {refused ? (
            <p className="notice notice--problem" role="alert">
              <Icon name="warning" />
              {t('recover.notSaved')}
            </p>
          ) : null}
          {saved ? <MergeFile key={saved.savedAtMs} saved={saved} onDone={() => setSaved(null)} /> : null}
        </section>
      ) : null}
    </>
  )
}
