// A saved file that was chosen: what it would add, which notes say something else in it, and adding it.
import { planMerge, type SavedBoard } from '@keha/shared/recovery/merge.ts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { useWhen } from './pointWords.ts'
import { useBringBack } from './useBringBack.ts'
import { wordsOf } from './wordsOf.ts'

/** Notes with other words that are listed. */
const SHOWN = 5

export function MergeFile({ saved, onDone }: { readonly saved: SavedBoard; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const when = useWhen()
  const { boardNow, bringBack } = useBringBack()
  const isSaved = useBoard((state) => state.saved.status === 'saved')
  const [working, setWorking] = useState(false)
  const told = useMemo(() => {
    const now = boardNow()
    return now && planMerge(now, saved.copy)
  }, [boardNow, saved])
  if (!told) return null
  const { notes, others, differing } = told
  const count = notes + others
  const add = async () => {
    setWorking(true)
    const done = await bringBack({ kind: 'beforeMerge' }, (now) => planMerge(now, saved.copy).plan)
    setWorking(false)
    if (!done) return
    announce(t('recover.added', { count }))
    onDone()
  }
  return (
    <div className="recovery__merge" role="status">
      <p>{t('recover.savedAt', { title: saved.board.title, when: when(saved.savedAtMs) })}</p>
      <p>{count === 0 ? t('recover.addsNothing') : t('recover.adds', { count })}</p>
      {differing.length > 0 ? (
        <>
          <p>{t('recover.differing', { count: differing.length })}</p>
          <ul className="recovery__changes">
            {differing.slice(0, SHOWN).map((record) => (
              <li key={record.id}>{wordsOf(record) || t('recover.emptyNote')}</li>
            ))}
          </ul>
        </>
      ) : null}
      <div className="dialog__actions">
        <button type="button" className="button" onClick={onDone}>
          {t('ui.cancel')}
        </button>
        <button
          type="button"
          className="button button--main"
          disabled={count === 0 || !isSaved}
          aria-disabled={working}
          onClick={() => (working ? undefined : void add())}
        >
          <Icon name="plus" />
          {t('recover.add')}
        </button>
      </div>
    </div>
  )
}
