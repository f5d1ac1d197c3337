// The order questions are taken up in, and what of them is still open. Pure figures over the questions' slice. QU rules in SPEC.md.
import type { ParticipantId } from '../ids.ts'
import type { Question, QuestionsSlice } from './model/questions.ts'

/** A question and those that are part of it. */
export const withMerged = (all: readonly Question[], one: Question): readonly Question[] => [
  one,
  ...all.filter(({ merged }) => merged === one.id),
]

/** Who says "me too", of it and of what is part of it, each once; its own asker is not among them. */
export function supportersOf({ questions }: Pick<QuestionsSlice, 'questions'>, one: Question): readonly ParticipantId[] {
  const group = withMerged(questions, one)
  const all = new Set(group.flatMap(({ supporters, asker }) => (asker === null ? supporters : [...supporters, asker])))
  if (one.asker !== null) all.delete(one.asker)
  return [...all]
}

/** Questions that wait, by the rule that is on; the earlier asked first where the rule says nothing. */
export function ordered(slice: QuestionsSlice): readonly Question[] {
  const waiting = slice.questions.filter(({ state, setAside, merged }) => state === 'queued' && !setAside && merged === null)
  // Sorting is stable, and they lie in the order they were asked in.
  if (slice.order === 'newest') return waiting.reverse()
  const supported = waiting.toSorted((a, b) => supportersOf(slice, b).length - supportersOf(slice, a).length)
  return slice.order === 'support' ? supported : unheardFirst(slice, supported)
}

/** One question of each organisation that has had none taken up comes before all others. */
function unheardFirst({ questions }: QuestionsSlice, waiting: readonly Question[]): readonly Question[] {
  const heard = new Set(questions.filter(({ state }) => state === 'now' || state === 'answered').map(({ organisation }) => organisation))
  const first = waiting.filter(({ organisation }) => {
    if (organisation === null || heard.has(organisation)) return false
    heard.add(organisation)
    return true
  })
  return [...first, ...waiting.filter((one) => !first.includes(one))]
}

/** What was asked and has had no answer, as asked: for reports. What was set aside is among it; what is part of another is not. */
export const openQuestions = (questions: readonly Question[]): readonly Question[] =>
  questions.filter(({ state, merged }) => merged === null && state !== 'answered')
