// The open space as panels read it: what is planned, what slots and spaces are called, who may do what with a topic.
import type { ParticipantId } from '@keha/shared/ids.ts'
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import type { Cell, OpenSpaceSlice, Slot, Space, Topic } from '@keha/shared/session/model/openSpace.ts'
import type { Member } from '@keha/shared/session/model/people.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard, useRole } from '../board/board.ts'

const NOBODY: readonly Member[] = []

/** Null where this workshop has no open space, or not yet. */
export function useOpenSpace(): OpenSpaceSlice | null {
  return useBoard(({ session }) => {
    if (session === null) return null
    const { openSpace, agenda } = session
    const kind = currentStep(agenda)?.kind
    const isOn = kind === 'marketplace' || kind === 'sessions' || openSpace.topics.length > 0 || openSpace.slots.length > 0
    return isOn ? openSpace : null
  })
}

/** A slot's or space's own name, the name of the space's area, or its number. */
export function usePlaceNames() {
  const { t } = useTranslation()
  const { canvas } = useOpenBoard()
  const slotName = useCallback(
    ({ slots }: Pick<OpenSpaceSlice, 'slots'>, { id, name }: Slot) =>
      name || t('openSpace.slot', { number: slots.findIndex((one) => one.id === id) + 1 }),
    [t],
  )
  const spaceName = useCallback(
    ({ spaces }: Pick<OpenSpaceSlice, 'spaces'>, { id, name, area }: Space) =>
      name || (area && canvas?.areaName(area)) || t('openSpace.space', { number: spaces.findIndex((one) => one.id === id) + 1 }),
    [t, canvas],
  )
  const cellName = useCallback(
    (slice: OpenSpaceSlice, cell: Cell | null) => {
      const slot = slice.slots.find(({ id }) => id === cell?.slot)
      const space = slice.spaces.find(({ id }) => id === cell?.space)
      return slot && space ? `${slotName(slice, slot)}, ${spaceName(slice, space)}` : null
    },
    [slotName, spaceName],
  )
  return { slotName, spaceName, cellName }
}

/** People by name, in the order of the ids; who has left the board is not named. */
export function useNames(): (ids: readonly ParticipantId[]) => string {
  const members = useBoard(({ session }) => session?.people.members) ?? NOBODY
  return (ids) => ids.flatMap((id) => members.find((member) => member.id === id)?.name ?? []).join(', ')
}

/** Whether this person may change, place and withdraw a topic. */
export function useMayChange(): (topic: Topic) => boolean {
  const role = useRole()
  const you = useBoard((state) => state.you?.id)
  return ({ conveners }) => role === 'facilitator' || (role === 'participant' && you !== undefined && conveners.includes(you))
}
