// Who is here and where they point: the latest state of each connected client id, told to the others some times a second.
// Invariants: a line sets and removes only the state of its own id; states of ended lines are gone for everyone; memory
// is bounded by the live lines. The room gives states its own clocks, so that a returning client's is never taken for an
// old one; a client never gets its own state, but one that said hello, which passes it over, so that all of them can be told
// with the same bytes.
import * as encoding from 'lib0/encoding'
import type { Beat } from './Beat.ts'
import type { ClientIds } from './ClientIds.ts'
import type { Clock } from './Clock.ts'
import type { AwarenessState } from './clientMessage.ts'
import type { Line } from './Line.ts'
import { AwarenessUpdate, awarenessMessage } from './serverMessage.ts'

/** From this share of the interval on, what changed leaves with an update that is shown anyway. */
const MAY_RIDE = 0.3
/** Where an update was shown this lately another may soon be: what is due waits for the next beat, which may show one. */
const LATELY_MS = 100
/** A person's state: name, cursor, selection. */
const MAX_STATE_BYTES = 8 * 1024
const MAX_STATE_DEPTH = 16
/** Clocks grow with time, so that they also grow over the server's restarts; a line's states are taken 60 times a second at most. */
const CLOCK_STEP_MS = 10

/** Still smooth, and what each telling costs the server and everyone's machine is worth it. */
const SELDOM_MS = 50

/**
 * The time between two tellings, ms: moves within it are told once, the latest. In a small room it is a frame of a screen; in
 * a large one, and where the server has much to do (`pressure`, 0–1), it is longer.
 */
export function tellEveryMs(people: number, pressure: number): number {
  const often = Math.min(SELDOM_MS, 15 + 0.6 * people)
  return Math.round(often + (SELDOM_MS - often) * pressure)
}

interface Presence {
  readonly line: Line
  clock: number
  /** The client's own clock, to leave out what came late. */
  clientClock: number
  entry: Uint8Array
}

export class AwarenessChannel {
  readonly #clock: Clock
  readonly #ids: ClientIds
  readonly #people: () => number
  readonly #pressure: () => number
  readonly #beat: Pick<Beat, 'next'>
  readonly #broadcast: (messageFor: (line: Line) => Uint8Array | null) => void
  readonly #present = new Map<number, Presence>()
  readonly #gone = new Map<number, Uint8Array>()
  readonly #changed = new Set<number>()
  #due = false
  #toldAtMs = Number.NEGATIVE_INFINITY
  #shownAtMs = Number.NEGATIVE_INFINITY

  constructor(options: {
    readonly clock: Clock
    readonly ids: ClientIds
    /** How many lines there are to tell. */
    readonly people: () => number
    /** How much the server has to do, 0–1. */
    readonly pressure: () => number
    /** When updates are shown. */
    readonly beat: Pick<Beat, 'next'>
    readonly broadcast: (messageFor: (line: Line) => Uint8Array | null) => void
  }) {
    this.#clock = options.clock
    this.#ids = options.ids
    this.#people = options.people
    this.#pressure = options.pressure
    this.#beat = options.beat
    this.#broadcast = options.broadcast
  }

  /** Takes what is said of the line's own id; stock clients repeat what they heard of others, which is left out. False: not a state. */
  take(line: Line, states: readonly AwarenessState[]): boolean {
    for (const { id, clock, json } of states) {
      const known = this.#present.get(id)
      if (isNull(json)) {
        if (known?.line === line) this.#remove(id, known)
      } else if (known ? known.line === line && clock > known.clientClock : this.#mayAppear(line, id)) {
        if (!isHarmless(json)) return false
        this.#set(line, id, clock, json)
      }
    }
    return true
  }

