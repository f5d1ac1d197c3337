// A topic in the timetable: dragged as a whole, or placed by choosing among the cells that are free.
import {
  type Cell,
  type Clash,
  isSameCell,
  type OpenSpaceSlice,
  type Topic,
  topicIn,
  wanting,
} from '@keha/shared/session/model/openSpace.ts'
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useNames, usePlaceNames } from './useOpenSpace.ts'

interface TimetableTopicProps {
  readonly slice: OpenSpaceSlice
  readonly topic: Topic
  readonly clashing: readonly Clash[]
  /** Null where this person may not place it. */
  readonly onDrag: ((isOn: boolean) => void) | null
}

const keyOf = (cell: Cell | null): string => (cell ? `${cell.slot} ${cell.space}` : '')

export function TimetableTopic({ slice, topic, clashing, onDrag }: TimetableTopicProps) {
  const { t } = useTranslation()
  const send = useSend()
  const namesOf = useNames()
  const { cellName } = usePlaceNames()
  const cells = slice.slots.flatMap((slot) => slice.spaces.map((space): Cell => ({ slot: slot.id, space: space.id })))
  const free = cells.filter((cell) => isSameCell(cell, topic.cell) || !topicIn(slice, cell))
  const clash = clashing.filter(({ topics }) => topics.includes(topic.id)).reduce((sum, { people }) => sum + people, 0)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is beside the choice below, which does the same by keys.
    <div
      className="timetable__topic"
      draggable={onDrag !== null}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', topic.title)
        event.dataTransfer.effectAllowed = 'move'
        onDrag?.(true)
      }}
      onDragEnd={() => onDrag?.(false)}
    >
      <span className="timetable__title">{topic.title}</span>
      <span className="soft small">{namesOf(topic.conveners)}</span>
      <span className="small digits timetable__marks">
        <span className="timetable__mark">
          <Icon name="heart" />
          <span className="visually-hidden">{t('openSpace.wanted')}</span>
          {wanting(topic).length}
        </span>
        {clash > 0 ? (
          <span className="timetable__mark timetable__mark--clash">
            <Icon name="warning" />
            {t('openSpace.clashMark', { count: clash })}
          </span>
        ) : null}
      </span>
      {onDrag ? (
        <SelectField
          label={t('openSpace.placeOf', { title: topic.title })}
          isLabelHidden
          value={keyOf(topic.cell)}
          options={[
            { value: '', words: t('openSpace.noPlace') },
            ...free.map((cell) => ({ value: keyOf(cell), words: cellName(slice, cell) ?? '' })),
          ]}
          onChoose={(value) => void send({ type: 'placeTopic', topic: topic.id, cell: free.find((cell) => keyOf(cell) === value) ?? null })}
        />
      ) : null}
    </div>
  )
}
