// What becomes of each message of a client: decoded, checked against who the client is and how far it has come, handed to
// the channel it is for. Owns no state but what it notes on the line.
// Invariants: a message that breaks the protocol ends its line alone; of our own frames only the barrier goes to a client
// that did not say hello; what is answered as saved is on disk.
import type { WriteKind } from '@keha/shared/board/guard.ts'
import type { BoardId } from '@keha/shared/ids.ts'
import { type CommandFrame, encodeBarrier, encodeJson, FRAME, type Hello, PROTOCOL_VERSION, ProtocolError } from '@keha/shared/protocol.ts'
import type { AwarenessChannel } from './AwarenessChannel.ts'
import type { Clock } from './Clock.ts'
import type { CommitQueue } from './CommitQueue.ts'
import { type ClientMessage, decodeMessage } from './clientMessage.ts'
import type { DeletionWatch } from './DeletionWatch.ts'
import type { DocumentChannel } from './DocumentChannel.ts'
import type { Line } from './Line.ts'
import type { Log } from './Log.ts'
import type { SessionChannel } from './SessionChannel.ts'
import { notice } from './serverMessage.ts'
import type { Tally } from './Tally.ts'

/** Codes that end a line for what it sent. */
export type Cut = 'malformed-message' | 'schema-mismatch' | 'too-large' | 'too-many-requests' | 'update-refused'

export interface InboxRoom {
  readonly board: BoardId
  readonly clock: Clock
  readonly log: Log
  readonly tally: Tally
  readonly document: DocumentChannel
  readonly session: SessionChannel
  readonly awareness: AwarenessChannel
  readonly queue: CommitQueue<Line>
  /** Which client ids belong to whom, as a message. */
  readonly here: () => Uint8Array
  readonly deletions: Pick<DeletionWatch, 'recent'>
  readonly cut: (line: Line, code: Cut) => void
}

export class Inbox {
  readonly #room: InboxRoom

  constructor(room: InboxRoom) {
    this.#room = room
  }

  /** One message as it came. */
  receive(line: Line, bytes: Uint8Array): void {
    if (line.ended) return
    const message = this.#decode(line, bytes)
    if (message) this.#take(line, message)
  }

  #decode(line: Line, bytes: Uint8Array): ClientMessage | undefined {
    try {
      return decodeMessage(bytes)
    } catch (problem) {
      if (!(problem instanceof ProtocolError)) throw problem
      this.#room.cut(line, 'malformed-message')
      return undefined
    }
  }

  #take(line: Line, message: ClientMessage): void {
    switch (message.kind) {
      case 'step1':
        if (!line.questions.take(this.#room.clock.nowMs())) this.#room.cut(line, 'too-many-requests')
        else for (const answer of this.#room.document.answer(message.vector)) line.send(answer)
        break
      case 'step2':
        this.#takeAnswer(line, message.update)
        break
      case 'update':
        this.#takeUpdate(line, message.update, 'live')
        break
      case 'awareness':
        if (line.moves.take(this.#room.clock.nowMs()) && !this.#room.awareness.take(line, message.states))
          this.#room.cut(line, 'malformed-message')
        break
      case 'queryAwareness':
        if (line.moves.take(this.#room.clock.nowMs())) this.tellWhoIsHere(line)
        break
      case 'barrier':
        if (line.early.length > 0) line.earlyBarriers.push(message.token)
        else this.#room.queue.whenCommitted(line.ticket, () => line.send(encodeBarrier(message.token)))
        break
      case 'hello':
        this.#greet(line, message.hello)
        break
      case 'command':
        if (line.greeted) this.#command(line, message.frame)
        else this.#room.cut(line, 'malformed-message')
        break
      case 'clock':
        if (line.greeted) line.send(encodeJson(FRAME.clock, { t0: message.t0, serverTimeMs: this.#room.clock.nowMs() }))
        else this.#room.cut(line, 'malformed-message')
    }
  }

  tellWhoIsHere(line: Line): void {
    const others = this.#room.awareness.others(line)
    if (others) line.send(others)
  }

  /** The answer to the room's own question; a second one is an ordinary update. */
  #takeAnswer(line: Line, update: Uint8Array): void {
    const kind: WriteKind = line.awaitsStep2 ? 'answer' : 'live'
    line.awaitsStep2 = false
    this.#takeUpdate(line, update, kind)
    for (const token of line.earlyBarriers.splice(0)) this.#take(line, { kind: 'barrier', token })
  }

  #takeUpdate(line: Line, update: Uint8Array, kind: WriteKind): void {
    const refusal = this.#room.session.writeRefusal(line)
    if (refusal !== null) {
      if (!this.#room.document.wouldChange(update)) return
      line.refused = refusal
      this.#room.tally.updatesRefused.add(refusal)
      this.#tellRefused(line)
      // An observer's client never wrote; one whose board was locked has written, and takes a fresh document.
      if (refusal !== 'observers-read-only') this.#room.cut(line, 'update-refused')
      return
    }
    const problem = this.#room.document.take(line, update, kind)
    if (!problem) return
    this.#room.tally.updatesRefused.add(problem)
    this.#room.log.warn({ board: this.#room.board, person: line.person.id, problem }, 'an update was refused')
    if (problem === 'too-many-deletions') line.refused = problem
    this.#tellRefused(line)
    this.#room.cut(line, problem === 'too-large' ? 'too-large' : 'update-refused')
  }

  #greet(line: Line, hello: Hello): void {
    if (line.greeted || hello.version !== PROTOCOL_VERSION) {
      this.#room.cut(line, line.greeted ? 'malformed-message' : 'schema-mismatch')
      return
    }
    line.greeted = true
    line.send(this.#room.session.welcome(line, hello))
    line.send(this.#room.here())
    line.send(this.#room.session.mine(line))
    if (this.#room.queue.failing) line.send(notice({ kind: 'not-saved' }))
    if (this.#room.session.isFacilitator(line))
      for (const deletion of this.#room.deletions.recent()) line.send(notice({ kind: 'mass-deletion', deletion }))
    this.#tellRefused(line)
  }

  #tellRefused(line: Line): void {
    if (line.refused === null || !line.greeted) return
    line.send(notice({ kind: 'refused', code: line.refused }))
    line.refused = null
  }

  #command(line: Line, frame: CommandFrame): void {
    const decision = this.#room.queue.failing
      ? ({ ok: false, code: 'store-unavailable' } as const)
      : this.#room.session.command(line, frame)
    if (!decision.ok) {
      this.#room.tally.commandsRefused.add(decision.code)
      line.send(encodeJson(FRAME.reply, { ok: false, id: frame.id, code: decision.code }))
      return
    }
    this.#room.tally.commandsAccepted += 1
    // Also a repeated command is answered only once what the first one made is on disk.
    line.ticket = this.#room.queue.lastTicket
    this.#room.queue.whenCommitted(line.ticket, () => line.send(encodeJson(FRAME.reply, { ok: true, id: frame.id })))
  }
}
