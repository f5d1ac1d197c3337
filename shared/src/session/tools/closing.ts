// Closing: the workshop is over. The board stays for everyone to read and nobody writes on it, until a facilitator opens it
// again. What is under way ends with it as if a facilitator had ended it: a vote and a rating are counted, dots are shown, the
// timer is paused, and nobody's view is held or led. Private notes are nobody's to reveal but their writers' and the facilitator's:
// they stay sealed, and are there when the board is opened again. CW rules in SPEC.md.
import type { ClosingCommand, ClosingSlice, UnderWay } from '../model/closing.ts'
import { type SealedChange, withSealed } from '../model/sealed.ts'
import type { SessionEvent, SessionState, SessionView } from '../model/session.ts'
import { attention } from './attention.ts'
import { placing } from './placing.ts'
import { rating } from './rating.ts'
import { slides } from './slides.ts'
import { timer } from './timer.ts'
import { type Accepted, accept, type Context, type Decision, type Tool } from './tool.ts'
import { voting } from './voting.ts'

/** What is taken while the workshop is closed: people still come to read and have a say over their name, and the next round begins from here. */
const WHILE_CLOSED: ReadonlySet<string> = new Set(['closeWorkshop', 'reopenWorkshop', 'admit', 'agreeToBeNamed', 'linkNext'])

/** Whether a command is refused because the workshop is over. */
export const isOver = ({ closing: { closedAtMs } }: Pick<SessionView, 'closing'>, commandType: string): boolean =>
  closedAtMs !== null && !WHILE_CLOSED.has(commandType)

export const closing: Tool<ClosingSlice, ClosingCommand> = {
  initial: { closedAtMs: null },
  may: { closeWorkshop: ['facilitator'], reopenWorkshop: ['facilitator'] },
  decide: (session, command, context) => {
    const isClosed = session.closing.closedAtMs !== null
    switch (command.type) {
      case 'closeWorkshop':
        return isClosed ? accept() : close(session, context)
      case 'reopenWorkshop':
        return isClosed ? accept({ type: 'workshopReopened' }) : accept()
    }
  },
  evolve: (slice, event) => {
    switch (event.type) {
      case 'workshopClosed':
        return { closedAtMs: event.atMs }
      case 'workshopReopened':
        return { closedAtMs: null }
      default:
        return slice
    }
  },
}

function close(session: SessionState, context: Context): Accepted {
  const events: SessionEvent[] = []
  const changes: SealedChange[] = []
  for (const end of endings(session)) {
    const decision = end({ ...context, sealed: withSealed(context.sealed, changes) })
    // Refused where there is nothing to end.
    if (!decision.ok) continue
    events.push(...decision.events)
    changes.push(...(decision.sealed ?? []))
  }
  return { ...accept(...events, { type: 'workshopClosed', atMs: context.nowMs }), sealed: changes }
}

function endings(session: SessionState): readonly ((context: Context) => Decision)[] {
  const { voting: votes, rating: asked, placing: placed } = session
  const isOpen = ({ status }: { readonly status: string }): boolean => status === 'open'
  return [
    (context) => attention.decide(session, { type: 'letEveryoneGo' }, context),
    (context) => slides.decide(session, { type: 'leadSlides', led: false }, context),
    (context) => {
      const paused = timer.decide(session, { type: 'pauseTimer' }, context)
      // Its time is up and nobody has said so yet.
      return paused.ok ? paused : timer.decide(session, { type: 'timerRanOut' }, context)
    },
    ...votes.rounds.filter(isOpen).map(
      ({ id }) =>
        (context: Context) =>
          voting.decide(session, { type: 'closeVote', round: id }, context),
    ),
    ...asked.ratings.filter(isOpen).map(
      ({ id }) =>
        (context: Context) =>
          rating.decide(session, { type: 'closeRating', rating: id }, context),
    ),
    ...placed.placings.filter(isOpen).map(
      ({ id }) =>
        (context: Context) =>
          placing.decide(session, { type: 'showPlacing', placing: id }, context),
    ),
  ]
}

export function underWay({ writing, voting: votes, rating: asked, placing: placed, timer: { status } }: SessionView): UnderWay {
  const open = [...votes.rounds, ...asked.ratings, ...placed.placings].filter((one) => one.status === 'open').length
  return { privateNotes: writing.waiting, open, isTimerRunning: status === 'running' }
}
