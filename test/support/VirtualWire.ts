// A connection between a client and a room over a virtual network: messages take their time, keep their order, and are
// lost with the wire when it is cut. What TCP retransmits shows as a long delay that holds up all behind it.
// Invariant: nothing passes after a cut, in either direction; the room hears of the cut later than the client.
import type { LineEnd } from '@keha/server/src/link/RoomLink.ts'
import type { Connection } from '@keha/server/src/room/Connection.ts'
import type { RoomClient } from './RoomClient.ts'
import type { SeededRandom } from './seededRandom.ts'
import type { VirtualClock } from './VirtualClock.ts'

export interface WireOptions {
  /** A message's usual time on the way, at most. */
  readonly latencyMs: number
  /** Out of a thousand messages, how many are lost and sent again by TCP. */
  readonly lossPerMille: number
}

const RETRANSMIT_MS = 1_500
/** A server notices a vanished client by its ping. */
const NOTICED_MS = 8_000

export class VirtualWire implements Connection {
  isCut = false
  readonly #clock: VirtualClock
  readonly #random: SeededRandom
  readonly #options: WireOptions
  readonly #client: RoomClient
  #end: LineEnd | null = null
  /** When the last message on its way arrives, up and down. */
  readonly #last = { up: 0, down: 0 }
  #underWay = 0

  constructor(clock: VirtualClock, random: SeededRandom, options: WireOptions, client: RoomClient) {
    this.#clock = clock
    this.#random = random
    this.#options = options
    this.#client = client
  }

  /** The room's end of the line, as the client has it. */
  attach(end: LineEnd): LineEnd {
    this.#end = end
    if (this.isCut) end.closed()
    return {
      receive: (message) => this.#carry('up', () => end.receive(message)),
      drained: () => end.drained(),
      closed: () => this.cut(),
    }
  }

  sendAll(messages: readonly Uint8Array[]): void {
    for (const message of messages) this.send(message)
  }

  send(message: Uint8Array): void {
    this.#underWay += message.length
    this.#carry('down', () => {
      this.#underWay -= message.length
      this.#client.send(message)
    })
  }

  close(code: number, reason: string): void {
    this.#carry('down', () => {
      this.isCut = true
      this.#client.close(code, reason)
    })
  }

  bufferedBytes(): number {
    return this.#underWay
  }

  /** Ends the wire at once for the client; the room notices some time later. */
  cut(): void {
    if (this.isCut) return
    this.isCut = true
    this.#clock.after(this.#random.below(NOTICED_MS), () => this.#end?.closed())
  }

  #carry(way: 'up' | 'down', deliver: () => void): void {
    const isLost = this.#random.below(1_000) < this.#options.lossPerMille
    const takesMs = 1 + this.#random.below(this.#options.latencyMs) + (isLost ? RETRANSMIT_MS : 0)
    this.#last[way] = Math.max(this.#last[way], this.#clock.nowMs() + takesMs)
    this.#clock.after(this.#last[way] - this.#clock.nowMs(), () => {
      if (!this.isCut) deliver()
    })
  }
}
