// Open space: people announce topics, place them in time and space, and go where they learn or give. OS rules in SPEC.md.
import { type ParticipantId, TopicId } from '../../ids.ts'
import {
  type Cell,
  isSameCell,
  joined,
  MAX_REPORT_LENGTH,
  MAX_TOPICS,
  type OpenSpaceCommand,
  type OpenSpaceSlice,
  type PlacedTopic,
  peopleIn,
  placingProblem,
  type Report,
  type Topic,
  type Whereabouts,
  whereIs,
} from '../model/openSpace.ts'
import { type Actor, accept, type Decision, refuse, type Tool } from './tool.ts'

const EVERYONE = ['facilitator', 'participant'] as const

export const openSpace: Tool<OpenSpaceSlice, OpenSpaceCommand> = {
  initial: { slots: [], spaces: [], topics: [], announced: 0, where: [] },
  may: {
    planOpenSpace: ['facilitator'],
    announceTopic: EVERYONE,
    changeTopic: EVERYONE,
    withdrawTopic: EVERYONE,
    markInterest: EVERYONE,
    placeTopic: EVERYONE,
    splitTopic: EVERYONE,
    mergeTopics: EVERYONE,
    goToTopic: EVERYONE,
    setReport: EVERYONE,
    closeReport: EVERYONE,
    applyProposal: ['facilitator'],
  },
  decide: ({ openSpace: slice }, command, { actor }) => {
    if (actor.kind === 'room') return refuse('not-allowed')
    switch (command.type) {
      case 'planOpenSpace': {
        const { type: _, ...plan } = command
        const isSame = JSON.stringify([plan.slots, plan.spaces]) === JSON.stringify([slice.slots, slice.spaces])
        return isSame ? accept() : accept({ type: 'openSpacePlanned', ...plan })
      }
      case 'announceTopic':
        return announced(slice, { title: command.title, why: command.why, conveners: [actor.id], interested: [] })
      case 'goToTopic':
        return gone(slice, actor.id, command.at)
      case 'applyProposal':
        return placed(slice, command.placed)
      default: {
        const topic = slice.topics.find(({ id }) => id === command.topic)
        return topic ? ofTopic(slice, topic, command, actor) : refuse('no-such-topic')
      }
    }
  },
  evolve: (slice, event) => {
    switch (event.type) {
      case 'openSpacePlanned': {
        const isKept = (cell: Cell | null) =>
          event.slots.some(({ id }) => id === cell?.slot) && event.spaces.some(({ id }) => id === cell?.space)
        const topics = slice.topics.map((topic) => (isKept(topic.cell) ? topic : { ...topic, cell: null }))
        return { ...slice, slots: event.slots, spaces: event.spaces, topics }
      }
      case 'topicAnnounced':
        return { ...slice, topics: [...slice.topics, event.topic], announced: slice.announced + 1 }
      case 'topicChanged':
        return changed(slice, event.topic.id, () => event.topic)
      case 'topicWithdrawn':
        return without(slice, event.topic, 'butterfly')
      case 'interestMarked':
        return changed(slice, event.topic, ({ interested, ...topic }) => ({
          ...topic,
          interested: event.interested ? [...interested, event.person] : interested.filter((id) => id !== event.person),
        }))
      case 'topicsPlaced':
        return { ...slice, topics: withCells(slice.topics, event.placed) }
      case 'topicsMerged':
        return changed(without(slice, event.topic, event.into.id), event.into.id, () => event.into)
      case 'wentToTopic': {
        const where = [...slice.where.filter(({ person }) => person !== event.person), { person: event.person, at: event.at }]
        if (event.at === 'butterfly') return { ...slice, where }
        return changed({ ...slice, where }, event.at, (topic) => ({ ...topic, been: joined(topic.been, [event.person]) }))
      }
      case 'personRemoved':
        return forgotten(slice, event.person)
      default:
        return slice
    }
  },
}

type TopicCommand = Extract<OpenSpaceCommand, { readonly topic: TopicId }>

type Person = Extract<Actor, { readonly kind: 'person' }>

