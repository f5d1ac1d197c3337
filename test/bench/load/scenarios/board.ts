// A large board: made, joined by one after the other, by all at once, and read whole.
import { setTimeout as wait } from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { writeNote } from '../../../support/note.ts'
import { cpuMsOf, residentMiB } from '../machine.ts'
import { dialectAt, Participant, type Seat } from '../Participant.ts'
import { Wire } from '../Wire.ts'

export interface SeedPlan {
  readonly kind: 'seed'
  readonly seat: Seat
  readonly notes: number
}
/** `bytes`: the whole board as one update. */
export interface SeedResult {
  readonly bytes: number
}

/** A board may have shapes of its own from the beginning; these alone are counted. */
const SEEDED = 'shape:note-'
const NOTES_AT_ONCE = 100
const NOTES_A_ROW = 80

/** Makes a board of so many notes; resolves when a newcomer gets all of it. */
export async function seed({ seat, notes }: SeedPlan): Promise<SeedResult> {
  const writer = new Participant(seat, { number: 0 })
  await writer.wire.joined
  for (let from = 0; from < notes; from += NOTES_AT_ONCE) {
    writer.doc.transact(() => {
      for (let i = from; i < Math.min(notes, from + NOTES_AT_ONCE); i++)
        writeNote(writer.doc, {
          id: `${SEEDED}${i}`,
          text: `Ajatus numero ${i} siitä, mitä verkosto tarvitsee`,
          x: (i % NOTES_A_ROW) * 220,
          y: Math.floor(i / NOTES_A_ROW) * 220,
        })
    })
    await wait(20)
  }
  while ((await read({ kind: 'read', seat, quietMs: 0 })).notes < notes) await wait(200)
  writer.wire.close()
  return { bytes: Y.encodeStateAsUpdate(writer.doc).length }
}

export interface ReadPlan {
  readonly kind: 'read'
  readonly seat: Seat
  /** When nothing came for so long, nothing more will: on a busy machine a server may need seconds to read a board. */
  readonly quietMs: number
}
export interface ReadResult {
  readonly syncedMs: number
  /** Seeded notes the client has when the server says that it has everything. */
  readonly notes: number
  /** The same when nothing more came for a while, and how long until then. */
  readonly notesInTheEnd: number
  readonly completeMs: number
  /** Stamped places of all notes. */
  readonly places: readonly (readonly [number, number])[]
}

/** Joins with nothing, and decodes what comes. */
export async function read({ seat, quietMs }: ReadPlan): Promise<ReadResult> {
  const startedMs = performance.now()
  const kept: Buffer[] = []
  let lastMs = startedMs
  const wire = new Wire({
    port: seat.port,
    path: seat.path,
    dialect: dialectAt(seat),
    keep: (message) => {
      kept.push(message)
      if (message.length > 100) lastMs = performance.now()
    },
  })
  await wire.joined
  const syncedMs = performance.now() - startedMs
  await wait(0)
  const atFirst = documentOf(seat, kept)
  const notes = notesIn(atFirst)
  lastMs = Math.max(lastMs, performance.now())
  while (performance.now() - lastMs < quietMs) await wait(50)
  const inTheEnd = documentOf(seat, kept)
  wire.close()
  const places = [...inTheEnd.getMap('records').entries()].flatMap(([key, value]) =>
    key.endsWith('/xy') && Array.isArray(value) ? [[Number(value[0]), Number(value[1])] as const] : [],
  )
  return { syncedMs, notes, notesInTheEnd: notesIn(inTheEnd), completeMs: lastMs - startedMs, places }
}

const notesIn = (doc: Y.Doc): number =>
  [...doc.getMap('records').keys()].filter((key) => key.startsWith(SEEDED) && !key.includes('/')).length

/** What a client has made of these messages. */
export function documentOf(seat: Seat, messages: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  const { kindOf } = dialectAt(seat)
  doc.transact(() => {
    for (const message of messages) {
      const kind = kindOf(message)
      if (kind !== 'step2' && kind !== 'update') continue
      const decoder = decoding.createDecoder(message)
      if (seat.dialect === 'hocuspocus') decoding.readVarString(decoder)
      decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
    }
  })
  return doc
}

export interface JoinsPlan {
  readonly kind: 'joins'
  readonly pid: number
  /** The first one is there all the time. */
  readonly seats: readonly Seat[]
  readonly bytes: number
  readonly together: boolean
}
export interface JoinsResult {
  readonly medianMs: number
  readonly lastMs: number
  /** Server CPU for all of them, ms. */
  readonly cpuMs: number
  readonly joins: number
}

/** A board has come when this share of its bytes has, after the server said that was all. */
const SHARE = 0.9
const GIVE_UP_MS = 60_000
const AFTERWARDS_MS = 1_000

/** Newcomers with nothing on a board that is in memory. */
export async function joins({ pid, seats, bytes, together }: JoinsPlan): Promise<JoinsResult> {
  const [first, ...others] = seats
  if (!first) throw new Error('nobody joins')
  const open = (seat: Seat) => new Wire({ port: seat.port, path: seat.path, dialect: dialectAt(seat) })
  const resident = open(first)
  await resident.joined
  await wait(500)
  const cpu = cpuMsOf(pid)
  const join = async (seat: Seat): Promise<{ wire: Wire; ms: number }> => {
    const startedMs = performance.now()
    const wire = open(seat)
    await wire.joined
    while (wire.received < bytes * SHARE && performance.now() - startedMs < GIVE_UP_MS) await wait(1)
    return { wire, ms: performance.now() - startedMs }
  }
  const times: number[] = []
  const wires: Wire[] = []
  if (together) {
    for (const { wire, ms } of await Promise.all(others.map(join))) {
      times.push(ms)
      wires.push(wire)
    }
  } else
    for (const seat of others) {
      const { wire, ms } = await join(seat)
      times.push(ms)
      wire.close()
    }
  await wait(AFTERWARDS_MS)
  const cpuMs = cpuMsOf(pid) - cpu
  for (const wire of [resident, ...wires]) wire.close()
  times.sort((a, b) => a - b)
  return { medianMs: times[times.length >> 1] ?? 0, lastMs: times.at(-1) ?? 0, cpuMs, joins: others.length }
}

export interface HoldPlan {
  readonly kind: 'hold'
  readonly pid: number
  readonly seats: readonly Seat[]
  readonly settleMs: number
  readonly leaveMs: number
}
export interface HoldResult {
  readonly beforeMiB: number
  readonly withBoardsMiB: number
  readonly afterwardsMiB: number
}

/** Opens boards, somebody at each, and looks at the server's memory when it has had time to give back what it can; then all leave. */
export async function hold({ pid, seats, settleMs, leaveMs }: HoldPlan): Promise<HoldResult> {
  const beforeMiB = residentMiB(pid)
  const wires: Wire[] = []
  for (const seat of seats) {
    const wire = new Wire({ port: seat.port, path: seat.path, dialect: dialectAt(seat) })
    await wire.joined
    wires.push(wire)
  }
  await wait(settleMs)
  const withBoardsMiB = residentMiB(pid)
  for (const wire of wires) wire.close()
  await wait(leaveMs)
  return { beforeMiB, withBoardsMiB, afterwardsMiB: residentMiB(pid) }
}
