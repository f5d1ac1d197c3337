// For tests: the rows of commands about what is sealed: private writing, votes, ratings, placings.
import type { PlacingCommand } from '../model/placing.ts'
import type { RatingCommand } from '../model/rating.ts'
import type { VotingCommand } from '../model/voting.ts'
import type { WritingCommand } from '../model/writing.ts'
import { bothWriters, onlyFacilitator, onlyRoom, type Row, whereVoted } from './commandRow.ts'
import { OTHER_ROUND, PLACING, RATING, ROUND, vote } from './commandStates.ts'
import { recordId } from './workshop.ts'

type SealedCommand = WritingCommand | VotingCommand | RatingCommand | PlacingCommand

export const SEALED_ROWS = {
  setWriting: [
    {
      command: { type: 'setWriting', mode: 'open', anonymous: false },
      to: onlyFacilitator({
        private: 'writingSet',
        closed: 'writingSet',
        written: '!notes-waiting',
        frozen: '!notes-waiting',
        else: '',
      }),
    },
    {
      command: { type: 'setWriting', mode: 'private', anonymous: true },
      to: onlyFacilitator({ private: '', written: '', frozen: '', else: 'writingSet' }),
    },
  ],
  freezeWriting: [{ command: { type: 'freezeWriting', reason: 'Listen' }, to: onlyFacilitator({ frozen: '', else: 'writingFrozen' }) }],
  thawWriting: [{ command: { type: 'thawWriting' }, to: onlyFacilitator({ frozen: 'writingThawed', else: '' }) }],
  writePrivately: [
    {
      command: { type: 'writePrivately', note: { id: recordId('another'), text: 'Secret', colour: 'yellow' } },
      to: bothWriters(
        { private: 'privateNotesCounted+', written: 'privateNotesCounted+', frozen: 'privateNotesCounted+', else: '!no-private-writing' },
        { private: 'privateNotesCounted+', written: 'privateNotesCounted+', else: '!no-private-writing' },
      ),
    },
    {
      command: { type: 'writePrivately', note: { id: recordId('mine'), text: 'Changed', colour: 'yellow' } },
      to: bothWriters(
        { private: 'privateNotesCounted+', written: 'privateNotesCounted+', frozen: 'privateNotesCounted+', else: '!no-private-writing' },
        { private: 'privateNotesCounted+', written: '+', else: '!no-private-writing' },
      ),
    },
  ],
  discardPrivately: [
    {
      command: { type: 'discardPrivately', note: recordId('mine') },
      to: bothWriters('', { written: 'privateNotesCounted+', frozen: 'privateNotesCounted+', else: '' }),
    },
  ],
  revealMine: [{ command: { type: 'revealMine' }, to: bothWriters({ written: 'notesRevealed+', frozen: 'notesRevealed+', else: '' }) }],
  revealAll: [{ command: { type: 'revealAll' }, to: onlyFacilitator({ written: 'notesRevealed+', frozen: 'notesRevealed+', else: '' }) }],
  prepareVote: [
    {
      command: { type: 'prepareVote', vote: vote({ title: 'Other' }) },
      to: onlyFacilitator({
        voteOpen: '!vote-has-begun',
        voteDue: '!vote-has-begun',
        voted: '!vote-has-begun',
        voteClosed: '!vote-has-begun',
        else: 'votePrepared',
      }),
    },
    { command: { type: 'prepareVote', vote: vote({ id: OTHER_ROUND }) }, to: onlyFacilitator('votePrepared') },
  ],
  removeVote: [
    {
      command: { type: 'removeVote', round: ROUND },
      to: onlyFacilitator(
        whereVoted(
          {
            votePrepared: 'voteRemoved',
            voteOpen: '!vote-has-begun',
            voteDue: '!vote-has-begun',
            voted: '!vote-has-begun',
            voteClosed: 'voteRemoved',
          },
          '',
        ),
      ),
    },
  ],
  openVote: [
    {
      command: { type: 'openVote', round: ROUND },
      to: onlyFacilitator(whereVoted({ votePrepared: 'voteOpened', voteOpen: '', voteDue: '', voted: '', voteClosed: '!vote-closed' })),
    },
  ],
  closeVote: [
    {
      command: { type: 'closeVote', round: ROUND },
      to: onlyFacilitator(
        whereVoted({
          votePrepared: '!vote-closed',
          voteOpen: 'voteClosed',
          voteDue: 'voteClosed',
          voted: 'voteClosed+',
          voteClosed: '',
        }),
      ),
    },
  ],
  voteRanOut: [
    {
      command: { type: 'voteRanOut', round: ROUND },
      to: onlyRoom(
        whereVoted({
          votePrepared: '!vote-closed',
          voteOpen: '!vote-closed',
          voteDue: 'voteClosed',
          voted: '!vote-closed',
          voteClosed: '!vote-closed',
        }),
      ),
    },
  ],
  giveBallot: [
    {
      command: { type: 'giveBallot', round: ROUND, notes: [recordId('free')] },
      to: bothWriters(
        whereVoted({
          votePrepared: '!vote-closed',
          voteOpen: 'ballotsCounted+',
          voteDue: '!vote-closed',
          voted: 'ballotsCounted+',
          voteClosed: '!vote-closed',
        }),
        whereVoted({
          votePrepared: '!vote-closed',
          voteOpen: 'ballotsCounted+',
          voteDue: '!vote-closed',
          voted: '',
          voteClosed: '!vote-closed',
        }),
      ),
    },
    {
      command: { type: 'giveBallot', round: ROUND, notes: [recordId('free'), recordId('free')] },
      to: bothWriters(
        whereVoted({
          votePrepared: '!vote-closed',
          voteOpen: '!too-many-votes-given',
          voteDue: '!vote-closed',
          voted: '!too-many-votes-given',
          voteClosed: '!vote-closed',
        }),
      ),
    },
    {
      command: { type: 'giveBallot', round: ROUND, notes: [recordId('gone')] },
      to: bothWriters(
        whereVoted({
          votePrepared: '!vote-closed',
          voteOpen: '!not-voted-on',
          voteDue: '!vote-closed',
          voted: '!not-voted-on',
          voteClosed: '!vote-closed',
        }),
      ),
    },
  ],
  openRating: [{ command: { type: 'openRating', rating: RATING }, to: onlyFacilitator({ rated: '', shown: '', else: 'ratingOpened' }) }],
  rate: [
    {
      command: { type: 'rate', rating: ROUND, criterion: 'trust', value: 4 },
      to: bothWriters(
        { rated: 'ratingsCounted+', shown: '!asking-over', else: '!not-asked' },
        { rated: '', shown: '!asking-over', else: '!not-asked' },
      ),
    },
    {
      command: { type: 'rate', rating: ROUND, criterion: 'trust', value: 2 },
      to: bothWriters(
        { rated: 'ratingsCounted+', shown: '!asking-over', else: '!not-asked' },
        { rated: '+', shown: '!asking-over', else: '!not-asked' },
      ),
    },
    {
      command: { type: 'rate', rating: ROUND, criterion: 'other', value: 4 },
      to: bothWriters({ rated: '!not-asked', shown: '!asking-over', else: '!not-asked' }),
    },
  ],
  closeRating: [
    { command: { type: 'closeRating', rating: ROUND }, to: onlyFacilitator({ rated: 'ratingClosed+', shown: '', else: '!not-asked' }) },
  ],
  removeRating: [
    {
      command: { type: 'removeRating', rating: ROUND },
      to: onlyFacilitator({ rated: 'ratingRemoved+', shown: 'ratingRemoved', else: '' }),
    },
  ],
  openPlacing: [
    { command: { type: 'openPlacing', placing: PLACING }, to: onlyFacilitator({ rated: '', shown: '', else: 'placingOpened' }) },
  ],
  placeDot: [
    {
      command: { type: 'placeDot', placing: ROUND, spot: { x: 0.501, y: 0.9 } },
      to: bothWriters(
        { rated: 'dotsCounted+', shown: '!asking-over', else: '!not-asked' },
        { rated: '', shown: '!asking-over', else: '!not-asked' },
      ),
    },
    {
      command: { type: 'placeDot', placing: ROUND, spot: null },
      to: bothWriters(
        { rated: '', shown: '!asking-over', else: '!not-asked' },
        { rated: 'dotsCounted+', shown: '!asking-over', else: '!not-asked' },
      ),
    },
  ],
  showPlacing: [
    { command: { type: 'showPlacing', placing: ROUND }, to: onlyFacilitator({ rated: 'placingShown+', shown: '', else: '!not-asked' }) },
  ],
  removePlacing: [
    {
      command: { type: 'removePlacing', placing: ROUND },
      to: onlyFacilitator({ rated: 'placingRemoved+', shown: 'placingRemoved', else: '' }),
    },
  ],
} satisfies Readonly<Record<SealedCommand['type'], readonly Row[]>>
