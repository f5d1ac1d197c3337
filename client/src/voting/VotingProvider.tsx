// What a person's own view of the voting is: the ballot on its way, whose results are shown, and whether the list is open.
// One per open board; the canvas and the panels share it.
import type { RecordId, RoundId } from '@keha/shared/ids.ts'
import type { VoteRound } from '@keha/shared/session/model/voting.ts'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useBoard, useRole, useSend } from '../board/board.ts'
import { type BallotNotes, votesFor, withoutVote, withVote } from './ballot.ts'
import { type BallotBox, createBallotBox } from './ballotBox.ts'
import { openRound, type ResultsChoice, shownRound } from './rounds.ts'

interface VotingView {
  readonly choice: ResultsChoice
  readonly isListOpen: boolean
}

interface Voting {
  readonly box: BallotBox
  readonly view: StoreApi<VotingView>
}

const VotingContext = createContext<Voting | null>(null)

export function VotingProvider({ children }: { readonly children: ReactNode }) {
  const send = useSend()
  const [voting] = useState<Voting>(() => ({
    box: createBallotBox(({ round, notes }) => send({ type: 'giveBallot', round, notes })),
    view: createStore<VotingView>(() => ({ choice: 'latest', isListOpen: false })),
  }))
  return <VotingContext.Provider value={voting}>{children}</VotingContext.Provider>
}

export function useVoting(): Voting {
  const voting = useContext(VotingContext)
  if (!voting) throw new Error('no voting around this component')
  return voting
}

export function useVotingView<T>(selector: (view: VotingView) => T): T {
  return useStore(useVoting().view, selector)
}

const NO_VOTES: BallotNotes = []

/** The round that is open, where this person may vote in it. Without its counts, so that other people's votes render nothing. */
export type OpenVote = Pick<VoteRound, 'id' | 'title' | 'area' | 'kind' | 'votesEach' | 'several' | 'endsAtMs'>

export function useOpenVote(): OpenVote | null {
  const role = useRole()
  const vote = useBoard(
    useShallow(({ session }): OpenVote | null => {
      const round = openRound(session?.voting)
      if (!round) return null
      const { id, title, area, kind, votesEach, several, endsAtMs } = round
      return { id, title, area, kind, votesEach, several, endsAtMs }
    }),
  )
  return role === 'observer' ? null : vote
}

/** One's own ballot in a round: as wished, until the server has said what it keeps. */
export function useBallot(round: RoundId): BallotNotes {
  const { box } = useVoting()
  const kept = useBoard(({ mine }) => mine.ballots.find((ballot) => ballot.round === round)?.notes)
  const wish = useStore(box.wish)
  return (wish?.round === round ? wish.notes : kept) ?? NO_VOTES
}

interface VotesOfNote {
  readonly own: number
  readonly mayAdd: boolean
  readonly add: () => void
  readonly take: () => void
}

/** One's own votes for a note, and how to change them. */
export function useVotesOf(vote: OpenVote, note: RecordId): VotesOfNote {
  const { box } = useVoting()
  const ballot = useBallot(vote.id)
  const more = withVote(vote, ballot, note)
  return {
    own: votesFor(ballot, note),
    mayAdd: more !== null,
    add: () => {
      if (more) box.give({ round: vote.id, notes: [...more] })
    },
    take: () => box.give({ round: vote.id, notes: [...withoutVote(ballot, note)] }),
  }
}

/** The round whose votes are shown on the notes. */
export function useShownRound(): VoteRound | undefined {
  const choice = useVotingView((view) => view.choice)
  return useBoard(({ session }) => shownRound(session?.voting, choice))
}