function ofTopic(slice: OpenSpaceSlice, topic: Topic, command: TopicCommand, actor: Person): Decision {
  const isConvener = actor.role === 'facilitator' || topic.conveners.includes(actor.id)
  switch (command.type) {
    case 'markInterest':
      return topic.interested.includes(actor.id) === command.interested
        ? accept()
        : accept({ type: 'interestMarked', topic: topic.id, person: actor.id, interested: command.interested })
    case 'setReport':
    case 'closeReport':
      if (!isConvener && whereIs(slice, actor.id) !== topic.id) return refuse('only-in-topic')
      if (command.type === 'closeReport') return topic.report ? changing(topic, { closed: command.closed }) : refuse('no-report')
      return topic.closed
        ? refuse('topic-closed')
        : changing(topic, { report: Object.values(command.report).some(Boolean) ? command.report : null })
    default:
      if (!isConvener) return refuse('only-convener')
  }
  switch (command.type) {
    case 'placeTopic':
      return placed(slice, [{ topic: topic.id, cell: command.cell }])
    case 'withdrawTopic':
      return topic.report ? refuse('topic-has-report') : accept({ type: 'topicWithdrawn', topic: topic.id })
    case 'changeTopic':
      return topic.closed ? refuse('topic-closed') : changing(topic, { title: command.title, why: command.why })
    case 'splitTopic':
      return announced(slice, { title: command.title, why: command.why, conveners: topic.conveners, interested: topic.interested })
    case 'mergeTopics': {
      const into = slice.topics.find(({ id }) => id === command.into)
      if (!into || into === topic) return refuse('no-such-topic')
      if (topic.closed || into.closed) return refuse('topic-closed')
      const both = merged(topic, into)
      const problem = placingProblem(slice, [...slice.topics.filter((one) => one !== topic && one !== into), both])
      return problem ? refuse(problem) : accept({ type: 'topicsMerged', topic: topic.id, into: both })
    }
  }
}

function announced(slice: OpenSpaceSlice, words: Pick<Topic, 'title' | 'why' | 'conveners' | 'interested'>): Decision {
  if (slice.topics.length >= MAX_TOPICS) return refuse('too-many-topics')
  const id = TopicId.parse(`t${slice.announced + 1}`)
  return accept({ type: 'topicAnnounced', topic: { id, ...words, cell: null, been: [], report: null, closed: false } })
}

function changing(topic: Topic, to: Partial<Topic>): Decision {
  const then = { ...topic, ...to }
  return JSON.stringify(then) === JSON.stringify(topic) ? accept() : accept({ type: 'topicChanged', topic: then })
}

function placed(slice: OpenSpaceSlice, wished: readonly PlacedTopic[]): Decision {
  const before = (id: TopicId) => slice.topics.find((topic) => topic.id === id)
  if (wished.some(({ topic }) => !before(topic))) return refuse('no-such-topic')
  const moves = wished.filter(({ topic, cell }) => !isSameCell(before(topic)?.cell ?? null, cell))
  const problem = placingProblem(slice, withCells(slice.topics, moves))
  if (problem) return refuse(problem)
  return moves.length === 0 ? accept() : accept({ type: 'topicsPlaced', placed: moves })
}

/** Conveners always get in. */
function gone(slice: OpenSpaceSlice, person: ParticipantId, at: Whereabouts): Decision {
  if (whereIs(slice, person) === at) return accept()
  const topic = slice.topics.find(({ id }) => id === at)
  if (!topic && at !== 'butterfly') return refuse('no-such-topic')
  const capacity = slice.spaces.find(({ id }) => id === topic?.cell?.space)?.capacity ?? null
  if (capacity !== null && peopleIn(slice, at).length >= capacity && !topic?.conveners.includes(person)) return refuse('space-full')
  return accept({ type: 'wentToTopic', person, at })
}

function merged(topic: Topic, into: Topic): Topic {
  const both = (part: keyof Report) => [into.report?.[part], topic.report?.[part]].filter(Boolean).join('\n').slice(0, MAX_REPORT_LENGTH)
  return {
    ...into,
    conveners: joined(into.conveners, topic.conveners),
    interested: joined(into.interested, topic.interested),
    been: joined(into.been, topic.been),
    cell: into.cell ?? topic.cell,
    report: into.report || topic.report ? { points: both('points'), actions: both('actions'), missing: both('missing') } : null,
  }
}

const withCells = (topics: readonly Topic[], placed: readonly PlacedTopic[]): Topic[] =>
  topics.map((topic) => {
    const to = placed.findLast((one) => one.topic === topic.id)
    return to ? { ...topic, cell: to.cell } : topic
  })

const changed = (slice: OpenSpaceSlice, id: TopicId, to: (topic: Topic) => Topic): OpenSpaceSlice => ({
  ...slice,
  topics: slice.topics.map((topic) => (topic.id === id ? to(topic) : topic)),
})

/** Whoever was in the topic is in `instead`. */
const without = (slice: OpenSpaceSlice, id: TopicId, instead: Whereabouts): OpenSpaceSlice => ({
  ...slice,
  topics: slice.topics.filter((topic) => topic.id !== id),
  where: slice.where.map(({ person, at }) => ({ person, at: at === id ? instead : at })),
})

function forgotten(slice: OpenSpaceSlice, person: ParticipantId): OpenSpaceSlice {
  const others = (ids: readonly ParticipantId[]) => ids.filter((id) => id !== person)
  return {
    ...slice,
    where: slice.where.filter((one) => one.person !== person),
    topics: slice.topics.map((topic) => ({
      ...topic,
      conveners: others(topic.conveners),
      interested: others(topic.interested),
      been: others(topic.been),
    })),
  }
}
