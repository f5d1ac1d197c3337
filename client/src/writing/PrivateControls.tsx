// How participants write just now, in the facilitator's hands: on the board, privately, or not at all; with names or without;
// and the reveal.
import type { WritingMode } from '@keha/shared/session/model/agenda.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { PrivateNotes } from './PrivateNotes.tsx'
import { useOwnNotes, usePrivateDrafts } from './privateWriting.tsx'
import { RevealPlace } from './RevealPlace.tsx'

const MODES = [
  { mode: 'open', words: 'private.modeOpen', line: 'private.modeOpenLine' },
  { mode: 'private', words: 'private.modePrivate', line: 'private.modePrivateLine' },
  { mode: 'closed', words: 'private.modeClosed', line: 'private.modeClosedLine' },
] as const satisfies readonly { mode: WritingMode; words: string; line: string }[]

export function PrivateControls() {
  const { t } = useTranslation()
  const id = useId()
  const send = useSend()
  const drafts = usePrivateDrafts()
  const own = useOwnNotes()
  const writing = useBoard((state) => state.session?.writing)
  if (!writing) return null
  const { mode, anonymous, waiting } = writing
  const revealAll = async () => {
    await drafts.flush()
    await send({ type: 'revealAll' })
  }
  return (
    <section className="private-controls" aria-label={t('private.mode')}>
      <fieldset className="choice" aria-describedby={`${id}-line`}>
        <legend className="choice__title">{t('private.mode')}</legend>
        <div className="choice__row">
          {MODES.map((one) => (
            <label key={one.mode} className="choice__one">
              <input
                type="radio"
                name={id}
                checked={one.mode === mode}
                onChange={() => void send({ type: 'setWriting', mode: one.mode, anonymous })}
              />
              {t(one.words)}
            </label>
          ))}
        </div>
      </fieldset>
      <p id={`${id}-line`} className="soft small">
        {t(MODES.find((one) => one.mode === mode)?.line ?? 'private.modeOpenLine')}
      </p>
      {mode === 'private' ? (
        <div>
          <label className="check">
            <input
              type="checkbox"
              checked={anonymous}
              disabled={waiting > 0}
              aria-describedby={waiting > 0 ? `${id}-fixed` : undefined}
              onChange={({ target }) => void send({ type: 'setWriting', mode, anonymous: target.checked })}
            />
            {t('private.namelessNotes')}
          </label>
          {waiting > 0 ? (
            <p id={`${id}-fixed`} className="soft small">
              {t('private.promiseFixed')}
            </p>
          ) : null}
        </div>
      ) : null}
      {mode === 'private' || waiting > 0 ? (
        <p className="private-controls__ghosts digits">
          <Icon name="pen" />
          {t(mode === 'private' ? 'private.ghosts' : 'private.waiting', { count: waiting })}
        </p>
      ) : null}
      {waiting > 0 ? (
        <>
          <button type="button" className="button button--main button--wide" onClick={() => void revealAll()}>
            <Icon name="eye" />
            {t('private.revealAll', { count: waiting })}
          </button>
          <p className="soft small">
            <RevealPlace />
          </p>
        </>
      ) : null}
      {mode === 'private' || own.length > 0 ? (
        <details className="fold private-controls__own">
          <summary>{own.length > 0 ? t('private.ownCount', { count: own.length }) : t('private.title')}</summary>
          <PrivateNotes />
        </details>
      ) : null}
    </section>
  )
}
