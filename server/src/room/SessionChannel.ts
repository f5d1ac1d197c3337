// The session of one board: commands in, events out, alarms. The room's only owner of session state.
// Two states are kept: `decided` (every command so far, what the next one is decided on) and `told` (what is on disk).
// Clients see nothing but the latter. Invariants: events leave in order of `seq`, once they are on disk; a command is
// answered after its events; a command that was applied is answered again and not applied again. What is sealed leaves for
// its own person alone.
import type { CommandId, ParticipantId, RecordId } from '@keha/shared/ids.ts'
import { type CommandFrame, encodeJson, encodeSession, encodeWelcome, FRAME, type Hello, PROTOCOL_VERSION } from '@keha/shared/protocol.ts'
import type { Role } from '@keha/shared/roles.ts'
import { mineOf, type Sealed, type SealedChange, withSealed } from '@keha/shared/session/model/sealed.ts'
import { Command, type Envelope, type SessionEvent, type SessionState, viewOf } from '@keha/shared/session/model/session.ts'
import { nextAlarmMs } from '@keha/shared/session/model/timer.ts'
import { nextVoteEnd } from '@keha/shared/session/model/voting.ts'
import { decide, evolve } from '@keha/shared/session/session.ts'
import type { Actor, Decision } from '@keha/shared/session/tools/tool.ts'
import type { TLRecord, TLShape } from '@tldraw/tlschema'
import type { Cancel, Clock } from './Clock.ts'
import { GraceLock } from './GraceLock.ts'
import type { Line } from './Line.ts'

/** Events a client may have missed and still gets one by one; beyond it, it gets the whole session. */
const EVENTS_KEPT = 2_000

export interface SessionChannelOptions {
  readonly clock: Clock
  readonly epoch: string
  readonly state: SessionState
  readonly events: readonly Envelope[]
  readonly sealed: Sealed
  readonly record: (id: RecordId) => TLRecord | undefined
  readonly shapes: () => readonly TLShape[]
  readonly isHere: (person: ParticipantId) => boolean
  readonly chance: () => number
  /** Takes what was decided to the store: events, what they change in the document, and what is sealed. */
  readonly onDecided: (decided: Decided) => void
}

export type WriteRefusal = 'observers-read-only' | 'writing-closed' | 'workshop-closed'

export interface Decided {
  readonly events: readonly Envelope[]
  readonly sealed: readonly SealedChange[]
  readonly put: readonly TLRecord[]
}

export class SessionChannel {
  /** Without what the session began with, which it goes on from. */
  readonly #options: Omit<SessionChannelOptions, 'state' | 'events' | 'sealed'>
  #decided: SessionState
  #told: SessionState
  #sealedDecided: Sealed
  #sealedTold: Sealed
  /** Participants may not write on the board. */
  readonly #writingLock: GraceLock
  /** The workshop is over: nobody may. */
  readonly #closingLock: GraceLock
  #recent: Envelope[]
  #cancelAlarm: Cancel | null = null
  #whole: { readonly of: SessionState; readonly encoded: Uint8Array } | null = null

  constructor({ state, events, sealed, ...options }: SessionChannelOptions) {
    this.#options = options
    this.#decided = state
    this.#told = state
    this.#sealedDecided = sealed
    this.#sealedTold = sealed
    this.#writingLock = new GraceLock(options.clock, state.writing.lockedAtMs !== null)
    this.#closingLock = new GraceLock(options.clock, state.closing.closedAtMs !== null)
    this.#recent = events.slice(-EVENTS_KEPT)
    this.#setAlarm()
  }

  /** The session as decided so far, also what is not on disk yet. */
  get decided(): SessionState {
    return this.#decided
  }

  /** The session as on disk. */
  get told(): SessionState {
    return this.#told
  }

