// Voting: rounds prepared beforehand, opened and closed by hand or time. Ballots are sealed and never leave the server:
// what is told is how many have voted and, once a round may be seen, the totals. VO rules in SPEC.md.
import { isArea, isNote } from '../../board/boxes.ts'
import { plainText } from '../../board/records.ts'
import { RecordId, type RoundId } from '../../ids.ts'
import { type Ballot, NOTHING_SEALED, type Sealed, type SealedChange, sealedOf, sealing } from '../model/sealed.ts'
import type { SessionState } from '../model/session.ts'
import { isVotedOn, type Total, type VoteRound, type VoteSettings, type VotingCommand, type VotingSlice } from '../model/voting.ts'
import { type Accepted, accept, type Context, type Decision, refuse, type Tool } from './tool.ts'

const MINUTE_MS = 60_000
const MAX_ROUNDS = 40

/** Characters of a note kept with its result. */
const TEXT_KEPT = 300

export const voting: Tool<VotingSlice, VotingCommand> = {
  initial: { rounds: [] },
  may: {
    prepareVote: ['facilitator'],
    removeVote: ['facilitator'],
    openVote: ['facilitator'],
    closeVote: ['facilitator'],
    voteRanOut: ['room'],
    giveBallot: ['facilitator', 'participant'],
  },
  decide: (session, command, context) => {
    const { rounds } = session.voting
    if (command.type === 'prepareVote') {
      const known = rounds.find(({ id }) => id === command.vote.id)
      if (known && known.status !== 'prepared') return refuse('vote-has-begun')
      if (!known && rounds.length >= MAX_ROUNDS) return refuse('too-many-votes')
      return accept({ type: 'votePrepared', vote: command.vote })
    }
    const round = rounds.find(({ id }) => id === command.round)
    if (!round) return command.type === 'removeVote' ? accept() : refuse('no-such-vote')
    switch (command.type) {
      case 'removeVote':
        return round.status === 'open' ? refuse('vote-has-begun') : accept({ type: 'voteRemoved', round: round.id })
      case 'openVote': {
        if (round.status === 'open') return accept()
        if (round.status === 'closed') return refuse('vote-closed')
        if (rounds.some(({ status }) => status === 'open')) return refuse('vote-open')
        const endsAtMs = round.minutes === null ? null : context.nowMs + round.minutes * MINUTE_MS
        return accept({ type: 'voteOpened', round: round.id, endsAtMs })
      }
      case 'closeVote':
        if (round.status === 'closed') return accept()
        return round.status === 'open' ? close(round, context) : refuse('vote-closed')
      case 'voteRanOut':
        return round.status === 'open' && round.endsAtMs !== null && round.endsAtMs <= context.nowMs
          ? close(round, context)
          : refuse('vote-closed')
      case 'giveBallot':
        return vote(session, round, command.notes, context)
    }
  },
  evolve: (slice, event) => {
    const change = (id: RoundId, to: Partial<VoteRound>): VotingSlice => ({
      rounds: slice.rounds.map((round) => (round.id === id ? { ...round, ...to } : round)),
    })
    switch (event.type) {
      case 'votePrepared': {
        const round: VoteRound = { ...event.vote, status: 'prepared', endsAtMs: null, voters: 0, given: 0, totals: null }
        const known = slice.rounds.some(({ id }) => id === round.id)
        return known ? change(round.id, round) : { rounds: [...slice.rounds, round] }
      }
      case 'voteRemoved':
        return { rounds: slice.rounds.filter(({ id }) => id !== event.round) }
      case 'voteOpened':
        return change(event.round, { status: 'open', endsAtMs: event.endsAtMs })
      case 'ballotsCounted':
        return change(event.round, { voters: event.voters, given: event.given, totals: event.totals })
      case 'voteClosed':
        return change(event.round, { status: 'closed', endsAtMs: null, voters: event.voters, given: event.given, totals: event.totals })
      default:
        return slice
    }
  },
}

function vote(session: SessionState, round: VoteRound, notes: readonly RecordId[], context: Context): Decision {
  const { actor, sealed } = context
  if (actor.kind !== 'person') return refuse('not-allowed')
  if (round.status !== 'open' || (round.endsAtMs !== null && round.endsAtMs <= context.nowMs)) return refuse('vote-closed')
  if (notes.length > round.votesEach || (!round.several && new Set(notes).size < notes.length)) return refuse('too-many-votes-given')
  const mine = sealedOf(sealed, actor.id)
  const before = mine.ballots.find((ballot) => ballot.round === round.id)?.notes ?? []
  if (before.length === notes.length && before.every((id, i) => id === notes[i])) return accept()
  const mayHave = candidatesOf(round, session, context)
  if (notes.some((id) => !before.includes(id) && !mayHave(id))) return refuse('not-voted-on')
  const others = mine.ballots.filter((ballot) => ballot.round !== round.id)
  const ballots: Ballot[] = notes.length > 0 ? [...others, { round: round.id, notes: [...notes] }] : others
  const change = sealing(actor.id, { ...mine, ballots })
  const counted = count(round, sealed, change, context)
  return {
    ...accept({ type: 'ballotsCounted', round: round.id, ...counted, totals: round.secret ? null : counted.totals }),
    unsigned: true,
    sealed: [change],
  }
}

function close(round: VoteRound, context: Context): Accepted {
  const sealed = [...context.sealed]
    .filter(([, { ballots }]) => ballots.some((ballot) => ballot.round === round.id))
    .map(([id, mine]) => sealing(id, { ...mine, ballots: mine.ballots.filter((ballot) => ballot.round !== round.id) }))
  return { ...accept({ type: 'voteClosed', round: round.id, ...count(round, context.sealed, undefined, context) }), sealed }
}

/** A round's ballots counted, with one of them changed. Of equal totals the earlier note id comes first: chance, not merit. */
function count(round: VoteRound, sealed: Sealed, change: SealedChange | undefined, { record }: Context) {
  const all = new Map(sealed)
  if (change) all.set(change.person, change.mine ?? NOTHING_SEALED)
  const votes = new Map<RecordId, number>()
  let [voters, given] = [0, 0]
  for (const { ballots } of all.values()) {
    const ballot = ballots.find((one) => one.round === round.id)
    if (!ballot) continue
    voters += 1
    given += ballot.notes.length
    for (const id of ballot.notes) votes.set(id, (votes.get(id) ?? 0) + 1)
  }
  const totals = [...votes].map(([note, number]): Total => ({ note, votes: number, text: textOf(record(note)) }))
  return { voters, given, totals: totals.sort((a, b) => b.votes - a.votes || (a.note < b.note ? -1 : 1)) }
}

function textOf(record: ReturnType<Context['record']>): string {
  return isNote(record) ? plainText(record.props.richText).slice(0, TEXT_KEPT) : ''
}

/** Whether a note may be voted on in a round. */
function candidatesOf(round: VoteSettings, session: SessionState, context: Context): (id: RecordId) => boolean {
  const find = (id: string) => session.scaffold.records.find((record) => record.id === id) ?? context.record(RecordId.parse(id))
  const area = round.area === null ? undefined : find(round.area)
  return (id) => {
    const record = context.record(id)
    return isNote(record) && isVotedOn(round, record, isArea(area) ? area : undefined)
  }
}
