// The y-websocket messages a room sends, encoded. Our own frames are encoded by shared/src/protocol.ts.
import { encodeJson, FRAME, type Notice } from '@keha/shared/protocol.ts'
import * as encoding from 'lib0/encoding'
import { SYNC } from './clientMessage.ts'

export function syncMessage(step: keyof typeof SYNC, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.sync)
  encoding.writeVarUint(encoder, SYNC[step])
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

/** An awareness update of the given encoded entries. */
export function awarenessMessage(entries: readonly Uint8Array[]): Uint8Array {
  const payload = encoding.createEncoder()
  encoding.writeVarUint(payload, entries.length)
  for (const entry of entries) encoding.writeUint8Array(payload, entry)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(payload))
  return encoding.toUint8Array(encoder)
}

/** Says nothing, and keeps a stock client from taking a quiet board for a dead line (it waits 30 s). */
export const KEEP_ALIVE: Uint8Array = awarenessMessage([])

/** An update that holds nothing: its step 2 tells a client that it has everything. */
export const EMPTY_UPDATE: Uint8Array = Uint8Array.of(0, 0)

export const notice = (payload: Notice): Uint8Array => encodeJson(FRAME.notice, payload)
