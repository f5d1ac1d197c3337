// Finds notes by their words; choosing one takes the view to it.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenBoard } from '../board/board.ts'
import type { FoundNote } from '../canvas/findNotes.ts'
import { useLocale } from '../locales/language.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'

/** Ctrl+F or ⌘F opens the search: the browser's own cannot see notes that are out of view. Pressed again it is the browser's. */
export function useSearchKey(onSearch: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const isFind = event.code === 'KeyF' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!isFind || event.defaultPrevented || document.querySelector('dialog[open]')) return
      event.preventDefault()
      event.stopPropagation()
      onSearch()
    }
    window.addEventListener('keydown', pressed, { capture: true })
    return () => window.removeEventListener('keydown', pressed, { capture: true })
  }, [onSearch])
}

export function SearchNotes({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { canvas } = useOpenBoard()
  const [query, setQuery] = useState('')
  const found = canvas?.find(query, locale) ?? []
  const choose = ({ id }: FoundNote) => {
    onClose()
    canvas?.show(id)
  }
  return (
    <Dialog title={t('search.title')} onClose={onClose}>
      <form
        className="search"
        onSubmit={(event) => {
          event.preventDefault()
          if (found[0]) choose(found[0])
        }}
      >
        <Field
          label={t('search.words')}
          type="search"
          autoComplete="off"
          data-first
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      </form>
      <p className="soft" role="status">
        {query.trim() === '' ? t('search.hint') : t('search.found', { count: found.length })}
      </p>
      <ul className="plain search__list">
        {found.map((note) => (
          <li key={note.id}>
            <button type="button" className="search__one" onClick={() => choose(note)}>
              {note.text}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