  /** Everyone else's state, for a newcomer or one who asks; null where nobody is here. */
  others(line: Line): Uint8Array | null {
    const entries = [...this.#present.values()].filter((presence) => presence.line !== line).map((presence) => presence.entry)
    return entries.length > 0 ? awarenessMessage(entries) : null
  }

  /** The line has ended: its state is removed for the others. */
  leave(line: Line): void {
    for (const [id, presence] of this.#present) if (presence.line === line) this.#remove(id, presence)
  }

  /** A line points with one id, the first it uses; a person's newer tab may take the id over. */
  #mayAppear(line: Line, id: number): boolean {
    for (const presence of this.#present.values()) if (presence.line === line) return false
    return this.#ids.claim(id, line)
  }

  #set(line: Line, id: number, clientClock: number, json: Uint8Array): void {
    const clock = this.#nextClock(this.#present.get(id)?.clock)
    this.#present.set(id, { line, clock, clientClock, entry: encodeEntry(id, clock, json) })
    this.#change(id)
  }

  #remove(id: number, { clock }: Presence): void {
    this.#present.delete(id)
    this.#gone.set(id, encodeEntry(id, this.#nextClock(clock), NULL))
    this.#change(id)
  }

  #nextClock(previous = 0): number {
    return Math.max(previous + 1, Math.floor(this.#clock.nowMs() / CLOCK_STEP_MS))
  }

  /** An update is shown to everyone: what changed goes along where it is about due. */
  rideAlong(): void {
    this.#shownAtMs = this.#clock.nowMs()
    if (this.#changed.size > 0 && this.#sinceToldMs() >= this.#intervalMs * MAY_RIDE) this.#tell()
  }

  #change(id: number): void {
    this.#changed.add(id)
    if (!this.#due) this.#plan()
  }

  #plan(): void {
    const waitMs = this.#intervalMs - this.#sinceToldMs()
    this.#due = true
    if (waitMs > 0) this.#clock.after(waitMs, () => this.#tellInTime())
    else this.#clock.turn(() => this.#tellInTime())
  }

  get #intervalMs(): number {
    return tellEveryMs(this.#people(), this.#pressure())
  }

  /** A clock that was set back holds nothing back. */
  #sinceToldMs(): number {
    const sinceMs = this.#clock.nowMs() - this.#toldAtMs
    return sinceMs < 0 ? Number.POSITIVE_INFINITY : sinceMs
  }

  #tellInTime(): void {
    // An update of the beat has been shown by the turn after it, and has taken along what changed.
    if (this.#clock.nowMs() - this.#shownAtMs < LATELY_MS) this.#beat.next(() => this.#clock.turn(() => this.#tellOrPlan()))
    else this.#tellOrPlan()
  }

  /** What was told with an update meanwhile puts the next telling off. */
  #tellOrPlan(): void {
    this.#due = false
    if (this.#changed.size === 0) return
    if (this.#sinceToldMs() < this.#intervalMs) this.#plan()
    else this.#tell()
  }

  #tell(): void {
    this.#toldAtMs = this.#clock.nowMs()
    const told = [...this.#changed].flatMap((id) => {
      const presence = this.#present.get(id)
      const entry = presence?.entry ?? this.#gone.get(id)
      return entry ? [{ line: presence?.line, entry }] : []
    })
    this.#changed.clear()
    this.#gone.clear()
    const update = new AwarenessUpdate(told.map(({ entry }) => entry))
    const own = new Map(told.map(({ line }, index) => [line, index]))
    this.#broadcast((reader) => {
      const index = reader.greeted ? undefined : own.get(reader)
      return index === undefined ? update.message : update.without(index)
    })
  }
}

const NULL = new TextEncoder().encode('null')
const isNull = (json: Uint8Array): boolean => json.length === NULL.length && json.every((byte, at) => byte === NULL[at])

function encodeEntry(id: number, clock: number, json: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, id)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarUint8Array(encoder, json)
  return encoding.toUint8Array(encoder)
}

/** Every client parses and compares it, so it must be JSON of sane size and depth. */
function isHarmless(json: Uint8Array): boolean {
  if (json.length > MAX_STATE_BYTES) return false
  try {
    const state: unknown = JSON.parse(utf8.decode(json))
    // Mostly there are not even as many brackets as may lie in one another.
    return bracketsIn(json) <= MAX_STATE_DEPTH || depthOf(state) <= MAX_STATE_DEPTH
  } catch {
    return false
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const SQUARE = 0x5b
const CURLY = 0x7b

function bracketsIn(json: Uint8Array): number {
  let count = 0
  for (const byte of json) if (byte === SQUARE || byte === CURLY) count++
  return count
}

function depthOf(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > MAX_STATE_DEPTH) return depth
  return Math.max(depth, ...Object.values(value).map((inner) => depthOf(inner, depth + 1)))
}
