// The plan of an open space as it is edited: first from the agenda's sessions and from the areas no step uses.
import { type RecordId, SlotId, SpaceId } from '@keha/shared/ids.ts'
import type { AgendaSlice } from '@keha/shared/session/model/agenda.ts'
import { MAX_SLOTS, MAX_SPACES, type OpenSpaceSlice, type Slot, type Space } from '@keha/shared/session/model/openSpace.ts'

export type PlanDraft = Pick<OpenSpaceSlice, 'slots' | 'spaces'>

const SLOT_MINUTES = 45

const freeNumber = (ids: readonly string[]): number => {
  let number = 1
  while (ids.some((id) => id.slice(1) === String(number))) number++
  return number
}

const slot = (number: number, minutes: number): Slot => ({ id: SlotId.parse(`s${number}`), name: '', minutes })
const space = (number: number, area: RecordId | null): Space => ({ id: SpaceId.parse(`a${number}`), name: '', area, capacity: null })

export const newSlot = (slots: readonly Slot[]): Slot => slot(freeNumber(slots.map(({ id }) => id)), SLOT_MINUTES)
export const newSpace = (spaces: readonly Space[]): Space => space(freeNumber(spaces.map(({ id }) => id)), null)

export function firstDraft({ slots, spaces }: PlanDraft, { steps }: AgendaSlice, areas: readonly RecordId[]): PlanDraft {
  if (slots.length > 0) return { slots, spaces }
  const sessions = steps.filter(({ kind, minutes }) => kind === 'sessions' && minutes > 0)
  const free = areas.filter((area) => !steps.some((step) => step.area === area))
  return {
    slots: sessions.slice(0, MAX_SLOTS).map(({ minutes }, i) => slot(i + 1, minutes)),
    spaces: free.slice(0, MAX_SPACES).map((area, i) => space(i + 1, area)),
  }
}
