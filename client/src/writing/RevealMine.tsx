// A person puts their own notes on the board, before the facilitator reveals all.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import type { OwnNote } from './privateNotes.ts'
import { usePrivateDrafts } from './privateWriting.tsx'

export function RevealMine({ notes }: { readonly notes: readonly OwnNote[] }) {
  const { t } = useTranslation()
  const send = useSend()
  const drafts = usePrivateDrafts()
  const held = useBoard((state) => state.mine.notes.length)
  const [isWorking, setWorking] = useState(false)
  const count = notes.filter(({ standing, text }) => standing !== 'not-sent' && text.trim() !== '').length
  if (count === 0 && held === 0) return null
  const reveal = async () => {
    setWorking(true)
    // What the server does not have would stay behind.
    if (await drafts.flush()) await send({ type: 'revealMine' })
    else announce(t('private.notAllThere'))
    setWorking(false)
  }
  const warns = notes.some(({ anonymous }) => anonymous)
  return (
    <div className="private__reveal">
      <button type="button" className="button button--wide" disabled={isWorking} onClick={() => void reveal()}>
        <Icon name="eye" />
        {t('private.revealMine', { count: Math.max(count, held) })}
      </button>
      {warns ? <p className="soft small">{t('private.momentSeen')}</p> : null}
    </div>
  )
}
