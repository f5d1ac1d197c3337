// A topic in the list: what and why, by whom, where; interest, the way there, and for its conveners changing it.
import { type OpenSpaceSlice, peopleIn, type Topic, whereIs } from '@keha/shared/session/model/openSpace.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useRole, useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { ChangeTopic } from './ChangeTopic.tsx'
import { useGoTo } from './useGoTo.ts'
import { useMayChange, useNames, usePlaceNames } from './useOpenSpace.ts'

interface TopicItemProps {
  readonly slice: OpenSpaceSlice
  readonly topic: Topic
}

export function TopicItem({ slice, topic }: TopicItemProps) {
  const { t } = useTranslation()
  const send = useSend()
  const role = useRole()
  const goTo = useGoTo(slice)
  const namesOf = useNames()
  const mayChange = useMayChange()
  const { cellName } = usePlaceNames()
  const [changes, setChanges] = useState(false)
  const you = useBoard((state) => state.you?.id)
  const wants = you !== undefined && topic.interested.includes(you)
  const isHere = you !== undefined && whereIs(slice, you) === topic.id
  const { title } = topic
  return (
    <li className="open-space__topic">
      <h3 className="open-space__title">{title}</h3>
      {topic.why ? <p className="small">{topic.why}</p> : null}
      <p className="soft small">
        {[t('openSpace.by', { names: namesOf(topic.conveners) || '–' }), cellName(slice, topic.cell) ?? t('openSpace.noPlace')].join(' · ')}
      </p>
      <p className="soft small digits">
        {t('openSpace.interested', { count: topic.interested.length })} ·{' '}
        {t('openSpace.inTopic', { count: peopleIn(slice, topic.id).length })}
        {topic.closed ? ` · ${t('openSpace.reportReady')}` : ''}
      </p>
      {role === 'observer' ? null : (
        <div className="row open-space__do">
          <button
            type="button"
            className="button"
            aria-pressed={wants}
            aria-label={t('openSpace.wantIn', { title })}
            onClick={() => void send({ type: 'markInterest', topic: topic.id, interested: !wants })}
          >
            <Icon name="heart" />
            {t('openSpace.want')}
          </button>
          <button
            type="button"
            className="button"
            disabled={isHere}
            aria-label={t('openSpace.goTo', { title })}
            onClick={() => void goTo(topic.id)}
          >
            <Icon name={isHere ? 'check' : 'pin'} />
            {t(isHere ? 'openSpace.here' : 'openSpace.go')}
          </button>
          {mayChange(topic) ? (
            <button
              type="button"
              className="button button--quiet button--icon"
              aria-label={t('openSpace.change', { title })}
              title={t('openSpace.change', { title })}
              onClick={() => setChanges(true)}
            >
              <Icon name="more" />
            </button>
          ) : null}
        </div>
      )}
      {changes ? <ChangeTopic slice={slice} topic={topic} onClose={() => setChanges(false)} /> : null}
    </li>
  )
}
