// What goes wrong in a workshop: somebody's line stalls, the server's process dies.
import { setTimeout as wait } from 'node:timers/promises'
import { writeHeavily } from '../../../support/note.ts'
import { residentMiB } from '../machine.ts'
import { Participant, type Seat } from '../Participant.ts'
import { median } from '../Run.ts'
import { documentOf } from './board.ts'

export interface StallPlan {
  readonly kind: 'stall'
  readonly pid: number
  /** The first one stalls, the rest write. */
  readonly seats: readonly Seat[]
  /** How long they write while all read, so that what the server needs for that alone is not counted. */
  readonly warmMs: number
  readonly forMs: number
}
export interface StallResult {
  /** Growth of the server's memory while somebody does not read, MiB. */
  readonly growthMiB: number
  readonly sentMiB: number
  /** Records of which the stalled reader has something else than a newcomer, after it went on reading. */
  readonly behind: number
  readonly closedWith: number | null
}

const HEAVY_BYTES = 30_000
const HEAVY_MS = 100
const CATCH_UP_MS = 15_000
const LOOK_MS = 5_000
const LOOKS = 50

/** The median of a few seconds: folding a board takes tens of MiB for some tenths of a second, with somebody stalled or without. */
async function usualMiB(pid: number): Promise<number> {
  const looks: number[] = []
  for (let look = 0; look < LOOKS; look++) {
    await wait(LOOK_MS / LOOKS)
    looks.push(residentMiB(pid))
  }
  return median(looks) ?? 0
}

export async function stall({ pid, seats, warmMs, forMs }: StallPlan): Promise<StallResult> {
  const [victimSeat, ...writerSeats] = seats
  if (!victimSeat) throw new Error('nobody stalls')
  const kept: Buffer[] = []
  const victim = new Participant(victimSeat, { number: 0, keep: (message) => kept.push(message) })
  await victim.wire.joined
  const writers = writerSeats.map((seat, at) => new Participant(seat, { number: at + 1 }))
  await Promise.all(writers.map(({ wire }) => wire.joined))
  let sent = 0
  const timers = writers.map(({ doc, number }) =>
    setInterval(() => {
      sent += HEAVY_BYTES
      writeHeavily(doc, `shape:heavy-${number}`, { updates: 1, bytes: HEAVY_BYTES - (sent % 10) })
    }, HEAVY_MS),
  )
  await wait(warmMs - LOOK_MS)
  const early = await usualMiB(pid)
  victim.wire.pause()
  await wait(forMs - LOOK_MS)
  const late = await usualMiB(pid)
  for (const timer of timers) clearInterval(timer)
  await wait(500)
  victim.wire.resume()
  const fresh: Buffer[] = []
  const newcomer = new Participant(victimSeat, { number: 99, keep: (message) => fresh.push(message) })
  await newcomer.wire.joined
  const is = documentOf(victimSeat, fresh).getMap('records')
  let behind = Number.POSITIVE_INFINITY
  for (const until = performance.now() + CATCH_UP_MS; performance.now() < until && behind > 0; await wait(500)) {
    const has = documentOf(victimSeat, kept).getMap('records')
    behind = [...is.keys()].filter((key) => JSON.stringify(has.get(key)) !== JSON.stringify(is.get(key))).length
  }
  for (const { wire } of [victim, newcomer, ...writers]) wire.close()
  return { growthMiB: late - early, sentMiB: sent / 2 ** 20, behind, closedWith: victim.wire.closedWith }
}

export interface CrashPlan {
  readonly kind: 'crash'
  readonly pid: number
  readonly seats: readonly Seat[]
  readonly afterMs: number
}
export interface CrashResult {
  readonly written: number
  /** Notes that others had on their screens, and those that were said to be saved, as `sender/ticks`. */
  readonly seen: readonly string[]
  readonly saved: readonly string[]
}

const WRITING_MS = 50

/** People write notes; in the middle of it the server's process is killed. */
export async function crash({ pid, seats, afterMs }: CrashPlan): Promise<CrashResult> {
  const seen = new Set<string>()
  const saved = new Set<string>()
  const people = seats.map((seat, number) => {
    const written: number[] = []
    const participant = new Participant(seat, {
      number,
      stamps: {
        onUpdate: (sender, ticks) => sender !== number && seen.add(`${sender}/${ticks}`),
        onPointer: () => undefined,
      },
      ...(seat.own && {
        onSaved: (upTo: number) => {
          for (const ticks of written) if (ticks <= upTo) saved.add(`${number}/${ticks}`)
        },
      }),
    })
    return { participant, written }
  })
  await Promise.all(people.map(({ participant }) => participant.wire.joined))
  const timers = people.map(({ participant, written }) =>
    setInterval(() => written.push(participant.write(`shape:crash-${participant.number}-${written.length}`)), WRITING_MS),
  )
  await wait(afterMs)
  process.kill(pid, 'SIGKILL')
  for (const timer of timers) clearInterval(timer)
  await wait(500)
  for (const { participant } of people) participant.wire.close()
  return { written: people.reduce((sum, { written }) => sum + written.length, 0), seen: [...seen], saved: [...saved] }
}
