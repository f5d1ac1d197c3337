// What of a session goes into a board file and comes out of it: the plan, and results that name nobody. People, which step is on,
// who supported what, and everything sealed stay behind. Pure, both ways; taking apart what was put together gives the same again.
// Invariant: what `sessionEvents` gives makes a sound session, whatever a file says; `savedSessionProblem` sees to it.
import type { TLRecord } from '@tldraw/tlschema'
import { z } from 'zod'
import { RecordId, TopicId } from '../ids.ts'
import { namesFor } from '../report/contents/names.ts'
import { type Step, Step as StepSchema } from '../session/model/agenda.ts'
import { Slot, Space, Topic } from '../session/model/openSpace.ts'
import { PlacingSettings, Spot } from '../session/model/placing.ts'
import { MAX_OWNER, MAX_QUESTION_TEXT, Question } from '../session/model/questions.ts'
import { FEWEST_SHOWN, RatingSettings, Spread } from '../session/model/rating.ts'
import type { SessionEvent, SessionView } from '../session/model/session.ts'
import { MAX_SLIDES } from '../session/model/slides.ts'
import { Total, VoteSettings } from '../session/model/voting.ts'
import { NamedNumber, SavedCafe, SavedGroup, savedTogether, togetherEvents, togetherProblem } from './savedTogether.ts'

const Count = z.number().int().min(0).max(100_000)

const Vote = VoteSettings.extend({
  /** Null: prepared and not held yet; one that is open is saved so, without its ballots. */
  result: z.strictObject({ voters: Count, given: Count, totals: z.array(Total).max(4_000) }).nullable(),
})
const Rating = RatingSettings.extend({ answered: Count, spreads: z.array(Spread).max(40).nullable() })
const Placing = PlacingSettings.extend({ dots: z.array(Spot).max(1_000) })
const SavedQuestion = Question.pick({ id: true, organisation: true, setAside: true, merged: true }).extend({
  text: z.string().trim().min(1).max(MAX_QUESTION_TEXT),
  state: z.enum(['queued', 'answered', 'carried']),
  owner: z.string().max(MAX_OWNER),
})
const SavedTopic = Topic.omit({ conveners: true, interested: true, been: true })

export const SavedSession = z.strictObject({
  agenda: z.array(StepSchema).max(60),
  votes: z.array(Vote).max(40),
  ratings: z.array(Rating).max(20),
  placings: z.array(Placing).max(20),
  questions: z.array(SavedQuestion).max(300),
  openSpace: z.strictObject({ slots: z.array(Slot).max(12), spaces: z.array(Space).max(24), topics: z.array(SavedTopic).max(100) }),
  /** Pages in their order, and all that lies on the board with them. */
  slides: z.strictObject({ pages: z.array(RecordId).max(MAX_SLIDES), records: z.array(RecordId).max(2 * MAX_SLIDES + 1) }),
  // Since version 2.
  cafe: SavedCafe.nullable().default(null),
  groups: z.array(SavedGroup).max(60).default([]),
  names: z.array(NamedNumber).max(2_000).default([]),
})
export type SavedSession = z.infer<typeof SavedSession>

/** What of a session is saved; `names`: whether who sat or worked with whom is said by name too. */
export function savedSession(session: Omit<SessionView, 'seq'>, names = false): SavedSession {
  const { agenda, voting, rating, placing, questions, openSpace, slides } = session
  const closed = <T extends { readonly status: string }>(all: readonly T[]): T[] => all.filter(({ status }) => status !== 'open')
  return {
    agenda: [...agenda.steps],
    votes: voting.rounds.map(({ status, endsAtMs: _, voters, given, totals, ...settings }) => ({
      ...settings,
      result: status === 'closed' ? { voters, given, totals: totals ?? [] } : null,
    })),
    ratings: closed(rating.ratings).map(({ status: _, ...rest }) => rest),
    placings: closed(placing.placings).map(({ status: _status, placed: _placed, dots, ...settings }) => ({
      ...settings,
      dots: dots ?? [],
    })),
    questions: questions.questions.map(({ id, text, organisation, state, owner, setAside, merged }) => {
      return { id, text, organisation, owner, setAside, merged, state: state === 'now' ? 'queued' : state }
    }),
    ...savedTogether(session, namesFor(session.people, names).oneOf),
    slides: { pages: slides.pages, records: slides.records },
    openSpace: {
      slots: openSpace.slots,
      spaces: openSpace.spaces,
      // Numbered anew: the next topic's number follows from how many there are.
      topics: openSpace.topics.map(({ title, why, cell, report, closed: isReady }, at) => {
        return { id: TopicId.parse(`t${at + 1}`), title, why, cell, report, closed: isReady }
      }),
    },
  }
}

