// The session of one board: commands in, events out, alarms. The room's only owner of session state.
// Two states are kept: `decided` (every command so far, what the next one is decided on) and `told` (what is on disk).
// Clients see nothing but the latter. Invariants: events leave in order of `seq`, once they are on disk; a command is
// answered after its events; a command that was applied is answered again and not applied again.
import type { CommandId, RecordId } from '@keha/shared/ids.ts'
import { type CommandFrame, encodeJson, FRAME, type Hello, PROTOCOL_VERSION } from '@keha/shared/protocol.ts'
import { Command, decide, type Envelope, evolve, type SessionEvent, type SessionState, viewOf } from '@keha/shared/session/session.ts'
import { nextAlarmMs } from '@keha/shared/session/timer.ts'
import type { Actor, Decision } from '@keha/shared/session/tool.ts'
import type { TLRecord } from '@tldraw/tlschema'
import type { Cancel, Clock } from './Clock.ts'
import type { Line } from './Line.ts'

/** Events a client may have missed and still gets one by one; beyond it, it gets the whole session. */
const EVENTS_KEPT = 2_000

export interface SessionChannelOptions {
  readonly clock: Clock
  readonly epoch: string
  readonly state: SessionState
  readonly events: readonly Envelope[]
  readonly record: (id: RecordId) => TLRecord | undefined
  /** Takes decided events to the store, with what they change in the document. */
  readonly onDecided: (events: readonly Envelope[]) => void
}

export class SessionChannel {
  readonly #options: SessionChannelOptions
  #decided: SessionState
  #told: SessionState
  #recent: Envelope[]
  #cancelAlarm: Cancel | null = null

  constructor(options: SessionChannelOptions) {
    this.#options = options
    this.#decided = options.state
    this.#told = options.state
    this.#recent = options.events.slice(-EVENTS_KEPT)
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
    return encodeJson(FRAME.welcome, {
      version: PROTOCOL_VERSION,
      epoch,
      you: { id: line.person.id, role: line.person.role },
      serverTimeMs: clock.nowMs(),
      session: missed ? { kind: 'missed', events: [...missed] } : { kind: 'whole', view: viewOf(this.#told) },
    })
  }

  /** A command as it came: decoded, decided, its events on their way. The refusal, if any, is for the sender alone. */
  command(line: Line, frame: CommandFrame): Decision {
    const command = Command.safeParse(frame.command)
    if (!command.success) return { ok: false, code: 'unknown-command' }
    return this.decide(command.data, { kind: 'person', id: line.person.id, role: line.person.role }, frame.id)
  }

  decide(command: Command, actor: Actor, commandId?: CommandId): Decision {
    const nowMs = this.#options.clock.nowMs()
    const decision = decide(this.#decided, command, { actor, commandId, nowMs, record: this.#options.record })
    if (!decision.ok || decision.events.length === 0) return decision
    const envelopes = decision.events.map((event, at) => this.#envelope(event, at, nowMs, actor, commandId))
    for (const envelope of envelopes) this.#decided = evolve(this.#decided, envelope)
    this.#options.onDecided(envelopes)
    this.#setAlarm()
    return decision
  }

  /** The events are on disk. */
  committed(events: readonly Envelope[]): void {
    for (const envelope of events) this.#told = evolve(this.#told, envelope)
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
  }

  #envelope(event: SessionEvent, at: number, atMs: number, actor: Actor, commandId: CommandId | undefined): Envelope {
    const envelope = { seq: this.#decided.seq + 1 + at, atMs, by: actor.kind === 'person' ? actor.id : null, event }
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
    const atMs = nextAlarmMs(this.#decided.timer)
    this.#cancelAlarm =
      atMs === null ? null : this.#options.clock.after(Math.max(1, atMs - this.#options.clock.nowMs()), () => this.#ring())
  }

  /** The machine's clock may have been set back meanwhile: then the alarm is simply set again. */
  #ring(): void {
    const atMs = nextAlarmMs(this.#decided.timer)
    if (atMs !== null && atMs <= this.#options.clock.nowMs()) this.decide({ type: 'timerRanOut' }, { kind: 'room' })
    else this.#setAlarm()
  }
}
