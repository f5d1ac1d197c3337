// An open space as kept and said: time slots and spaces, the topics people announced, and where everyone is; and pure figures
// over it. Invariants: one topic in a cell; a convener is not in two places in one slot. OS rules in SPEC.md.
import { z } from 'zod'
import type { Code } from '../../codes.ts'
import { ParticipantId, RecordId, SlotId, SpaceId, TopicId } from '../../ids.ts'

export const MAX_SLOTS = 12
export const MAX_SPACES = 24
export const MAX_TOPICS = 100
export const MAX_REPORT_LENGTH = 4_000
const areUnique = (some: readonly { readonly id: string }[]): boolean => new Set(some.map(({ id }) => id)).size === some.length

export const Slot = z.strictObject({
  id: SlotId,
  /** Empty: called by its number. */
  name: z.string().trim().max(60),
  minutes: z.number().int().min(1).max(600),
})
export type Slot = z.infer<typeof Slot>

export const Space = z.strictObject({
  id: SpaceId,
  /** Empty: called by its number. */
  name: z.string().trim().max(60),
  area: RecordId.nullable(),
  /** How many people fit in at once; null: any number. */
  capacity: z.number().int().min(1).max(1_000).nullable(),
})
export type Space = z.infer<typeof Space>

export const Cell = z.strictObject({ slot: SlotId, space: SpaceId })
export type Cell = z.infer<typeof Cell>

const reportText = z.string().trim().max(MAX_REPORT_LENGTH)

export const Report = z.strictObject({ points: reportText, actions: reportText, missing: reportText })
export type Report = z.infer<typeof Report>

export const TopicText = { title: z.string().trim().min(1).max(120), why: z.string().trim().max(400) }

export const Topic = z.strictObject({
  id: TopicId,
  ...TopicText,
  conveners: z.array(ParticipantId),
  cell: Cell.nullable(),
  interested: z.array(ParticipantId),
  /** Who has been in the topic, first come first: the people of its report. */
  been: z.array(ParticipantId),
  report: Report.nullable(),
  /** The report is ready. */
  closed: z.boolean(),
})
export type Topic = z.infer<typeof Topic>

/** A topic, or the corner of those who are between topics. */
export const Whereabouts = z.union([TopicId, z.literal('butterfly')])
export type Whereabouts = z.infer<typeof Whereabouts>

export const PlacedTopic = z.strictObject({ topic: TopicId, cell: Cell.nullable() })
export type PlacedTopic = z.infer<typeof PlacedTopic>

export const Slots = z.array(Slot).min(1).max(MAX_SLOTS).refine(areUnique)
export const Spaces = z.array(Space).min(1).max(MAX_SPACES).refine(areUnique)

export const OpenSpaceSlice = z.strictObject({
  slots: z.array(Slot),
  spaces: z.array(Space),
  topics: z.array(Topic),
  /** How many topics there have ever been: the number of the newest. */
  announced: z.number().int().nonnegative(),
  /** Each person once; who has not gone anywhere yet is not here. */
  where: z.array(z.strictObject({ person: ParticipantId, at: Whereabouts })),
})
export type OpenSpaceSlice = z.infer<typeof OpenSpaceSlice>

export const isSameCell = (a: Cell | null, b: Cell | null): boolean => a?.slot === b?.slot && a?.space === b?.space
export const joined = <T>(some: readonly T[], more: readonly T[]): T[] => [...new Set([...some, ...more])]

export const peopleIn = ({ where }: OpenSpaceSlice, place: Whereabouts): readonly ParticipantId[] =>
  where.filter(({ at }) => at === place).map(({ person }) => person)

export const whereIs = ({ where }: OpenSpaceSlice, id: ParticipantId): Whereabouts | undefined =>
  where.find(({ person }) => person === id)?.at

export const topicIn = ({ topics }: OpenSpaceSlice, cell: Cell): Topic | undefined => topics.find((topic) => isSameCell(topic.cell, cell))

/** Who would come: those who marked interest, and the conveners. */
export const wanting = ({ interested, conveners }: Topic): readonly ParticipantId[] => joined(conveners, interested)

