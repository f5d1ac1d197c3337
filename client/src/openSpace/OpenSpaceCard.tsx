// The marketplace in the side panel: announcing a topic, where one is, all topics and the way to them, timetable and proceedings.
// It never closes: it stays once there are topics, whatever step is on.
import { type OpenSpaceSlice, peopleIn } from '@keha/shared/session/model/openSpace.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { FewTopics } from './FewTopics.tsx'
import { MyTopic } from './MyTopic.tsx'
import { PlanOpenSpace } from './PlanOpenSpace.tsx'
import { Timetable } from './Timetable.tsx'
import { TopicForm } from './TopicForm.tsx'
import { TopicItem } from './TopicItem.tsx'
import { useDownloadProceedings } from './useDownloadProceedings.ts'
import { useOpenSpace, usePlaceNames } from './useOpenSpace.ts'
import './openSpace.css'

export function OpenSpaceCard() {
  const slice = useOpenSpace()
  return slice ? <Marketplace slice={slice} /> : null
}

function Marketplace({ slice }: { readonly slice: OpenSpaceSlice }) {
  const { t } = useTranslation()
  const role = useRole()
  const download = useDownloadProceedings()
  const [open, setOpen] = useState<'announce' | 'timetable' | 'plan' | null>(null)
  const close = () => setOpen(null)
  const isPlanned = slice.slots.length > 0
  return (
    <section className="panel__section open-space" aria-label={t('openSpace.title')}>
      <h2 className="panel__title">
        <Icon name="grid" />
        {t('openSpace.title')}
      </h2>
      {slice.topics.length === 0 ? <p className="soft small">{t('openSpace.line')}</p> : null}
      {role === 'observer' ? null : <MyTopic slice={slice} />}
      {role === 'observer' ? null : (
        <button type="button" className="button button--main button--wide" onClick={() => setOpen('announce')}>
          <Icon name="plus" />
          {t('openSpace.announce')}
        </button>
      )}
      {slice.topics.length > 0 ? (
        <ul className="plain open-space__topics" aria-label={t('openSpace.topics')}>
          {slice.topics.map((topic) => (
            <TopicItem key={topic.id} slice={slice} topic={topic} />
          ))}
        </ul>
      ) : null}
      <FewTopics slice={slice} />
      <HeadCounts slice={slice} />
      <div className="row">
        {isPlanned ? (
          <button type="button" className="button" onClick={() => setOpen('timetable')}>
            <Icon name="clock" />
            {t('openSpace.timetable')}
          </button>
        ) : null}
        {role === 'facilitator' ? (
          <button type="button" className={isPlanned ? 'button' : 'button button--wide'} onClick={() => setOpen('plan')}>
            <Icon name="pen" />
            {t('openSpace.plan')}
          </button>
        ) : null}
        {slice.topics.length > 0 ? (
          <button type="button" className="button" onClick={download}>
            <Icon name="download" />
            {t('openSpace.proceedings')}
          </button>
        ) : null}
      </div>
      {open === 'announce' ? <TopicForm onClose={close} /> : null}
      {open === 'timetable' ? <Timetable slice={slice} onClose={close} /> : null}
      {open === 'plan' ? <PlanOpenSpace slice={slice} onClose={close} /> : null}
    </section>
  )
}

/** How many are in each space now, and in the butterfly corner. */
function HeadCounts({ slice }: { readonly slice: OpenSpaceSlice }) {
  const { t } = useTranslation()
  const { spaceName } = usePlaceNames()
  if (slice.where.length === 0) return null
  const countIn = (space: string) =>
    slice.topics.filter(({ cell }) => cell?.space === space).reduce((sum, { id }) => sum + peopleIn(slice, id).length, 0)
  return (
    <ul className="plain open-space__heads" aria-label={t('openSpace.heads')}>
      {slice.spaces.map((space) => (
        <li key={space.id}>
          <span className="clip">{spaceName(slice, space)}</span>
          <span className="digits">
            {space.capacity === null ? countIn(space.id) : t('openSpace.ofCapacity', { count: countIn(space.id), of: space.capacity })}
          </span>
        </li>
      ))}
      <li>
        <span>{t('openSpace.butterfly')}</span>
        <span className="digits">{peopleIn(slice, 'butterfly').length}</span>
      </li>
    </ul>
  )
}
