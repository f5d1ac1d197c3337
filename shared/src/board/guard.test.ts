// The guard against honest and hostile updates. KEHA_SEEDS multiplies the rounds.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seededChance, whole } from '../seededChance.ts'
import { newBoardDocument } from './document.ts'
import { guardUpdate, type WriteKind } from './guard.ts'
import { Writer } from './honestWriting.ts'

const newBoard = (): Y.Doc => newBoardDocument({ epoch: 'e', records: [], clientId: 1 })

interface Judged {
  updates: number
  micros: number
}

/** A room of writers whose server takes what the guard lets through; it refuses none. */
function workshop(seed: number, people: number, steps: number): Record<WriteKind, Judged> {
  const chance = seededChance(seed)
  const server = newBoard()
  const judged = { live: { updates: 0, micros: 0 }, answer: { updates: 0, micros: 0 } }
  const take = (update: Uint8Array, kind: WriteKind, own: number) => {
    const before = performance.now()
    const verdict = guardUpdate(update, { doc: server, kind, mayWrite: (id) => kind === 'answer' || id === own })
    judged[kind].micros += (performance.now() - before) * 1000
    judged[kind].updates++
    if (!verdict.ok) throw new Error(`seed ${seed}: an honest ${kind} update was refused: ${verdict.problem}`)
    Y.applyUpdate(server, update)
    if (server.store.pendingStructs || server.store.pendingDs) throw new Error(`seed ${seed}: something is pending`)
  }
  let tabs = 1000
  const openTab = (seat: { online: boolean; outbox: Uint8Array[] }, kept: Uint8Array): Writer => {
    const writer = new Writer(tabs++, chance)
    Y.applyUpdate(writer.doc, kept)
    writer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (seat.online && origin !== 'network') seat.outbox.push(update)
    })
    return writer
  }
  const seats = Array.from({ length: people }, () => {
    const seat = { online: true, inbox: [] as Uint8Array[], outbox: [] as Uint8Array[] }
    return Object.assign(seat, { writer: openTab(seat, Y.encodeStateAsUpdate(server)) })
  })
  server.on('update', (update: Uint8Array) => {
    for (const seat of seats) if (seat.online) seat.inbox.push(update)
  })
  for (let step = 0; step < steps; step++) {
    const seat = seats[whole(chance, people)]
    if (!seat) continue
    const what = chance()
    if (what < 0.5) seat.writer.act()
    else if (what < 0.7) {
      const update = seat.outbox.shift()
      if (update) take(update, 'live', seat.writer.doc.clientID)
    } else if (what < 0.985) {
      const update = seat.inbox.shift()
      if (update) Y.applyUpdate(seat.writer.doc, update, 'network')
    } else if (seat.online) {
      seat.online = false
      seat.inbox = []
      seat.outbox = []
    } else if (chance() < 0.4) {
      seat.writer = openTab(seat, Y.encodeStateAsUpdate(seat.writer.doc))
    } else {
      seat.online = true
      take(Y.encodeStateAsUpdate(seat.writer.doc, Y.encodeStateVector(server)), 'answer', seat.writer.doc.clientID)
      seat.inbox = [Y.encodeStateAsUpdate(server)]
    }
  }
  return judged
}

test('GU1 every honest update is taken: live edits, undo, and answers after writing offline', () => {
  const total = { live: { updates: 0, micros: 0 }, answer: { updates: 0, micros: 0 } }
  // 61: a redo into a type made anew, with the order of its origins reversed.
  for (const seed of [61, ...Array.from({ length: 12 * Number(process.env['KEHA_SEEDS'] ?? 1) }, (_, i) => i + 1)]) {
    const judged = workshop(seed, 5, 3_000)
    for (const kind of ['live', 'answer'] as const) {
      total[kind].updates += judged[kind].updates
      total[kind].micros += judged[kind].micros
    }
  }
  const each = ({ updates, micros }: Judged) => `${updates} at ${(micros / updates).toFixed(1)} µs`
  console.info(`guard: honest updates taken, live ${each(total.live)}, answers ${each(total.answer)}`)
  expect(total.live.updates + total.answer.updates).toBeGreaterThan(3_000)
})
