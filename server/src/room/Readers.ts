// The lines of a room as readers: who is told what, and what becomes of one that reads too slowly.
// Invariants: an update never goes back to its author's line; a reader with too much unread is sent nothing more until it
// has drained, then what it lacks, in order; one that does not drain is cut off. Memory per reader is thereby bounded.
import { CODES } from '@keha/shared/codes.ts'
import type { ParticipantId } from '@keha/shared/ids.ts'
import { encodeJson, FRAME } from '@keha/shared/protocol.ts'
import type { MassDeletion } from '@keha/shared/recovery/massDeletion.ts'
import { FACILITATORS } from '@keha/shared/session/model/sealed.ts'
import type { Envelope } from '@keha/shared/session/model/session.ts'
import type { Clock } from './Clock.ts'
import type { Entry } from './CommitQueue.ts'
import type { DocumentChannel } from './DocumentChannel.ts'
import type { Line } from './Line.ts'
import type { SessionChannel } from './SessionChannel.ts'
import { notice } from './serverMessage.ts'
import type { Tally } from './Tally.ts'

/** A reader with more than this unread is behind. */
const MAX_UNREAD_BYTES = 1024 * 1024
/** A reader that has not drained by then is cut off, and comes back when it can. */
const MAX_BEHIND_MS = 30_000

export class Readers {
  readonly lines = new Set<Line>()
  readonly #clock: Clock
  readonly #tally: Tally

  constructor(clock: Clock, tally: Tally) {
    this.#clock = clock
    this.#tally = tally
  }

  /** The line is gone; false where it was before. */
  leave(line: Line): boolean {
    if (!this.lines.delete(line)) return false
    if (line.behindFrom !== null) this.#tally.readersBehind -= 1
    return true
  }

  /** Shows updates to all lines but their authors', one after the other for each reader, so that they leave together. False: none. */
  show(entries: readonly Entry<Line>[]): boolean {
    const fresh = entries.filter((entry) => entry.message !== null && !entry.shown)
    if (fresh.length === 0) return false
    for (const entry of fresh) entry.shown = true
    const first = Math.min(...fresh.map(({ index }) => index))
    const authors = new Set(fresh.map(({ by }) => by))
    const messages = messagesOf(fresh)
    for (const line of this.lines) {
      if (this.#isBehind(line, first)) continue
      if (authors.has(line)) line.sendAll(messagesOf(fresh.filter(({ by }) => by !== line)))
      else line.sendAll(messages)
    }
    return true
  }

  /** Sends what may be left out where a reader is behind. */
  point(messageFor: (line: Line) => Uint8Array | null): void {
    for (const line of this.lines) {
      const message = line.behindFrom === null ? messageFor(line) : null
      if (message) line.send(message)
    }
  }

  /** Sends one of our own frames to everyone who said hello. */
  tell(message: Uint8Array): void {
    for (const line of this.lines) if (line.greeted) line.send(message)
  }

  /** Tells facilitators, and nobody else, what was deleted. */
  tellDeletion(deletion: MassDeletion, session: SessionChannel): void {
    const message = notice({ kind: 'mass-deletion', deletion })
    for (const line of this.lines) if (line.greeted && session.isFacilitator(line)) line.send(message)
  }

  /** Tells everyone who said hello, and keeps up, whose the client ids are. */
  tellHere(message: Uint8Array): void {
    for (const line of this.lines) if (line.greeted && line.behindFrom === null) line.send(message)
  }

  /** Tells everyone who said hello, and keeps up, the latest events. */
  tellEvents(events: readonly Envelope[], session: SessionChannel): void {
    const first = events[0]
    if (!first) return
    const latest = encodeJson(FRAME.events, [...events])
    for (const line of this.lines) {
      if (!line.greeted || line.behindFrom !== null || line.toldSeq >= session.told.seq) continue
      const message = line.toldSeq === first.seq - 1 ? latest : session.missed(line)
      line.toldSeq = session.told.seq
      if (message) line.send(message)
    }
  }

  /** Tells the people of whom something sealed changed, on all their lines, and nobody else. */
  tellMine(people: ReadonlySet<ParticipantId>, session: SessionChannel): void {
    const concerns = (line: Line) => people.has(line.person.id) || (people.has(FACILITATORS) && session.isFacilitator(line))
    if (people.size === 0) return
    for (const line of this.lines) if (line.greeted && line.behindFrom === null && concerns(line)) line.send(session.mine(line))
  }

  get someoneIsBehind(): boolean {
    for (const { behindFrom } of this.lines) if (behindFrom !== null) return true
    return false
  }

  isHere(person: ParticipantId): boolean {
    for (const line of this.lines) if (line.person.id === person) return true
    return false
  }

  /** The reader has taken everything: it gets what it lacks. False where it lacks nothing, or has not. */
  catchUp(line: Line, document: DocumentChannel, session: SessionChannel): boolean {
    const from = line.behindFrom
    if (from === null || line.ended || line.connection.bufferedBytes() > MAX_UNREAD_BYTES) return false
    line.behindFrom = null
    this.#tally.readersBehind -= 1
    for (const message of document.from(from)) line.send(message)
    const events = line.greeted ? session.missed(line) : null
    if (events) line.send(events)
    if (line.greeted) line.send(session.mine(line))
    return true
  }

  #isBehind(line: Line, index: number): boolean {
    if (line.behindFrom !== null) {
      line.behindFrom = Math.min(line.behindFrom, index)
      return true
    }
    if (line.connection.bufferedBytes() <= MAX_UNREAD_BYTES) return false
    line.behindFrom = index
    this.#tally.readersBehind += 1
    line.behindTimes += 1
    const times = line.behindTimes
    this.#clock.after(MAX_BEHIND_MS, () => {
      if (!line.ended && line.behindFrom !== null && line.behindTimes === times) line.connection.close(CODES['too-slow'].close, 'too-slow')
    })
    return true
  }
}

const messagesOf = (entries: readonly Entry<Line>[]): readonly Uint8Array[] => entries.flatMap(({ message }) => message ?? [])
