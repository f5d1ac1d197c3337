// Where this person is: their topic with the way to its area and its report, or the butterfly corner.
import { type OpenSpaceSlice, whereIs } from '@keha/shared/session/model/openSpace.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { ReportForm } from './ReportForm.tsx'
import { useGoTo } from './useGoTo.ts'
import { usePlaceNames } from './useOpenSpace.ts'

export function MyTopic({ slice }: { readonly slice: OpenSpaceSlice }) {
  const { t } = useTranslation()
  const { cellName } = usePlaceNames()
  const goTo = useGoTo(slice)
  const [writes, setWrites] = useState(false)
  const you = useBoard((state) => state.you?.id)
  const at = you && whereIs(slice, you)
  if (!at) return null
  const topic = slice.topics.find(({ id }) => id === at)
  return (
    <section className="open-space__mine" aria-label={t('openSpace.mine')}>
      <p className="open-space__here">
        <Icon name="pin" />
        <span>
          {topic ? t('openSpace.youAreIn', { title: topic.title }) : t('openSpace.youAreButterfly')}
          {topic?.cell ? <span className="soft small open-space__place">{cellName(slice, topic.cell)}</span> : null}
        </span>
      </p>
      {topic ? (
        <div className="row">
          <button type="button" className="button" onClick={() => setWrites(true)}>
            <Icon name="pen" />
            {t('openSpace.report')}
          </button>
          <button type="button" className="button button--quiet" onClick={() => void goTo('butterfly')}>
            {t('openSpace.toButterfly')}
          </button>
        </div>
      ) : null}
      {writes && topic ? <ReportForm topic={topic} onClose={() => setWrites(false)} /> : null}
    </section>
  )
}