/** Why the topics cannot be placed as they are; null: they can. */
export function placingProblem({ slots, spaces }: Pick<OpenSpaceSlice, 'slots' | 'spaces'>, topics: readonly Topic[]): Code | null {
  const cells = new Set<string>()
  const busy = new Set<string>()
  for (const { cell, conveners } of topics) {
    if (cell === null) continue
    if (!slots.some(({ id }) => id === cell.slot) || !spaces.some(({ id }) => id === cell.space)) return 'no-such-cell'
    const here = `${cell.slot} ${cell.space}`
    if (cells.has(here)) return 'cell-taken'
    cells.add(here)
    for (const person of conveners) {
      if (busy.has(`${cell.slot} ${person}`)) return 'convener-busy'
      busy.add(`${cell.slot} ${person}`)
    }
  }
  return null
}

export interface Clash {
  readonly slot: SlotId
  readonly topics: readonly [TopicId, TopicId]
  /** How many want both. */
  readonly people: number
}

/** Topics of one slot that the same people want; most people first. */
export function clashes(topics: readonly Topic[]): readonly Clash[] {
  return topics
    .flatMap((a, i) =>
      topics.slice(i + 1).flatMap((b): Clash[] => {
        if (a.cell === null || a.cell.slot !== b.cell?.slot) return []
        const people = wantingBoth(a, b)
        return people === 0 ? [] : [{ slot: a.cell.slot, topics: [a.id, b.id], people }]
      }),
    )
    .sort((a, b) => b.people - a.people)
}

export function wantingBoth(a: Topic, b: Topic): number {
  const others = new Set(wanting(b))
  return wanting(a).filter((person) => others.has(person)).length
}

export const OpenSpaceCommand = z.discriminatedUnion('type', [
  /** All slots and spaces, in order; topics in those that are left out lose their place. */
  z.strictObject({ type: z.literal('planOpenSpace'), slots: Slots, spaces: Spaces }),
  z.strictObject({ type: z.literal('announceTopic'), ...TopicText }),
  z.strictObject({ type: z.literal('changeTopic'), topic: TopicId, ...TopicText }),
  z.strictObject({ type: z.literal('withdrawTopic'), topic: TopicId }),
  z.strictObject({ type: z.literal('markInterest'), topic: TopicId, interested: z.boolean() }),
  /** null: out of the timetable. */
  z.strictObject({ type: z.literal('placeTopic'), topic: TopicId, cell: Cell.nullable() }),
  /** A part of a topic becomes one of its own, by the same conveners. */
  z.strictObject({ type: z.literal('splitTopic'), topic: TopicId, ...TopicText }),
  /** `topic` becomes a part of `into`, and conveners, marks and people of both are kept. */
  z.strictObject({ type: z.literal('mergeTopics'), topic: TopicId, into: TopicId }),
  /** Oneself, always. */
  z.strictObject({ type: z.literal('goToTopic'), at: Whereabouts }),
  z.strictObject({ type: z.literal('setReport'), topic: TopicId, report: Report }),
  z.strictObject({ type: z.literal('closeReport'), topic: TopicId, closed: z.boolean() }),
  /** Places several topics at once; those not named stay where they are. */
  z.strictObject({ type: z.literal('applyProposal'), placed: z.array(PlacedTopic).max(MAX_TOPICS) }),
])
export type OpenSpaceCommand = z.infer<typeof OpenSpaceCommand>

export const OpenSpaceEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('openSpacePlanned'), slots: Slots, spaces: Spaces }),
  z.strictObject({ type: z.literal('topicAnnounced'), topic: Topic }),
  /** Its words or its report. */
  z.strictObject({ type: z.literal('topicChanged'), topic: Topic }),
  z.strictObject({ type: z.literal('topicWithdrawn'), topic: TopicId }),
  z.strictObject({ type: z.literal('interestMarked'), topic: TopicId, person: ParticipantId, interested: z.boolean() }),
  z.strictObject({ type: z.literal('topicsPlaced'), placed: z.array(PlacedTopic) }),
  z.strictObject({ type: z.literal('topicsMerged'), topic: TopicId, into: Topic }),
  z.strictObject({ type: z.literal('wentToTopic'), person: ParticipantId, at: Whereabouts }),
])
export type OpenSpaceEvent = z.infer<typeof OpenSpaceEvent>

/** The lines of a report's part, whatever sign they were listed with. */
export const reportLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•*]\s+)?/, '').trim())
    .filter((line) => line !== '')
