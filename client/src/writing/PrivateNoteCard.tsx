// One private note, as it will look on the board: its text, where it is kept, its colour, and a way to throw it away.
import { MAX_PRIVATE_TEXT } from '@keha/shared/session/model/sealed.ts'
import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { NOTE_FILLS } from '../ui/noteColours.ts'
import { ColourMenu } from './ColourMenu.tsx'
import type { NoteStanding, OwnNote } from './privateNotes.ts'

const STANDINGS = {
  saved: { icon: 'check', words: 'private.saved' },
  sending: { icon: 'clock', words: 'private.sending' },
  'kept-here': { icon: 'info', words: 'private.keptHere' },
  'not-sent': { icon: 'warning', words: 'private.notSent' },
} as const satisfies Record<NoteStanding, { icon: IconName; words: string }>

/** From here on a note says how much still fits. */
const NEARLY_FULL = MAX_PRIVATE_TEXT - 200

interface PrivateNoteCardProps {
  readonly note: OwnNote
  /** Counted from 1. */
  readonly at: number
  readonly isOpen: boolean
  /** Said where it is not what the others are. */
  readonly tellsPromise: boolean
  readonly onWrite: (change: Partial<Pick<OwnNote, 'text' | 'colour'>>) => void
  readonly onNext: () => void
  /** Null where it is the only card, and blank. */
  readonly onRemove: (() => void) | null
  /** The keyboard has gone elsewhere. */
  readonly onLeave: () => void
}

export function PrivateNoteCard({ note, at, isOpen, tellsPromise, onWrite, onNext, onRemove, onLeave }: PrivateNoteCardProps) {
  const { t } = useTranslation()
  const id = useId()
  const { text, colour, standing } = note
  const { icon, words } = STANDINGS[standing]
  const writable = isOpen && standing !== 'not-sent'
  const left = MAX_PRIVATE_TEXT - text.length
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    onNext()
  }
  return (
    <li
      className="private-note"
      data-standing={standing}
      style={{ '--note-fill': NOTE_FILLS[colour] } as React.CSSProperties}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onLeave()
      }}
    >
      <div className="private-note__text" data-text={text}>
        <textarea
          data-note={note.id}
          rows={2}
          aria-label={t('private.note', { at })}
          aria-describedby={`${id}-state`}
          placeholder={t('private.placeholder')}
          maxLength={MAX_PRIVATE_TEXT}
          readOnly={!writable}
          value={text}
          onChange={({ target }) => onWrite({ text: target.value })}
          onKeyDown={pressed}
        />
      </div>
      <div className="private-note__foot">
        <span id={`${id}-state`} className="private-note__state">
          {text === '' ? null : (
            <>
              <Icon name={icon} />
              {[t(words), tellsPromise ? t(note.anonymous ? 'private.nameless' : 'private.withName') : ''].filter(Boolean).join(' · ')}
            </>
          )}
        </span>
        {writable ? <ColourMenu colour={colour} onChoose={(chosen) => onWrite({ colour: chosen })} /> : null}
        {standing === 'not-sent' ? <CopyButton text={text} what={t('private.note', { at })} /> : null}
        {onRemove ? (
          <button
            type="button"
            className="private-note__tool"
            aria-label={t('private.delete', { at })}
            title={t('private.delete', { at })}
            onClick={onRemove}
          >
            <Icon name="close" />
          </button>
        ) : null}
      </div>
      {standing === 'not-sent' ? <p className="private-note__why">{t('private.notSentWhy')}</p> : null}
      {writable && text.length > NEARLY_FULL ? <p className="private-note__why">{t('private.charactersLeft', { count: left })}</p> : null}
    </li>
  )
}
