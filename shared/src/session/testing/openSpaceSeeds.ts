// For tests: random commands of the open space, and what must hold of it whatever they are.
import { type Chance, oneOf, whole } from '../../seededChance.ts'
import { type OpenSpaceSlice, placingProblem } from '../model/openSpace.ts'
import type { Command, SessionState } from '../model/session.ts'
import { proposeSchedule } from '../openSpaceProposal.ts'
import { CELL, OPEN_SPACE, TOPIC } from './commandStates.ts'

/** Topics are drawn among the newest, so that most exist. */
export function openSpaceDraws(chance: Chance, slice: () => OpenSpaceSlice): readonly (() => Command)[] {
  const topic = () => TOPIC(Math.max(1, slice().announced - whole(chance, 4)))
  const cell = () => (chance() < 0.1 ? null : CELL(1 + whole(chance, 3), 1 + whole(chance, 2)))
  const words = { title: 'Year clock', why: '' }
  const some = <T>(all: readonly T[]) => (chance() < 0.3 ? all.slice(whole(chance, 2)) : [...all])
  return [
    () => ({ type: 'planOpenSpace', slots: some(OPEN_SPACE.slots), spaces: some(OPEN_SPACE.spaces) }),
    () => ({ type: 'announceTopic', ...words }),
    () => ({ type: 'announceTopic', ...words }),
    () => ({ type: chance() < 0.5 ? 'changeTopic' : 'splitTopic', topic: topic(), title: 'Trust', why: 'Why' }),
    () => (chance() < 0.3 ? { type: 'withdrawTopic', topic: topic() } : { type: 'mergeTopics', topic: topic(), into: topic() }),
    () => ({ type: 'markInterest', topic: topic(), interested: chance() < 0.7 }),
    () => ({ type: 'placeTopic', topic: topic(), cell: cell() }),
    () => ({ type: 'placeTopic', topic: topic(), cell: cell() }),
    () => ({ type: 'goToTopic', at: chance() < 0.2 ? 'butterfly' : topic() }),
    () => ({ type: 'setReport', topic: topic(), report: { points: oneOf(chance, ['', 'Yes']), actions: '', missing: '' } }),
    () => ({ type: 'closeReport', topic: topic(), closed: chance() < 0.5 }),
    () => ({ type: 'applyProposal', placed: chance() < 0.02 ? [...proposeSchedule(slice(), chance).placed] : [] }),
  ]
}

export function openSpaceProblem({ openSpace: { slots, spaces, topics, where }, people }: SessionState): string | null {
  const members = people.members.map(({ id }) => id)
  const problem = placingProblem({ slots, spaces }, topics)
  if (problem !== null) return `a timetable against the rules: ${problem}`
  if (new Set(topics.map(({ id }) => id)).size < topics.length) return 'a topic twice'
  if (topics.some(({ report, closed }) => closed && report === null)) return 'a closed report that is none'
  if (new Set(where.map(({ person }) => person)).size < where.length) return 'a person in two topics'
  if (where.some(({ at }) => at !== 'butterfly' && !topics.some(({ id }) => id === at))) return 'somebody in a topic that is not there'
  for (const ids of [where.map(({ person }) => person), ...topics.flatMap((one) => [one.conveners, one.interested, one.been])])
    if (new Set(ids).size < ids.length || !isSubset(ids, members)) return 'somebody twice, or removed and still there'
  return null
}

export const isSubset = (some: readonly string[], all: readonly string[]): boolean => some.every((one) => all.includes(one))
