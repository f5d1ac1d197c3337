// Voting as kept and said: rounds with their settings, how many have voted, and totals once they may be seen. VO rules in SPEC.md.
import { z } from 'zod'
import { boxOf, hasMiddleOf } from '../../board/boxes.ts'
import { OUTCOME_KINDS, outcomeOf } from '../../board/outcome.ts'
import { RecordId, RoundId } from '../../ids.ts'

export const MAX_VOTES_EACH = 20

export const VoteSettings = z.strictObject({
  id: RoundId,
  title: z.string().trim().min(1).max(120),
  /** Notes whose middle lies in this area; null: all of the board. */
  area: RecordId.nullable(),
  /** Any note, or only those marked as this. */
  kind: z.enum(['note', ...OUTCOME_KINDS]),
  votesEach: z.number().int().min(1).max(MAX_VOTES_EACH),
  /** Whether one person may give one note several votes. */
  several: z.boolean(),
  /** Totals are shown only once the round is closed. */
  secret: z.boolean(),
  /** People who must have voted for the result to count; null: any number. */
  quorum: z.number().int().min(1).max(1_000).nullable(),
  /** Closes by itself after so many minutes; null: by hand. */
  minutes: z.number().int().min(1).max(240).nullable(),
})
export type VoteSettings = z.infer<typeof VoteSettings>

export const Total = z.strictObject({ note: RecordId, votes: z.number().int().positive(), text: z.string() })
export type Total = z.infer<typeof Total>

export const VoteRound = VoteSettings.extend({
  status: z.enum(['prepared', 'open', 'closed']),
  /** Server time it closes by itself; null: by hand. */
  endsAtMs: z.number().nullable(),
  /** People who have given a vote, and votes given, of all together. */
  voters: z.number().int(),
  given: z.number().int(),
  /** By note, most votes first; null while nobody may see them. */
  totals: z.array(Total).nullable(),
})
export type VoteRound = z.infer<typeof VoteRound>

export const VotingSlice = z.strictObject({ rounds: z.array(VoteRound) })
export type VotingSlice = z.infer<typeof VotingSlice>

export const VotingCommand = z.discriminatedUnion('type', [
  /** Makes a round, or sets anew one that is not open yet. */
  z.strictObject({ type: z.literal('prepareVote'), vote: VoteSettings }),
  z.strictObject({ type: z.literal('removeVote'), round: RoundId }),
  z.strictObject({ type: z.literal('openVote'), round: RoundId }),
  z.strictObject({ type: z.literal('closeVote'), round: RoundId }),
  z.strictObject({ type: z.literal('voteRanOut'), round: RoundId }),
  /** One's whole ballot, in place of the one before; a note named twice has two votes. */
  z.strictObject({ type: z.literal('giveBallot'), round: RoundId, notes: z.array(RecordId).max(MAX_VOTES_EACH) }),
])
export type VotingCommand = z.infer<typeof VotingCommand>

const Count = { voters: z.number().int(), given: z.number().int(), totals: z.array(Total).nullable() }

export const VotingEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('votePrepared'), vote: VoteSettings }),
  z.strictObject({ type: z.literal('voteRemoved'), round: RoundId }),
  z.strictObject({ type: z.literal('voteOpened'), round: RoundId, endsAtMs: z.number().nullable() }),
  z.strictObject({ type: z.literal('ballotsCounted'), round: RoundId, ...Count }),
  z.strictObject({ type: z.literal('voteClosed'), round: RoundId, ...Count }),
])
export type VotingEvent = z.infer<typeof VotingEvent>

/** Whether a note is of the round's kind and in its area (undefined: gone, or the whole board). Client and server ask the same. */
export function isVotedOn(
  round: Pick<VoteSettings, 'kind'>,
  note: Parameters<typeof boxOf>[0],
  area: Parameters<typeof boxOf>[0] | undefined,
): boolean {
  if (round.kind !== 'note' && outcomeOf(note)?.kind !== round.kind) return false
  return area === undefined || hasMiddleOf(boxOf(area), boxOf(note))
}

export interface RankedTotal extends Total {
  /** From 1; equal totals share it. */
  readonly rank: number
  readonly tied: boolean
}

/** Totals in order, a tie shown as a tie. */
export function ranked(totals: readonly Total[]): readonly RankedTotal[] {
  return totals.map((total) => ({
    ...total,
    rank: 1 + totals.filter(({ votes }) => votes > total.votes).length,
    tied: totals.filter(({ votes }) => votes === total.votes).length > 1,
  }))
}

/** The next time an open round closes by itself, server time, and which; null where none does. */
export function nextVoteEnd({ rounds }: VotingSlice): { readonly round: RoundId; readonly atMs: number } | null {
  for (const { id, status, endsAtMs } of rounds) if (status === 'open' && endsAtMs !== null) return { round: id, atMs: endsAtMs }
  return null
}
