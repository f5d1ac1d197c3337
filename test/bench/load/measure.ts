// What is measured of each server, scenario by scenario; figures only, no judgement. Each scenario runs in a client process
// of its own, one at a time.
import { fork } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Contender } from './contenders.ts'
import type { Plan, Results } from './loader.ts'
import type { Seat } from './Participant.ts'
import { stampedPlace } from './stamp.ts'

const LOADER = fileURLToPath(new URL('loader.ts', import.meta.url))

/** No plan takes longer, also on a busy machine: one that does waits for something that will not come. */
const MAX_PLAN_MS = 480_000

/** Carries a plan out in a process of its own. */
export function carryOut<P extends Plan>(plan: P): Promise<Results[P['kind']]> {
  const child = fork(LOADER, { stdio: 'inherit' })
  const deadline = setTimeout(() => child.kill('SIGKILL'), MAX_PLAN_MS)
  child.once('exit', () => clearTimeout(deadline))
  return new Promise((resolve, reject) => {
    child.once('message', ({ result, problem }: { result?: Results[P['kind']]; problem?: string }) =>
      result ? resolve(result) : reject(new Error(`${plan.kind}: ${problem}`)),
    )
    child.once('exit', () => reject(new Error(`${plan.kind}: the clients ended without an answer`)))
    child.send(plan)
  })
}

/** Metric → figure. */
export type Figures = Readonly<Record<string, number | null>>
export interface Measured {
  readonly figures: Figures
  /** CPU of the clients, per cent of a core. */
  readonly clientsPercent?: number
}

/** What a server keeps from one scenario to the next of a repeat. */
export class Subject {
  readonly server: Contender
  readonly notes: number
  #large: { readonly board: string; readonly bytes: number } | undefined

  constructor(server: Contender, notes: number) {
    this.server = server
    this.notes = notes
  }

  /** The board of many notes, made when first asked for. */
  async large(): Promise<{ readonly board: string; readonly bytes: number }> {
    this.#large ??= await this.newLarge()
    return this.#large
  }

  async newLarge(): Promise<{ readonly board: string; readonly bytes: number }> {
    const board = await this.server.newBoard()
    const { bytes } = await carryOut({ kind: 'seed', seat: await this.seat(board), notes: this.notes })
    return { board, bytes }
  }

  async seat(board: string): Promise<Seat> {
    const [seat] = await this.server.seats(board, 1)
    if (!seat) throw new Error('no seat')
    return seat
  }
}

export interface Scenario {
  readonly name: string
  /** Only servers that keep boards can take part. */
  readonly needsStore: boolean
  /** Ours alone can be asked. */
  readonly oursOnly?: boolean
  /** Once is enough, for it takes long or nothing is judged by it. */
  readonly once?: boolean
  readonly measure: (subject: Subject, seconds: number) => Promise<Measured>
}

interface Crowd {
  readonly rooms: number
  readonly people: number
  readonly dragging: number
  readonly pointing: number
  readonly typing: number
  readonly hz: number
  readonly askSaved?: boolean
  readonly once?: boolean
}

const WARM_MS = 3_000

function crowd(name: string, { rooms, people, hz, askSaved = false, once = false, ...doing }: Crowd): Scenario {
  return {
    name,
    needsStore: false,
    oursOnly: askSaved,
    once,
    measure: async ({ server }, seconds) => {
      const places: Promise<readonly Seat[]>[] = []
      for (let room = 0; room < rooms; room++) places.push(server.newBoard().then((board) => server.seats(board, people)))
      const seated = await Promise.all(places)
      const { clientsPercent, ...figures } = await carryOut({
        kind: 'traffic',
        pid: server.pid,
        rooms: seated.map((seats) => ({ seats, ...doing })),
        hz,
        warmMs: WARM_MS,
        measureMs: seconds * 1000,
        askSaved,
      })
      return { figures: { ...figures }, clientsPercent }
    },
  }
}

/** A board that was just made is written, and by some servers folded, meanwhile: that is no cost of who joins it. */
const STORED_MS = 5_000

const joinsOf = (name: string, count: number, together: boolean): Scenario => ({
  name,
  needsStore: true,
  measure: async (subject) => {
    const { server } = subject
    const { board, bytes } = await subject.large()
    const seats = await server.seats(board, count + 1)
    await wait(STORED_MS)
    const { medianMs, lastMs, cpuMs } = await carryOut({ kind: 'joins', pid: server.pid, seats, bytes, together })
    return { figures: together ? { lastMs, cpuMs } : { medianMs, cpuMs: cpuMs / count } }
  },
})

/** Quiet after which a board that was read from disk has come. */
const QUIET_MS = 3_000