  /** What a client that said hello is answered. */
  welcome(line: Line, hello: Hello): Uint8Array {
    const { clock, epoch } = this.#options
    const missed = hello.seq > 0 ? this.#since(hello.seq) : undefined
    line.toldSeq = this.#told.seq
    const you = { id: line.person.id, role: roleIn(this.#told, line) }
    const own = { version: PROTOCOL_VERSION, epoch, you, serverTimeMs: clock.nowMs() }
    return encodeWelcome(own, missed ? encodeSession({ kind: 'missed', events: [...missed] }) : this.#wholeSession())
  }

  /** A command as it came: decoded, decided, its events on their way. The refusal, if any, is for the sender alone. */
  command(line: Line, frame: CommandFrame): Decision {
    const command = Command.safeParse(frame.command)
    if (!command.success) return { ok: false, code: 'unknown-command' }
    return this.decide(command.data, { kind: 'person', id: line.person.id, role: roleIn(this.#decided, line) }, frame.id)
  }

  decide(command: Command, actor: Actor, commandId?: CommandId): Decision {
    const nowMs = this.#options.clock.nowMs()
    const { record, shapes, isHere, chance } = this.#options
    const context = { actor, commandId, nowMs, record, shapes, isHere, chance, sealed: this.#sealedDecided }
    const decision = decide(this.#decided, command, context)
    if (!decision.ok) return decision
    const { sealed = [], put = [] } = decision
    if (decision.events.length + sealed.length === 0) return decision
    const sign = decision.unsigned ? {} : { actor, commandId }
    const events = decision.events.map((event, at) => this.#envelope(event, at, nowMs, sign))
    for (const envelope of events) this.#decided = evolve(this.#decided, envelope)
    this.#sealedDecided = withSealed(this.#sealedDecided, sealed)
    this.#options.onDecided({ events, sealed, put })
    this.#setAlarm()
    this.#writingLock.set(this.#decided.writing.lockedAtMs !== null)
    this.#closingLock.set(this.#decided.closing.closedAtMs !== null)
    return decision
  }

  /** Why somebody may not write on the board now, or null. */
  writeRefusal(line: Line): WriteRefusal | null {
    const role = roleIn(this.#decided, line)
    if (role === 'observer') return 'observers-read-only'
    if (this.#closingLock.isLocked) return 'workshop-closed'
    return role === 'participant' && this.#writingLock.isLocked ? 'writing-closed' : null
  }

  /** What is sealed, as on disk. */
  get sealed(): Sealed {
    return this.#sealedTold
  }

  isFacilitator(line: Line): boolean {
    return roleIn(this.#told, line) === 'facilitator'
  }

  /** Whether a person is one by what was decided so far. */
  leads(person: ParticipantId): boolean {
    return this.#decided.people.members.find(({ id }) => id === person)?.role === 'facilitator'
  }

  /** What is sealed of the line's own person, and what facilitators share where they are one. */
  mine(line: Line): Uint8Array {
    return encodeJson(FRAME.mine, mineOf(this.#sealedTold, line.person.id, this.isFacilitator(line)))
  }

  /** The events are on disk, and what is sealed. */
  committed(events: readonly Envelope[], sealed: readonly SealedChange[]): void {
    for (const envelope of events) this.#told = evolve(this.#told, envelope)
    this.#sealedTold = withSealed(this.#sealedTold, sealed)
    this.#recent.push(...events)
    if (this.#recent.length > 2 * EVENTS_KEPT) this.#recent = this.#recent.slice(-EVENTS_KEPT)
  }

  /** What the line was not told yet; null where nothing. From then on it counts as told. */
  missed(line: Line): Uint8Array | null {
    if (line.toldSeq >= this.#told.seq) return null
    const events = this.#since(line.toldSeq)
    if (!events) return this.welcome(line, { version: PROTOCOL_VERSION, seq: 0 })
    line.toldSeq = this.#told.seq
    return encodeJson(FRAME.events, [...events])
  }

  end(): void {
    this.#cancelAlarm?.()
    this.#writingLock.end()
    this.#closingLock.end()
  }

  /** A herd of newcomers shares it. */
  #wholeSession(): Uint8Array {
    if (this.#whole?.of !== this.#told)
      this.#whole = { of: this.#told, encoded: encodeSession({ kind: 'whole', view: viewOf(this.#told) }) }
    return this.#whole.encoded
  }

  #envelope(event: SessionEvent, at: number, atMs: number, { actor, commandId }: Signature): Envelope {
    const envelope = { seq: this.#decided.seq + 1 + at, atMs, by: actor?.kind === 'person' ? actor.id : null, event }
    return commandId === undefined ? envelope : { ...envelope, commandId }
  }

  /** Events after `seq`; undefined where they are no longer here, or `seq` is of a session this board never had. */
  #since(seq: number): readonly Envelope[] | undefined {
    if (seq > this.#told.seq) return undefined
    if (seq === this.#told.seq) return []
    const first = this.#recent[0]?.seq
    return first !== undefined && first <= seq + 1 ? this.#recent.slice(seq + 1 - first) : undefined
  }

  #setAlarm(): void {
    this.#cancelAlarm?.()
    const atMs = this.#nextAlarmMs()
    const { clock } = this.#options
    this.#cancelAlarm = atMs === null ? null : clock.after(Math.max(1, atMs - clock.nowMs()), () => this.#ring())
  }

  #nextAlarmMs(): number | null {
    const times = [nextAlarmMs(this.#decided.timer), nextVoteEnd(this.#decided.voting)?.atMs].filter((atMs) => typeof atMs === 'number')
    return times.length === 0 ? null : Math.min(...times)
  }

  /** The machine's clock may have been set back meanwhile: then the alarm is simply set again. */
  #ring(): void {
    const nowMs = this.#options.clock.nowMs()
    const timerMs = nextAlarmMs(this.#decided.timer)
    const vote = nextVoteEnd(this.#decided.voting)
    if (timerMs !== null && timerMs <= nowMs) this.decide({ type: 'timerRanOut' }, { kind: 'room' })
    if (vote && vote.atMs <= nowMs) this.decide({ type: 'voteRanOut', round: vote.round }, { kind: 'room' })
    this.#setAlarm()
  }
}

/** Who an event is signed by; nothing where it is unsigned. */
interface Signature {
  readonly actor?: Actor
  readonly commandId?: CommandId | undefined
}

/** The session says a person's role; a token says the one they came with. */
function roleIn({ people }: SessionState, { person }: Line): Role {
  return people.members.find(({ id }) => id === person.id)?.role ?? person.role
}
