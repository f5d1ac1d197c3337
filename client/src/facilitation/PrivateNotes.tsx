// A person's own notes while all write privately, and those that still wait to be revealed. Nothing here takes the keyboard
// but what its owner presses.

import { RecordId } from '@keha/shared/ids.ts'
import { MAX_PRIVATE_NOTES, type NoteColour } from '@keha/shared/session/sealed.ts'
import { mayWritePrivately } from '@keha/shared/session/writing.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createShapeId } from 'tldraw'
import { isBlank, type OwnNote } from '../session/privateNotes.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { useBoard, useRole } from './board.ts'
import { PrivateNoteCard } from './PrivateNoteCard.tsx'
import { PrivatePromise } from './PrivatePromise.tsx'
import { useOwnNotes, usePrivateDrafts } from './privateWriting.tsx'
import { RevealMine } from './RevealMine.tsx'

const newId = () => RecordId.parse(createShapeId())

export function PrivateNotes() {
  const { t } = useTranslation()
  const role = useRole()
  const writing = useBoard((state) => state.session?.writing)
  const drafts = usePrivateDrafts()
  const notes = useOwnNotes()
  const list = useRef<HTMLUListElement>(null)
  const [colour, setColour] = useState<NoteColour>('yellow')
  /** A card that nothing is written on yet; it is a note from its first letter. */
  const [blank, setBlank] = useState<RecordId | null>(newId)
  const [removed, setRemoved] = useState<OwnNote | null>(null)
  const [focusOn, setFocusOn] = useState<RecordId | null>(null)
  useEffect(() => {
    if (focusOn === null) return
    list.current?.querySelector<HTMLElement>(`[data-note="${focusOn}"]`)?.focus()
    setFocusOn(null)
  }, [focusOn])
  if (!writing || role === 'observer') return null
  const isOpen = mayWritePrivately(role, writing)
  const isOn = writing.mode === 'private'
  if (!isOn && notes.length === 0) return null

  const isFull = notes.length >= MAX_PRIVATE_NOTES
  const hasBlank = blank !== null && !notes.some(({ id }) => id === blank)
  const card: OwnNote | null =
    isOpen && !isFull && blank !== null && hasBlank
      ? { id: blank, text: '', colour, anonymous: writing.anonymous, standing: 'saved' }
      : null
  const next = () => {
    if (isFull) return announce(t('private.full', { count: MAX_PRIVATE_NOTES }))
    const id = hasBlank ? blank : newId()
    setBlank(id)
    setFocusOn(id)
  }
  const change = (note: OwnNote, part: Partial<Pick<OwnNote, 'text' | 'colour'>>) => {
    if (part.colour) setColour(part.colour)
    if (note !== card || part.text !== undefined) drafts.write({ ...draftOf(note), ...part })
  }
  const remove = (note: OwnNote) => {
    const at = notes.indexOf(note)
    if (note === card) setBlank(notes.length === 0 ? newId() : null)
    else drafts.discard(note.id)
    if (!isBlank(note)) setRemoved(note)
    const neighbour = notes[at + 1] ?? notes[at - 1]
    if (neighbour) setFocusOn(neighbour.id)
  }

  return (
    <section className="private" aria-label={t('private.title')}>
      <PrivatePromise isOn={isOn} />
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
            onRemove={() => remove(note)}
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

const draftOf = ({ id, text, colour, anonymous }: OwnNote) => ({ id, text, colour, anonymous })
