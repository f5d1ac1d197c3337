// A person of the simulation: writes as the canvas does, follows the session, goes offline, reloads the page, comes back.
// Keeps what it was promised: notes are `saved` only by the echo of a barrier sent after them on the same connection.
import type { RoomLink } from '@keha/server/src/link/RoomLink.ts'
import { writeRecord } from '@keha/shared/board/document.ts'
import { note, Writer } from '@keha/shared/board/honestWriting.ts'
import type { BoardId, CommandId } from '@keha/shared/ids.ts'
import { FRAME } from '@keha/shared/protocol.ts'
import type { Person } from '@keha/shared/roles.ts'
import type { Command, SessionView } from '@keha/shared/session/model/session.ts'
import { evolve } from '@keha/shared/session/session.ts'
import * as Y from 'yjs'
import { RoomClient } from './RoomClient.ts'
import type { SeededRandom } from './seededRandom.ts'
import type { VirtualClock } from './VirtualClock.ts'
import { VirtualWire, type WireOptions } from './VirtualWire.ts'

export interface World {
  readonly board: BoardId
  readonly clock: VirtualClock
  readonly random: SeededRandom
  readonly wire: WireOptions
  /** The server that is up now. */
  link(): RoomLink
}

interface Seat {
  readonly client: RoomClient
  readonly wire: VirtualWire
  framesRead: { welcome: number; events: number; barriers: number; replies: number }
}

export class SimulatedParticipant {
  readonly person: Person
  readonly written = new Map<string, string>()
  readonly saved = new Set<string>()
  /** Sent and not answered yet; sent again after a reconnect, under the same id. */
  readonly pending = new Map<CommandId, Command>()
  readonly accepted = new Set<CommandId>()
  /** Codes of lines the room ended. */
  readonly ends: { readonly code: number; readonly reason: string }[] = []
  view: SessionView | null = null
  readonly #world: World
  #writer: Writer
  #seat: Seat | null = null
  #asked: { readonly token: number; readonly notes: readonly string[] } | null = null
  #numbers = 0

  constructor(world: World, person: Person) {
    this.#world = world
    this.person = person
    this.#writer = this.#newWriter()
  }

  get doc(): Y.Doc {
    return this.#writer.doc
  }

  get isOnline(): boolean {
    return this.#seat !== null
  }

  get isSynced(): boolean {
    return this.#seat?.client.synced === true
  }

  async connect(): Promise<void> {
    const { clock, random, wire: options, board } = this.#world
    const client = new RoomClient(this.#writer.doc)
    const wire = new VirtualWire(clock, random, options, client)
    const seat: Seat = { client, wire, framesRead: { welcome: 0, events: 0, barriers: 0, replies: 0 } }
    this.#seat = seat
    const end = await this.#world.link().open(board, this.person, wire)
    if (!end) throw new Error('no such board')
    if (this.#seat !== seat) return wire.attach(end).closed()
    client.begin(wire.attach(end))
    client.hello(this.view?.seq ?? 0)
    client.point({ name: this.person.name })
    for (const [id, command] of this.pending) client.command(command, id)
  }

  /** The network goes: what was on its way is lost, the document stays. */
  cut(): void {
    this.#seat?.wire.cut()
    this.#seat?.client.leave()
    this.#seat = null
    this.#asked = null
  }

  /** The page is loaded again: a new client id over what this computer kept of the document. */
  reload(): void {
    this.cut()
    const kept = Y.encodeStateAsUpdate(this.#writer.doc)
    this.#writer = this.#newWriter()
    Y.applyUpdate(this.#writer.doc, kept)
    this.view = null
  }

  /** The browser has lost its storage: only what the server called saved may be expected back. */
  forget(): void {
    this.cut()
    this.#writer = this.#newWriter()
    this.view = null
    for (const id of this.written.keys()) if (!this.saved.has(id)) this.written.delete(id)
  }

  /** Something on the canvas: a note of its own that nobody else touches, or anything to anything. */
  write(): void {
    if (this.#world.random.below(3) > 0) {
      this.#writer.act()
      return
    }
    const id = `kept-${this.person.id}-${++this.#numbers}`
    this.written.set(`shape:${id}`, `${this.person.name} ${this.#numbers}`)
    this.doc.transact(() => writeRecord(this.doc, note(id, `${this.person.name} ${this.#numbers}`)))
  }

  command(command: Command, id: CommandId): void {
    this.pending.set(id, command)
    this.#seat?.client.command(command, id)
  }

  /** Asks whether all it wrote is saved; only where what it wrote offline has gone out before. */
  askWhetherSaved(): void {
    if (!this.#seat?.client.synced || this.#asked) return
    this.#asked = { token: ++this.#numbers, notes: [...this.written.keys()] }
    this.#seat.client.barrier(this.#asked.token)
  }

  /** Takes in what has arrived since. */
  read(): void {
    const seat = this.#seat
    if (!seat) return
    const { client, framesRead } = seat
    const { barriers, received } = client
    for (; framesRead.barriers < barriers.length; framesRead.barriers++) {
      if (this.#asked === null || this.#asked.token !== barriers[framesRead.barriers]) continue
      for (const id of this.#asked.notes) this.saved.add(id)
      this.#asked = null
    }
    for (const reply of (received[FRAME.reply] ?? []).slice(framesRead.replies)) {
      framesRead.replies++
      if (reply.ok) this.accepted.add(reply.id)
      this.pending.delete(reply.id)
    }
    for (const { session } of (received[FRAME.welcome] ?? []).slice(framesRead.welcome)) {
      framesRead.welcome++
      if (session.kind === 'whole') this.view = session.view
      else for (const event of session.events) this.#follow(event)
    }
    for (const events of (received[FRAME.events] ?? []).slice(framesRead.events)) {
      framesRead.events++
      for (const event of events) this.#follow(event)
    }
    if (!client.closed) return
    this.ends.push(client.closed)
    this.cut()
  }

  #follow(event: Parameters<typeof evolve>[1]): void {
    if (!this.view) throw new Error(`${this.person.name}: events before the session`)
    if (event.seq !== this.view.seq + 1) throw new Error(`${this.person.name}: event ${event.seq} after ${this.view.seq}`)
    this.view = evolve(this.view, event)
  }

  #newWriter(): Writer {
    return new Writer(1 + this.#world.random.below(2 ** 31), () => this.#world.random.below(2 ** 30) / 2 ** 30)
  }
}
