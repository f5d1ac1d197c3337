// One board in a memory store, its rooms on a virtual clock, and clients without sockets: what room tests stand on.
import { LocalRoomLink } from '@keha/server/src/link/LocalRoomLink.ts'
import { Beat } from '@keha/server/src/room/Beat.ts'
import { type CopyStored, copyStored } from '@keha/server/src/room/copyStored.ts'
import { foldStored } from '@keha/server/src/room/foldStored.ts'
import { Tally } from '@keha/server/src/room/Tally.ts'
import type { BoardMeta, BoardStore } from '@keha/server/src/store/BoardStore.ts'
import { MemoryBoardStore } from '@keha/server/src/store/MemoryBoardStore.ts'
import { newBoardDocument } from '@keha/shared/board/document.ts'
import { BoardId, ParticipantId } from '@keha/shared/ids.ts'
import { PERSON_COLOURS, type Person, type Role } from '@keha/shared/roles.ts'
import type { SessionEvent } from '@keha/shared/session/model/session.ts'
import * as Y from 'yjs'
import { RoomClient } from './RoomClient.ts'
import { seededRandom } from './seededRandom.ts'
import { VirtualClock } from './VirtualClock.ts'

export const BENCH_BOARD = BoardId.parse('benchboard22')

export class RoomBench {
  readonly clock = new VirtualClock()
  readonly store = new MemoryBoardStore()
  readonly tally = new Tally()
  /** How busy the rooms take their process to be. */
  utilization = 0
  /** How copies for restore points are made; a test may hold it up or let it fail. */
  copy: CopyStored = async (stored, moment) => copyStored(stored, moment)
  /** What was logged, a line each. */
  readonly logged: string[] = []
  link: LocalRoomLink
  /** The beats of that link's rooms. */
  beat = new Beat(this.clock, () => this.utilization)
  readonly #random = seededRandom(7)
  #people = 0

  private constructor() {
    this.link = this.newLink(this.store)
  }

  /** A bench with one board whose session begins with `events`. */
  static async withBoard(events: readonly SessionEvent[] = []): Promise<RoomBench> {
    const bench = new RoomBench()
    const meta: BoardMeta = {
      id: BENCH_BOARD,
      title: 'Penkki',
      locale: 'fi',
      template: 'blank',
      code: 'BENCHBRD',
      epoch: 'epoch-1',
      createdAtMs: bench.clock.nowMs(),
      keyHashes: { facilitator: 'f', participant: 'p', observer: 'o' },
    }
    const doc = newBoardDocument({ epoch: meta.epoch, records: [], clientId: 1 })
    const envelopes = events.map((event, at) => ({ seq: at + 1, atMs: meta.createdAtMs, by: null, event }))
    await bench.store.create(meta, { updates: [{ at: 1, update: Y.encodeStateAsUpdate(doc) }], events: envelopes })
    return bench
  }

  /** The rooms of another process on the same clock. */
  newLink(store: BoardStore): LocalRoomLink {
    const random = { bytes: (count: number) => Uint8Array.from({ length: count }, () => this.#random.below(256)) }
    const keep = (...said: unknown[]) =>
      this.logged.push(JSON.stringify(said, (_key, value) => (value instanceof Error ? String(value) : value)))
    const log = { info: keep, warn: keep, error: keep }
    this.beat = new Beat(this.clock, () => this.utilization)
    this.link = new LocalRoomLink({
      store,
      fold: async (stored) => foldStored(stored),
      copy: (...of) => this.copy(...of),
      clock: this.clock,
      beat: this.beat,
      random,
      log,
      tally: this.tally,
    })
    return this.link
  }

  person(role: Role = 'participant'): Person {
    const number = ++this.#people
    const id = ParticipantId.parse(`p${String(number).padStart(12, '0')}`)
    return { id, name: `Person ${number}`, role, colour: PERSON_COLOURS[number % PERSON_COLOURS.length] ?? '#000000' }
  }

  /** Writes of the store stay under way until they are let go. */
  holdDisk(): { readonly letGo: () => void } {
    const waiting: (() => void)[] = []
    const delay = () => new Promise<void>((resolve) => waiting.push(resolve))
    this.store.faults.delay = delay
    return {
      letGo: () => {
        this.store.faults.delay = () => Promise.resolve()
        for (const resolve of waiting) resolve()
      },
    }
  }

  /** Somebody connects and gets the board. */
  async join(person: Person = this.person(), client: RoomClient = new RoomClient()): Promise<RoomClient> {
    client.begin(await this.link.open(BENCH_BOARD, person, client))
    await this.clock.settle()
    return client
  }

  /** The same, and says hello. */
  async greet(person: Person = this.person(), seq = 0, client: RoomClient = new RoomClient()): Promise<RoomClient> {
    await this.join(person, client)
    client.hello(seq)
    await this.clock.settle()
    return client
  }

  facilitator(): Promise<RoomClient> {
    return this.greet(this.person('facilitator'))
  }
}
