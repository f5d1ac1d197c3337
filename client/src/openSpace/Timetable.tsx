// Time × space as a table: topics are dragged to cells, or placed by a choice; what many want at one time shows.
import type { TopicId } from '@keha/shared/ids.ts'
import { type Cell, clashes, isSameCell, type OpenSpaceSlice, type Topic, topicIn } from '@keha/shared/session/model/openSpace.ts'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole, useSend } from '../board/board.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Clashes } from './Clashes.tsx'
import { ProposalPart } from './ProposalPart.tsx'
import { TimetableTopic } from './TimetableTopic.tsx'
import { useMayChange, usePlaceNames } from './useOpenSpace.ts'

interface TimetableProps {
  readonly slice: OpenSpaceSlice
  readonly onClose: () => void
}

export function Timetable({ slice, onClose }: TimetableProps) {
  const { t } = useTranslation()
  const send = useSend()
  const role = useRole()
  const mayChange = useMayChange()
  const { slotName, spaceName } = usePlaceNames()
  const [dragged, setDragged] = useState<TopicId | null>(null)
  const clashing = clashes(slice.topics)
  const waiting = slice.topics.filter(({ cell }) => cell === null)
  const drop = (cell: Cell | null) => {
    if (dragged) void send({ type: 'placeTopic', topic: dragged, cell })
    setDragged(null)
  }
  const card = (topic: Topic): ReactNode => (
    <TimetableTopic
      key={topic.id}
      slice={slice}
      topic={topic}
      clashing={clashing}
      onDrag={mayChange(topic) ? (isOn) => setDragged(isOn ? topic.id : null) : null}
    />
  )
  /** What takes a topic that is dropped; a cell with another topic in it does not. */
  const target = (cell: Cell | null) => {
    const topic = slice.topics.find(({ id }) => id === dragged)
    const takes = topic !== undefined && !isSameCell(topic.cell, cell) && (cell === null || !topicIn(slice, cell))
    return takes ? { 'data-target': true, onDragOver: (event: DragEvent) => event.preventDefault(), onDrop: () => drop(cell) } : undefined
  }
  return (
    <Dialog title={t('openSpace.timetable')} size="wide" onClose={onClose}>
      <p className="soft small">{t('openSpace.timetableHint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is scrolled by keys too. */}
      <section className="timetable" aria-label={t('openSpace.timetable')} tabIndex={0}>
        <table className="timetable__table">
          <thead>
            <tr>
              <th scope="col">{t('openSpace.spaceWord')}</th>
              {slice.slots.map((slot) => (
                <th key={slot.id} scope="col">
                  {slotName(slice, slot)}
                  <span className="soft digits timetable__minutes">{t('openSpace.minutes', { count: slot.minutes })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slice.spaces.map((space) => (
              <tr key={space.id}>
                <th scope="row">{spaceName(slice, space)}</th>
                {slice.slots.map((slot) => {
                  const cell = { slot: slot.id, space: space.id }
                  const topic = topicIn(slice, cell)
                  return (
                    <td key={slot.id} className="timetable__cell" {...target(cell)}>
                      {topic ? card(topic) : <span className="soft small">{t('openSpace.free')}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="timetable__waiting" aria-label={t('openSpace.waiting')} {...target(null)}>
        <h3 className="timetable__heading">{t('openSpace.waiting')}</h3>
        {waiting.length > 0 ? (
          <div className="timetable__cards">{waiting.map(card)}</div>
        ) : (
          <p className="soft small">{t('openSpace.allPlaced')}</p>
        )}
      </section>
      <Clashes slice={slice} clashing={clashing} />
      {role === 'facilitator' ? <ProposalPart slice={slice} /> : null}
    </Dialog>
  )
}
