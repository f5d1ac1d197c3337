// Raised hands, in the order they went up. Facilitators take them down.
import type { Member } from '@keha/shared/session/model/people.ts'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'

export function raisedHands(members: readonly Member[]): readonly Member[] {
  return members.filter(({ handRaisedAtMs }) => handRaisedAtMs !== null).sort((a, b) => (a.handRaisedAtMs ?? 0) - (b.handRaisedAtMs ?? 0))
}

export function HandQueue() {
  const { t } = useTranslation()
  const send = useSend()
  const members = useBoard((state) => state.session?.people.members)
  const hands = raisedHands(members ?? [])
  if (hands.length === 0) return null
  return (
    <section className="hand-queue" aria-labelledby="hands">
      <h2 id="hands" className="panel__title">
        <Icon name="hand" />
        {t('hands.title', { count: hands.length })}
      </h2>
      <ol className="plain hands">
        {hands.map(({ id, name, organisation }) => (
          <li key={id} className="hands__one">
            <span className="clip">
              {name}
              {organisation ? <span className="soft"> · {organisation}</span> : null}
            </span>
            <button
              type="button"
              className="button"
              aria-label={t('hands.lowerOf', { name })}
              onClick={() => void send({ type: 'lowerHand', person: id })}
            >
              {t('hands.lower')}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
