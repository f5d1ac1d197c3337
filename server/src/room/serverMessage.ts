// The y-websocket messages a room sends, encoded. Our own frames are encoded by shared/src/protocol.ts.
import { encodeJson, FRAME, type Notice } from '@keha/shared/protocol.ts'
import * as encoding from 'lib0/encoding'
import { SYNC } from './clientMessage.ts'

/** Written at its size at once: an encoder that grows would have a whole board in memory three times more. */
export function syncMessage(step: keyof typeof SYNC, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.sync)
  encoding.writeVarUint(encoder, SYNC[step])
  encoding.writeVarUint(encoder, payload.length)
  const head = encoding.length(encoder)
  const message = new Uint8Array(head + payload.length)
  message.set(encoding.toUint8Array(encoder))
  message.set(payload, head)
  return message
}

/** An awareness update of the given encoded entries. */
export const awarenessMessage = (entries: readonly Uint8Array[]): Uint8Array => new AwarenessUpdate(entries).message

/** Some awareness entries as a message, and as one without the entry of somebody who points: made for each of many, so it only cuts. */
export class AwarenessUpdate {
  readonly message: Uint8Array
  readonly #count: number
  /** Where each entry begins in the message, and where the last one ends. */
  readonly #ends: number[] = []

  constructor(entries: readonly Uint8Array[]) {
    this.#count = entries.length
    const bytes = entries.reduce((sum, { length }) => sum + length, 0)
    const head = headOf(entries.length, bytes)
    this.message = new Uint8Array(head.length + bytes)
    this.message.set(head)
    let at = head.length
    this.#ends.push(at)
    for (const entry of entries) {
      this.message.set(entry, at)
      at += entry.length
      this.#ends.push(at)
    }
  }

  /** Without the entry at this place; null where nothing is left. */
  without(index: number): Uint8Array | null {
    if (this.#count < 2) return null
    const [first = 0, from = 0, to = 0] = [this.#ends[0], this.#ends[index], this.#ends[index + 1]]
    const bytes = this.message.length - first - (to - from)
    const head = headOf(this.#count - 1, bytes)
    const message = new Uint8Array(head.length + bytes)
    message.set(head)
    message.set(this.message.subarray(first, from), head.length)
    message.set(this.message.subarray(to), head.length + from - first)
    return message
  }
}

function headOf(count: number, bytes: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.awareness)
  encoding.writeVarUint(encoder, sizeOfVarUint(count) + bytes)
  encoding.writeVarUint(encoder, count)
  return encoding.toUint8Array(encoder)
}

function sizeOfVarUint(value: number): number {
  let size = 1
  for (let rest = value; rest >= 128; rest /= 128) size++
  return size
}

/** Says nothing, and keeps a stock client from taking a quiet board for a dead line (it waits 30 s). */
export const KEEP_ALIVE: Uint8Array = awarenessMessage([])

/** An update that holds nothing: its step 2 tells a client that it has everything. */
export const EMPTY_UPDATE: Uint8Array = Uint8Array.of(0, 0)

export const notice = (payload: Notice): Uint8Array => encodeJson(FRAME.notice, payload)
