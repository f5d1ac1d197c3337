// What a client may say, decoded: bytes in, one message or `ProtocolError` out. Knows no room and no socket.
// Every byte from outside passes here first; what is left to check afterwards is the update itself (the guard).
import { type CommandFrame, decodeBarrier, decodeJson, FRAME, type Hello, MAX_JSON_BYTES, ProtocolError } from '@keha/shared/protocol.ts'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** Sub-types of y-protocols/sync. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** What is said of one client id: its state as JSON (`null`: gone), in UTF-8 and not parsed, and the client's own clock. */
export interface AwarenessState {
  readonly id: number
  readonly clock: number
  readonly json: Uint8Array
}

export type ClientMessage =
  | { readonly kind: 'step1'; readonly vector: Uint8Array }
  /** The answer to the room's own step 1. */
  | { readonly kind: 'step2'; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly states: readonly AwarenessState[] }
  | { readonly kind: 'queryAwareness' }
  | { readonly kind: 'barrier'; readonly token: number }
  | { readonly kind: 'hello'; readonly hello: Hello }
  | { readonly kind: 'command'; readonly frame: CommandFrame }
  | { readonly kind: 'clock'; readonly t0: number }

/** A state vector of a document with 5,000 writers fits. */
const MAX_VECTOR_BYTES = 64 * 1024
const MAX_AWARENESS_BYTES = 64 * 1024

/** Decodes one message. Throws `ProtocolError` on anything else than exactly one known message. */
export function decodeMessage(bytes: Uint8Array): ClientMessage {
  try {
    const decoder = decoding.createDecoder(bytes)
    const message = read(decoder, bytes.length)
    if (decoding.hasContent(decoder)) throw new ProtocolError('bytes after the message')
    return message
  } catch (problem) {
    if (problem instanceof ProtocolError) throw problem
    throw new ProtocolError('not a message', { cause: problem })
  }
}

function read(decoder: decoding.Decoder, size: number): ClientMessage {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case FRAME.sync:
      return readSync(decoder)
    case FRAME.awareness:
      if (size > MAX_AWARENESS_BYTES) throw new ProtocolError('awareness too large')
      return { kind: 'awareness', states: readStates(decoding.createDecoder(decoding.readVarUint8Array(decoder))) }
    case FRAME.queryAwareness:
      return { kind: 'queryAwareness' }
    case FRAME.barrier:
      return { kind: 'barrier', token: decodeBarrier(decoder) }
  }
  if (size > MAX_JSON_BYTES) throw new ProtocolError('JSON too large')
  switch (type) {
    case FRAME.hello:
      return { kind: 'hello', hello: decodeJson(FRAME.hello, decoder) }
    case FRAME.command:
      return { kind: 'command', frame: decodeJson(FRAME.command, decoder) }
    case FRAME.clock:
      return { kind: 'clock', t0: decodeJson(FRAME.clock, decoder).t0 }
    default:
      throw new ProtocolError(`unknown type ${type}`)
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  switch (step) {
    case SYNC.step1:
      if (payload.length > MAX_VECTOR_BYTES) throw new ProtocolError('state vector too large')
      Y.decodeStateVector(payload)
      return { kind: 'step1', vector: payload }
    case SYNC.step2:
      return { kind: 'step2', update: payload }
    case SYNC.update:
      return { kind: 'update', update: payload }
    default:
      throw new ProtocolError(`unknown sync step ${step}`)
  }
}

function readStates(decoder: decoding.Decoder): readonly AwarenessState[] {
  const states: AwarenessState[] = []
  for (let count = decoding.readVarUint(decoder); count > 0; count--)
    states.push({ id: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder), json: decoding.readVarUint8Array(decoder) })
  return states
}
