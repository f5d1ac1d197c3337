// A person's own notes while all write privately, and those that still wait to be revealed. Nothing here takes the keyboard
// but what its owner presses.

import { RecordId } from '@keha/shared/ids.ts'
import { MAX_PRIVATE_NOTES, type NoteColour } from '@keha/shared/session/model/sealed.ts'
import { mayWritePrivately } from '@keha/shared/session/model/writing.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createShapeId } from 'tldraw'
import { useBoard, useRole } from '../board/board.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { PrivateNoteCard } from './PrivateNoteCard.tsx'
import { PrivatePromise } from './PrivatePromise.tsx'
import { isBlank, type OwnNote } from './privateNotes.ts'
import { useOwnNotes, usePrivateDrafts } from './privateWriting.tsx'
import { RevealMine } from './RevealMine.tsx'

const newId = () => RecordId.parse(createShapeId())

export function PrivateNotes() {
  const { t } = useTranslation()
  const role = useRole()
  const session = useBoard((state) => state.session)
  const drafts = usePrivateDrafts()
  const notes = useOwnNotes()
  const list = useRef<HTMLUListElement>(null)
  const [colour, setColour] = useState<NoteColour>('yellow')
  /** The id of the next note: a card from its first letter on, and before that where there is no other or one was asked for. */
  const [blank, setBlank] = useState<RecordId>(newId)
  const [wantsBlank, setWantsBlank] = useState(false)
  const [removed, setRemoved] = useState<OwnNote | null>(null)
  const [focusOn, setFocusOn] = useState<RecordId | null>(null)
  useEffect(() => {
    if (focusOn === null) return
    list.current?.querySelector<HTMLElement>(`[data-note="${focusOn}"]`)?.focus()
    setFocusOn(null)
  }, [focusOn])
  if (!session || role === 'observer') return null
  const { writing } = session
  const isOpen = mayWritePrivately(role, session)
  const isOn = writing.mode === 'private'
  if (!isOn && notes.length === 0) return null

  const isFull = notes.length >= MAX_PRIVATE_NOTES
  const hasCard = isOpen && !isFull && (wantsBlank || notes.length === 0)
  const card: OwnNote | null = hasCard ? { id: blank, text: '', colour, anonymous: writing.anonymous, standing: 'saved' } : null
  const next = () => {
    if (isFull) return announce(t('private.full', { count: MAX_PRIVATE_NOTES }))
    setWantsBlank(true)
    setFocusOn(blank)
  }
  const change = (note: OwnNote, part: Partial<Pick<OwnNote, 'text' | 'colour'>>) => {
    if (part.colour) setColour(part.colour)
    if (note === card && part.text === undefined) return
    drafts.write({ ...draftOf(note), ...part })
    setRemoved(null)
    if (note !== card) return
    setBlank(newId())
    setWantsBlank(false)
  }
  const remove = (note: OwnNote) => {
    if (note === card) setWantsBlank(false)
    else drafts.discard(note.id)
    if (!isBlank(note)) setRemoved(note)
  }

  return (
    <section className="private" aria-label={t('private.title')}>
      <PrivatePromise isOn={isOn} waits={notes.some(({ standing }) => standing !== 'not-sent')} />
      <ul className="plain private__list" ref={list}>
        {[...notes, ...(card ? [card] : [])].map((note, index) => (
          <PrivateNoteCard
            key={note.id}
            note={note}
            at={index + 1}
            isOpen={isOpen}
            tellsPromise={note.anonymous !== writing.anonymous}
            onWrite={(part) => change(note, part)}
            onNext={next}
            onRemove={note === card && notes.length === 0 ? null : () => remove(note)}
            onLeave={() => {
              if (note !== card && isBlank(note)) drafts.discard(note.id)
              void drafts.flush()
            }}
          />
        ))}
      </ul>
      {removed ? (
        <p className="private__removed" role="status">
          {t('private.removed')}
          <button
            type="button"
            className="button button--quiet"
            // The keyboard was on what is gone.
            ref={focusOnce}
            onClick={() => {
              drafts.write(draftOf(removed))
              setFocusOn(removed.id)
              setRemoved(null)
            }}
          >
            {t('private.putBack')}
          </button>
        </p>
      ) : null}
      {isOpen ? (
        <button type="button" className="button button--wide" disabled={isFull} title={t('private.keys')} onClick={next}>
          <Icon name="plus" />
          {t('private.new')}
        </button>
      ) : null}
      {isFull ? <p className="soft small">{t('private.full', { count: MAX_PRIVATE_NOTES })}</p> : null}
      <RevealMine notes={notes} />
    </section>
  )
}

const focusOnce = (button: HTMLButtonElement | null) => button?.focus()

const draftOf = ({ id, text, colour, anonymous }: OwnNote) => ({ id, text, colour, anonymous })