const cold: Scenario = {
  name: 'cold',
  needsStore: true,
  measure: async (subject) => {
    const { board } = await subject.large()
    const seat = await subject.seat(board)
    await subject.server.restart()
    const { notes, notesInTheEnd, syncedMs, completeMs } = await carryOut({ kind: 'read', seat, quietMs: QUIET_MS })
    return { figures: { missingWhenSynced: subject.notes - notes, missingInTheEnd: subject.notes - notesInTheEnd, syncedMs, completeMs } }
  },
}

const BOARDS = 10
/** V8 gives back what it took for reading a board when it has allocated little for 100 s, and in steps 8 s apart; ours packs a board after a minute. */
const SETTLE_MS = 190_000
/** Ours lets a board go a minute after its last reader, the others at once. */
const LEAVE_MS = { ours: 190_000, theirs: 130_000 }

const memory: Scenario = {
  name: 'boards10',
  needsStore: true,
  once: true,
  measure: async (subject) => {
    const boards = [(await subject.large()).board]
    while (boards.length < BOARDS) boards.push((await subject.newLarge()).board)
    const seats = await Promise.all(boards.map((board) => subject.seat(board)))
    await subject.server.restart()
    const leaveMs = subject.server.name === 'keha' ? LEAVE_MS.ours : LEAVE_MS.theirs
    const measured = await carryOut({ kind: 'hold', pid: subject.server.pid, seats, settleMs: SETTLE_MS, leaveMs })
    const perBoard = (atMiB: number) => (atMiB - measured.beforeMiB) / BOARDS
    return { figures: { boardMiB: perBoard(measured.withBoardsMiB), leftMiB: perBoard(measured.afterwardsMiB), ...measured } }
  },
}

const STALL_WARM_MS = 8_000
const STALL_MS = 14_000
const STALL_PEOPLE = 9

const stalled: Scenario = {
  name: 'stall',
  needsStore: true,
  measure: async ({ server }) => {
    const seats = await server.seats(await server.newBoard(), STALL_PEOPLE)
    const { growthMiB, behind } = await carryOut({ kind: 'stall', pid: server.pid, seats, warmMs: STALL_WARM_MS, forMs: STALL_MS })
    return { figures: { growthMiB, behind } }
  },
}

const CRASH_MS = 3_000
const CRASH_PEOPLE = 10

const killed: Scenario = {
  name: 'kill',
  needsStore: true,
  measure: async (subject) => {
    const { server } = subject
    const board = await server.newBoard()
    const seats = await server.seats(board, CRASH_PEOPLE)
    const seat = await subject.seat(board)
    const { written, seen, saved } = await carryOut({ kind: 'crash', pid: server.pid, seats, afterMs: CRASH_MS })
    await server.restart()
    const { places } = await carryOut({ kind: 'read', seat, quietMs: QUIET_MS })
    const kept = new Set(places.map((place) => place.join()))
    const lost = (edits: readonly string[]) =>
      edits.filter((edit) => {
        const [sender = 0, ticks = 0] = edit.split('/').map(Number)
        return !kept.has(stampedPlace(sender, ticks).join())
      }).length
    return { figures: { written, seen: seen.length, seenLost: lost(seen), savedLost: server.name === 'keha' ? lost(saved) : null } }
  },
}

const ROOM100: Crowd = { rooms: 1, people: 100, dragging: 20, pointing: 20, typing: 3, hz: 10 }

/** Work that is not measured: a server runs for weeks, and what its compiler does in its first minute and more would be a fifth of each figure. */
export const warmUp = async (subject: Subject, seconds: number): Promise<void> => {
  await crowd('warm', ROOM100).measure(subject, seconds)
}

export const SCENARIOS: readonly Scenario[] = [
  crowd('calm', { rooms: 1, people: 10, dragging: 3, pointing: 5, typing: 1, hz: 10, once: true }),
  crowd('room50', { rooms: 1, people: 50, dragging: 10, pointing: 10, typing: 3, hz: 10, once: true }),
  crowd('room100', ROOM100),
  crowd('saved', { ...ROOM100, askSaved: true }),
  crowd('room200', { rooms: 1, people: 200, dragging: 40, pointing: 60, typing: 3, hz: 15 }),
  crowd('rooms30', { rooms: 30, people: 15, dragging: 3, pointing: 5, typing: 1, hz: 10 }),
  crowd('cursors60', { rooms: 1, people: 60, dragging: 0, pointing: 60, typing: 0, hz: 10 }),
  joinsOf('join', 20, false),
  joinsOf('herd', 200, true),
  cold,
  memory,
  stalled,
  killed,
]
