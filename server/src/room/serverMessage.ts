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

/** An awareness update of the given encoded entries. Made for each who points in a room of many, so it only copies. */
export function awarenessMessage(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = entries.reduce((sum, { length }) => sum + length, 0)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.awareness)
  encoding.writeVarUint(encoder, sizeOfVarUint(entries.length) + bytes)
  encoding.writeVarUint(encoder, entries.length)
  const head = encoding.toUint8Array(encoder)
  const message = new Uint8Array(head.length + bytes)
  message.set(head)
  let at = head.length
  for (const entry of entries) {
    message.set(entry, at)
    at += entry.length
  }
  return message
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
