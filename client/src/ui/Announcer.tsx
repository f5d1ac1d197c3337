// Shows and speaks announcements. One per page and one in each open dialog, always mounted, so that the live region is there
// before the words.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type Announcement, announcements, dismiss } from './announcements.ts'
import { Icon } from './Icon.tsx'

/** Long enough to read two sentences; it can be closed sooner. */
const SHOWN_MS = 7_000

export function Announcer() {
  const list = useStore(announcements, (state) => state.list)
  return (
    <div className="toasts" aria-live="polite">
      {list.map((item) => (
        <Toast key={item.id} item={item} />
      ))}
    </div>
  )
}

function Toast({ item }: { readonly item: Announcement }) {
  const { t } = useTranslation()
  useEffect(() => {
    const timeout = setTimeout(() => dismiss(item.id), SHOWN_MS)
    return () => clearTimeout(timeout)
  }, [item.id])
  if (item.spokenOnly) return <p className="visually-hidden">{item.words}</p>
  return (
    <div className="toast">
      <span>{item.words}</span>
      <button type="button" className="button button--quiet button--icon" aria-label={t('ui.close')} onClick={() => dismiss(item.id)}>
        <Icon name="close" />
      </button>
    </div>
  )
}
