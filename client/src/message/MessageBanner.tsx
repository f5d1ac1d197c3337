// What the facilitator says to all or to one group, over everyone's canvas until it is closed. Only what is said while one is there.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard } from '../board/board.ts'
import { useGroupName } from '../groups/useGroupName.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { type Message, newMessage } from './newMessage.ts'

export function MessageBanner() {
  const { t } = useTranslation()
  const { line } = useOpenBoard()
  const nameOf = useGroupName()
  const [message, setMessage] = useState<Message | null>(null)
  const group = useBoard(({ session }) => session?.groups.groups.find(({ id }) => id === message?.group))
  useEffect(
    () =>
      line.state.subscribe((state, before) => {
        const said = newMessage(before, state)
        if (!said) return
        setMessage(said)
        announce(t('message.spoken', { text: said.text }), { spokenOnly: true })
      }),
    [line, t],
  )
  if (message === null) return null
  return (
    <section className="banner message" aria-label={t('message.banner')}>
      <Icon name="message" />
      <div className="message__words">
        <p className="message__from">{group ? t('message.fromTo', { group: nameOf(group) }) : t('message.from')}</p>
        <p className="message__text">{message.text}</p>
      </div>
      <button type="button" className="button button--quiet button--icon" aria-label={t('message.close')} onClick={() => setMessage(null)}>
        <Icon name="close" />
      </button>
    </section>
  )
}
