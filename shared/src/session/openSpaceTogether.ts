// Plan B where few topics came: one talk for all, topic after topic in one space.
import type { OpenSpaceCommand, OpenSpaceSlice } from './model/openSpace.ts'

/**
 * The commands that bring all topics together, to be given in order: the first space alone, and a slot for each topic. Null where
 * the topics are too many for that, or there is nothing to gain.
 */
export function allTogether({
  slots,
  spaces,
  topics,
}: Pick<OpenSpaceSlice, 'slots' | 'spaces' | 'topics'>): readonly OpenSpaceCommand[] | null {
  const [together, ...others] = spaces
  if (!together || others.length === 0 || topics.length === 0 || topics.length > slots.length) return null
  const placed = topics.flatMap(({ id }, at) => {
    const slot = slots[at]
    return slot ? [{ topic: id, cell: { slot: slot.id, space: together.id } }] : []
  })
  return [
    { type: 'planOpenSpace', slots: [...slots], spaces: [together] },
    { type: 'applyProposal', placed },
  ]
}
