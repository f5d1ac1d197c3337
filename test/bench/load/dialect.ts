// How the servers want their messages: y-websocket's own framing, or Hocuspocus', which puts the board's name before each
// message and begins with a token. Everything else here speaks of sync steps, updates and pointers alone.
import * as encoding from 'lib0/encoding'

export type DialectName = 'y-websocket' | 'hocuspocus'

/** What a message from the server is, as far as the load cares. */
export type Kind = 'step1' | 'step2' | 'update' | 'other'

export interface Dialect {
  /** The first messages of a client that has what `vector` says. */
  readonly greeting: (vector: Uint8Array) => readonly Uint8Array[]
  readonly step2: (update: Uint8Array) => Uint8Array
  readonly update: (update: Uint8Array) => Uint8Array
  readonly pointer: (clientId: number, clock: number, json: string) => Uint8Array
  /** `payload` begins with the message; the rest of it may still be on its way. */
  readonly kindOf: (payload: Uint8Array) => Kind
}

const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const SYNC_REPLY = 4
const KINDS: readonly Kind[] = ['step1', 'step2', 'update']

function write(build: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  build(encoder)
  return encoding.toUint8Array(encoder)
}

function awareness(encoder: encoding.Encoder, clientId: number, clock: number, json: string): void {
  const entry = write((inner) => {
    encoding.writeVarUint(inner, 1)
    encoding.writeVarUint(inner, clientId)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, json)
  })
  encoding.writeVarUint(encoder, AWARENESS)
  encoding.writeVarUint8Array(encoder, entry)
}

/** Messages of a dialect whose every message begins with `head`. */
function framing(head: Uint8Array, greetings: readonly Uint8Array[]): Dialect {
  const sync = (step: number, payload: Uint8Array) =>
    write((encoder) => {
      encoding.writeUint8Array(encoder, head)
      encoding.writeVarUint(encoder, SYNC)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, payload)
    })
  return {
    greeting: (vector) => [...greetings, sync(0, vector)],
    step2: (update) => sync(1, update),
    update: (update) => sync(2, update),
    pointer: (clientId, clock, json) =>
      write((encoder) => {
        encoding.writeUint8Array(encoder, head)
        awareness(encoder, clientId, clock, json)
      }),
    kindOf: (payload) => {
      const type = payload[head.length]
      return (type === SYNC || type === SYNC_REPLY ? KINDS[payload[head.length + 1] ?? 3] : undefined) ?? 'other'
    },
  }
}

/** `hello`: messages of our own that a client sends first. */
export function dialectOf(name: DialectName, board: string, hello: readonly Uint8Array[]): Dialect {
  if (name === 'y-websocket') return framing(new Uint8Array(), hello)
  const head = write((encoder) => encoding.writeVarString(encoder, board))
  const token = write((encoder) => {
    encoding.writeUint8Array(encoder, head)
    encoding.writeVarUint(encoder, AUTH)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, 'token')
  })
  return framing(head, [token])
}
