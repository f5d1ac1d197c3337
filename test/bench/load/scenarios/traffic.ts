// People in rooms who drag, point and type for some seconds: what it costs the server, and how late others see it.
import { setTimeout as wait } from 'node:timers/promises'
import { cpuMsOf, residentMiB } from '../machine.ts'
import { Participant, type Seat } from '../Participant.ts'
import { nowTicks } from '../stamp.ts'
import { Waits } from '../Waits.ts'

export interface Room {
  readonly seats: readonly Seat[]
  readonly dragging: number
  readonly pointing: number
  readonly typing: number
}

export interface TrafficPlan {
  readonly kind: 'traffic'
  readonly pid: number
  readonly rooms: readonly Room[]
  /** Moves a second of each who drags or points. */
  readonly hz: number
  readonly warmMs: number
  readonly measureMs: number
  /** Those who drag ask after each move whether it is saved. */
  readonly askSaved: boolean
}

export interface TrafficResult {
  readonly cpuPercent: number
  /** Server CPU for each stamped update and pointer that reached a reader, µs. */
  readonly microsPerDelivery: number
  readonly deliveriesPerSecond: number
  readonly updateP50: number | null
  readonly updateP99: number | null
  readonly pointerP50: number | null
  readonly pointerP99: number | null
  readonly savedP95: number | null
  /** Share of readers that had every update in the end, per cent. */
  readonly completePercent: number
  readonly residentMiB: number
  /** CPU of the clients themselves; near 100 they, not the server, would be what is measured. */
  readonly clientsPercent: number
}

const TYPING_MS = 180
/** How long after the last move readers may still get what was sent. */
const GRACE_MS = 4_000
const JOINING_TOGETHER = 20

interface Reader {
  readonly participant: Participant
  updates: number
  readonly lastUpdate: Float64Array
  readonly lastPointer: Float64Array
}

export async function traffic(plan: TrafficPlan): Promise<TrafficResult> {
  const people = plan.rooms.reduce((sum, { seats }) => sum + seats.length, 0)
  const updates = new Waits()
  const pointers = new Waits()
  const saved = new Waits()
  let fromTicks = Number.POSITIVE_INFINITY
  let toTicks = Number.POSITIVE_INFINITY
  let deliveries = 0

  const readerAt = (seat: Seat, number: number): Reader => {
    const lastUpdate = new Float64Array(people)
    const lastPointer = new Float64Array(people)
    const stamps = {
      onUpdate: (sender: number, ticks: number, now: number) => {
        if (sender === number || sender >= people || ticks <= (lastUpdate[sender] ?? 0)) return
        lastUpdate[sender] = ticks
        reader.updates += 1
        if (now <= toTicks) deliveries += 1
        if (ticks >= fromTicks && ticks <= toTicks) updates.add(now - ticks)
      },
      onPointer: (sender: number, ticks: number, now: number) => {
        if (sender === number || sender >= people || ticks <= (lastPointer[sender] ?? 0)) return
        lastPointer[sender] = ticks
        if (now <= toTicks) deliveries += 1
        if (ticks >= fromTicks && ticks <= toTicks) pointers.add(now - ticks)
      },
    }
    const onSaved = (ticks: number) => ticks >= fromTicks && saved.add(nowTicks() - ticks)
    const participant = new Participant(seat, { number, stamps, ...(plan.askSaved && { onSaved }) })
    const reader: Reader = { participant, updates: 0, lastUpdate, lastPointer }
    return reader
  }

  let number = 0
  const rooms: Reader[][] = []
  for (const { seats } of plan.rooms) {
    const readers: Reader[] = []
    for (let at = 0; at < seats.length; at += JOINING_TOGETHER) {
      const together = seats.slice(at, at + JOINING_TOGETHER).map((seat) => readerAt(seat, number++))
      await Promise.all(together.map(({ participant }) => participant.wire.joined))
      readers.push(...together)
    }
    rooms.push(readers)
  }

  const timers: NodeJS.Timeout[] = []
  const every = (ms: number, act: () => void) => {
    timers.push(setTimeout(() => timers.push(setInterval(act, ms)), Math.random() * ms))
  }
  for (const [index, readers] of rooms.entries()) {
    const { dragging = 0, pointing = 0, typing = 0 } = plan.rooms[index] ?? {}
    for (const [seat, { participant }] of readers.entries()) {
      if (seat < dragging + typing) participant.begin()
      if (seat < dragging) every(1000 / plan.hz, () => participant.drag())
      else if (seat < dragging + typing) every(TYPING_MS, () => participant.type())
      else if (seat < dragging + typing + pointing) every(1000 / plan.hz, () => participant.point())
    }
  }

  await wait(plan.warmMs)
  const [server, self, startedMs] = [cpuMsOf(plan.pid), cpuMsOf(process.pid), performance.now()]
  deliveries = 0
  fromTicks = nowTicks()
  await wait(plan.measureMs)
  toTicks = nowTicks()
  const ms = performance.now() - startedMs
  const [cpu, own] = [cpuMsOf(plan.pid) - server, cpuMsOf(process.pid) - self]
  const delivered = deliveries
  const resident = residentMiB(plan.pid)
  for (const timer of timers) clearInterval(timer)

  const isComplete = (reader: Reader, room: readonly Reader[]) =>
    room.reduce((sum, { participant }) => sum + participant.sent, 0) - reader.participant.sent === reader.updates
  const complete = () => rooms.reduce((sum, room) => sum + room.filter((reader) => isComplete(reader, room)).length, 0)
  for (const until = performance.now() + GRACE_MS; performance.now() < until && complete() < people; ) await wait(50)
  const completePercent = (complete() / people) * 100
  for (const { participant } of rooms.flat()) participant.wire.close()
  return {
    cpuPercent: (cpu / ms) * 100,
    microsPerDelivery: (cpu * 1000) / delivered,
    deliveriesPerSecond: delivered / (ms / 1000),
    updateP50: updates.percentile(0.5),
    updateP99: updates.percentile(0.99),
    pointerP50: pointers.percentile(0.5),
    pointerP99: pointers.percentile(0.99),
    savedP95: saved.percentile(0.95),
    completePercent,
    residentMiB: resident,
    clientsPercent: (own / ms) * 100,
  }
}