/** The events by which a new session has it all and the scaffold, `atMs` being its server time. Call only where there is no problem with it. */
export function sessionEvents(saved: SavedSession, scaffold: readonly TLRecord[], atMs: number): readonly SessionEvent[] {
  const { slots, spaces, topics } = saved.openSpace
  return [
    { type: 'agendaPlanned', steps: saved.agenda as Step[] },
    ...saved.votes.flatMap(({ result, ...vote }): SessionEvent[] => [
      { type: 'votePrepared', vote },
      ...(result ? [{ type: 'voteClosed' as const, round: vote.id, ...result }] : []),
    ]),
    ...saved.ratings.flatMap(({ answered, spreads, ...rating }): SessionEvent[] => [
      { type: 'ratingOpened', rating },
      { type: 'ratingClosed', rating: rating.id, answered, spreads },
    ]),
    ...saved.placings.flatMap(({ dots, ...placing }): SessionEvent[] => [
      { type: 'placingOpened', placing },
      { type: 'placingShown', placing: placing.id, dots },
    ]),
    ...questionEvents(saved.questions, atMs),
    ...(slots.length > 0 && spaces.length > 0 ? [{ type: 'openSpacePlanned' as const, slots, spaces }] : []),
    ...topics.map((topic): SessionEvent => ({ type: 'topicAnnounced', topic: { ...topic, conveners: [], interested: [], been: [] } })),
    { type: 'scaffoldChanged', put: [...scaffold], remove: [] },
    ...togetherEvents(saved),
    ...(saved.slides.records.length > 0 ? [{ type: 'slidesPlaced' as const, ...saved.slides }] : []),
  ]
}

/** Merging comes last: what a question is part of has been asked by then. */
function questionEvents(questions: SavedSession['questions'], atMs: number): SessionEvent[] {
  const asked = questions.flatMap(({ id, text, organisation, state, owner, setAside }): SessionEvent[] => [
    { type: 'questionAsked', question: { id, text, organisation, asker: null, atMs } },
    ...(state === 'queued' ? [] : [{ type: 'questionStateSet' as const, question: id, state, owner }]),
    ...(setAside ? [{ type: 'questionSetAside' as const, question: id, aside: true }] : []),
  ])
  const merged = questions.filter(({ merged: into }) => into !== null)
  return [...asked, ...merged.map(({ id, merged: into }): SessionEvent => ({ type: 'questionMerged', question: id, into }))]
}

/** What makes it no session that a workshop could have left, or null. */
export function savedSessionProblem(
  { agenda, votes, ratings, placings, questions, openSpace, slides, cafe, groups }: SavedSession,
  scaffold: readonly TLRecord[],
): string | null {
  const { slots, spaces, topics } = openSpace
  for (const some of [agenda, votes, ratings, placings, questions, slots, spaces, topics])
    if (new Set(some.map(({ id }: { id: string }) => id)).size < some.length) return 'an id twice'
  for (const { result, votesEach } of votes) {
    if (!result) continue
    const { totals, given, voters } = result
    if (new Set(totals.map(({ note }) => note)).size < totals.length) return 'a note counted twice'
    if (totals.reduce((sum, total) => sum + total.votes, 0) !== given || given > voters * votesEach) return 'votes that do not add up'
  }
  for (const { criteria, spreads, answered } of ratings) {
    if (new Set(criteria.map(({ id }) => id)).size < criteria.length) return 'a criterion twice'
    if (spreads && (answered < FEWEST_SHOWN || spreads.some(({ criterion }) => !criteria.some(({ id }) => id === criterion))))
      return 'answers that may not be shown'
  }
  for (const { state, owner, merged, setAside } of questions) {
    if ((state === 'carried') !== (owner.trim() !== '')) return 'a question carried on by nobody'
    if (merged === null) continue
    const into = questions.find(({ id }) => id === merged)
    if (!into || into.merged !== null || state !== 'queued' || setAside) return 'a question part of none'
  }
  if (topics.length > 0 && slots.length * spaces.length === 0 && topics.some(({ cell }) => cell)) return 'a topic without a timetable'
  const cells = topics.flatMap(({ cell }) => (cell ? [`${cell.slot} ${cell.space}`] : []))
  if (new Set(cells).size < cells.length) return 'two topics in one place'
  if (topics.some(({ cell }) => cell && !(slots.some(({ id }) => id === cell.slot) && spaces.some(({ id }) => id === cell.space))))
    return 'a topic in no place'
  if (!topics.every(({ id }, at) => id === `t${at + 1}`)) return 'topics out of order'
  return areSlides(slides, scaffold) ? togetherProblem({ cafe, groups }) : 'slides that are none'
}

/** Pages are pictures of the scaffold, each once, and placed with the rest. */
function areSlides({ pages, records }: SavedSession['slides'], scaffold: readonly TLRecord[]): boolean {
  const owned = new Map(scaffold.map((record) => [record.id as string, record]))
  const isPicture = (id: string): boolean => (owned.get(id) as { readonly type?: unknown } | undefined)?.type === 'image'
  if (new Set(pages).size < pages.length || new Set(records).size < records.length) return false
  return records.every((id) => owned.has(id)) && pages.every((id) => records.includes(id) && isPicture(id) && id.startsWith('shape:'))
}
