// What only its owner and the server see: private notes, ballots, answers, dots, the pulse; and what facilitators share. Kept
// beside the log of events and never in it, one value per person, written and erased together with the events it belongs to.
// WR, VO, RT, PL, QU and CF rules.
import { z } from 'zod'
import { ParticipantId, QuestionId, RecordId, RoundId, StepId } from '../../ids.ts'
import { PairWishes } from '../../seating/pairWishes.ts'
import { EarlierMeeting } from './meetings.ts'

/** Characters of one private note, and notes of one person. */
export const MAX_PRIVATE_TEXT = 2_000
export const MAX_PRIVATE_NOTES = 100
/** A resent command is known by the ids that were revealed last. */
const REVEALED_KEPT = 300

export const NOTE_COLOURS = ['yellow', 'light-blue', 'light-green', 'light-red', 'orange', 'light-violet', 'grey', 'white'] as const
export const NoteColour = z.enum(NOTE_COLOURS)
export type NoteColour = z.infer<typeof NoteColour>

export const PrivateNote = z.strictObject({
  /** Chosen by its writer; the note gets another one when it is revealed, so that nothing leads back. */
  id: RecordId,
  text: z.string().max(MAX_PRIVATE_TEXT),
  colour: NoteColour,
  /** Settled when the note was begun. */
  anonymous: z.boolean(),
  /** The step it was begun in. */
  step: StepId.nullable(),
})
export type PrivateNote = z.infer<typeof PrivateNote>

export const Ballot = z.strictObject({ round: RoundId, notes: z.array(RecordId) })
export type Ballot = z.infer<typeof Ballot>

/** One answer of a rating: 1 to 5, or 0 for "can't say". */
export const Answer = z.strictObject({ round: RoundId, part: z.string().max(40), value: z.number().int().min(0).max(5) })
export type Answer = z.infer<typeof Answer>

/** Where one put oneself, 0 to 1 across and up. */
export const Dot = z.strictObject({ round: RoundId, x: z.number(), y: z.number() })
export type Dot = z.infer<typeof Dot>

export const PULSE_WORDS = ['slower', 'example', 'clear'] as const
export const PulseWord = z.enum(PULSE_WORDS)
export type PulseWord = z.infer<typeof PulseWord>

/** One person's own: the server tells it to that person's connections alone. */
export const Mine = z.strictObject({
  notes: z.array(PrivateNote),
  /** Ids of notes revealed already, oldest first. */
  revealed: z.array(RecordId),
  ballots: z.array(Ballot),
  answers: z.array(Answer).default([]),
  dots: z.array(Dot).default([]),
  /** Ids one chose for questions that one asked without a name, oldest first; the board knows them by others. */
  asked: z.array(QuestionId).default([]),
  /** What one says of the pace, in that round of the pulse. */
  pulse: z.strictObject({ round: z.number().int(), what: PulseWord }).nullable().default(null),
  /** Only of `FACILITATORS`, and told to each of them: whom they wish to sit together, and whom not. */
  pairs: PairWishes.default([]),
  /** Only of `FACILITATORS`, and told to nobody: who met on earlier boards. */
  metEarlier: z.array(EarlierMeeting).default([]),
})
export type Mine = z.infer<typeof Mine>

export const NOTHING_SEALED: Mine = {
  notes: [],
  revealed: [],
  ballots: [],
  answers: [],
  dots: [],
  asked: [],
  pulse: null,
  pairs: [],
  metEarlier: [],
}

/** Whose value facilitators share. No person has this id: those of people are drawn without the letter l. */
export const FACILITATORS = ParticipantId.parse('pfacilitators')

/** Everyone's, by person; who has nothing is not in it. */
export type Sealed = ReadonlyMap<ParticipantId, Mine>

/** What a person's sealed value becomes; null: nothing is left of it. */
export interface SealedChange {
  readonly person: ParticipantId
  readonly mine: Mine | null
}

/** What a person is told of it. */
export function mineOf(sealed: Sealed, person: ParticipantId, isFacilitator: boolean): Mine {
  const mine = sealedOf(sealed, person)
  return isFacilitator ? { ...mine, pairs: sealedOf(sealed, FACILITATORS).pairs } : mine
}

export const sealedOf = (sealed: Sealed, person: ParticipantId): Mine => sealed.get(person) ?? NOTHING_SEALED

/** The change that makes `mine` of a person's value. */
export function sealing(person: ParticipantId, mine: Mine): SealedChange {
  const isNothing =
    mine.pulse === null &&
    [mine.notes, mine.revealed, mine.ballots, mine.answers, mine.dots, mine.asked, mine.pairs, mine.metEarlier].every(
      ({ length }) => length === 0,
    )
  return {
    person,
    mine: isNothing ? null : { ...mine, revealed: mine.revealed.slice(-REVEALED_KEPT), asked: mine.asked.slice(-REVEALED_KEPT) },
  }
}

export function withSealed(sealed: Sealed, changes: readonly SealedChange[]): Sealed {
  if (changes.length === 0) return sealed
  const next = new Map(sealed)
  for (const { person, mine } of changes) {
    if (mine) next.set(person, mine)
    else next.delete(person)
  }
  return next
}
