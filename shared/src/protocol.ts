// The frames of the socket. Types below 100 are y-websocket's own (sync, awareness, query awareness), so that a stock
// client joins and edits. Ours begin at 100 and go only to a client that said hello; 100 is answered to whoever asks.
// Encoders and decoders stand in pairs. A decoder throws `ProtocolError` on anything it does not know exactly.
// This file knows no sockets. Limits are here because both ends keep them.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { encodeUtf8 } from 'lib0/string'
import { z } from 'zod'
import { CODES, type Code } from './codes.ts'
import { CommandId, ParticipantId } from './ids.ts'
import { MassDeletion } from './recovery/massDeletion.ts'
import { Role } from './roles.ts'
import { Mine } from './session/model/sealed.ts'
import { Envelope, SessionView } from './session/model/session.ts'

export const PROTOCOL_VERSION = 2

export const FRAME = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  barrier: 100,
  hello: 101,
  welcome: 102,
  command: 103,
  reply: 104,
  events: 105,
  notice: 106,
  clock: 107,
  here: 108,
  mine: 109,
} as const

/** Largest frame a client may send; an offline client's whole board must fit. */
export const MAX_FRAME_BYTES = 4 * 1024 * 1024
/** Largest of our own JSON frames a client may send. */
export const MAX_JSON_BYTES = 512 * 1024

/** Bytes that are not a frame of this protocol; closes the connection it came on. */
export class ProtocolError extends Error {}

/** Client → server, once, first of our frames. `seq` is the last session event the client has (0: none). */
export const Hello = z.strictObject({
  version: z.number().int(),
  seq: z.number().int().nonnegative(),
})
export type Hello = z.infer<typeof Hello>

/** Server → client: who you are, and the session, whole or as the events missed since `hello.seq`. Times in ms. */
export const Welcome = z.strictObject({
  version: z.number().int(),
  epoch: z.string(),
  you: z.strictObject({ id: ParticipantId, role: Role }),
  serverTimeMs: z.number(),
  session: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('whole'), view: SessionView }),
    z.strictObject({ kind: z.literal('missed'), events: z.array(Envelope) }),
  ]),
})
export type Welcome = z.infer<typeof Welcome>

/** The command is decoded apart, so that an unknown one is refused to its sender rather than ending the connection. */
export const CommandFrame = z.strictObject({ id: CommandId, command: z.unknown() })
export type CommandFrame = z.infer<typeof CommandFrame>

const CodeSchema = z.enum(Object.keys(CODES) as [Code, ...Code[]])
export const Reply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), id: CommandId }),
  z.strictObject({ ok: z.literal(false), id: CommandId, code: CodeSchema }),
])
export type Reply = z.infer<typeof Reply>

/** Server → client: session events in order of `seq`. */
export const Events = z.array(Envelope)

/** Server → client: something about the line itself. `not-saved` stays true until `saved-again`. */
export const Notice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('restarting') }),
  z.strictObject({ kind: z.literal('not-saved') }),
  z.strictObject({ kind: z.literal('saved-again') }),
  z.strictObject({ kind: z.literal('refused'), code: CodeSchema }),
  /** To facilitators alone. */
  z.strictObject({ kind: z.literal('mass-deletion'), deletion: MassDeletion }),
])
export type Notice = z.infer<typeof Notice>

/** Both ways: the client sends `{t0}`, the server answers with its own time. Milliseconds. */
export const ClockFrame = z.strictObject({ t0: z.number(), serverTimeMs: z.number().optional() })
export type ClockFrame = z.infer<typeof ClockFrame>

/** Server → client: which awareness client ids belong to whom; the only trusted link between a cursor and a person. */
export const Here = z.array(z.strictObject({ clientId: z.number().int(), participantId: ParticipantId }))
export type Here = z.infer<typeof Here>

const SCHEMAS = {
  [FRAME.hello]: Hello,
  [FRAME.welcome]: Welcome,
  [FRAME.command]: CommandFrame,
  [FRAME.reply]: Reply,
  [FRAME.events]: Events,
  [FRAME.notice]: Notice,
  [FRAME.clock]: ClockFrame,
  [FRAME.here]: Here,
  [FRAME.mine]: Mine,
} as const
export type JsonFrame = keyof typeof SCHEMAS
export type JsonPayload<F extends JsonFrame> = z.infer<(typeof SCHEMAS)[F]>

export function encodeJson<F extends JsonFrame>(frame: F, payload: JsonPayload<F>): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, frame)
  encoding.writeVarString(encoder, JSON.stringify(payload))
  return encoding.toUint8Array(encoder)
}

const CLOSING_BRACE = 0x7d

/** The `session` of a welcome, encoded: the same for everyone who comes at the same moment, and by far the most of it. */
export const encodeSession = (session: Welcome['session']): Uint8Array => encodeUtf8(JSON.stringify(session))

/** A welcome whose `session` is encoded already; the same bytes as `encodeJson` makes of the whole. */
export function encodeWelcome(own: Omit<Welcome, 'session'>, session: Uint8Array): Uint8Array<ArrayBuffer> {
  const before = encodeUtf8(`${JSON.stringify(own).slice(0, -1)},"session":`)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.welcome)
  encoding.writeVarUint(encoder, before.length + session.length + 1)
  encoding.writeUint8Array(encoder, before)
  const head = encoding.toUint8Array(encoder)
  const frame = new Uint8Array(head.length + session.length + 1)
  frame.set(head)
  frame.set(session, head.length)
  frame[frame.length - 1] = CLOSING_BRACE
  return frame
}

/** Reads the payload after the frame type has been read. */
export function decodeJson<F extends JsonFrame>(frame: F, decoder: decoding.Decoder): JsonPayload<F> {
  let value: unknown
  try {
    value = JSON.parse(decoding.readVarString(decoder))
  } catch (cause) {
    throw new ProtocolError('not JSON', { cause })
  }
  const result = SCHEMAS[frame].safeParse(value)
  if (!result.success) throw new ProtocolError(`frame ${frame}: ${result.error.issues[0]?.message ?? 'invalid'}`)
  return result.data as JsonPayload<F>
}

/** The *saved* barrier: the server echoes the token once all it received before on that socket is on disk. */
export function encodeBarrier(token: number): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.barrier)
  encoding.writeVarUint(encoder, token)
  return encoding.toUint8Array(encoder)
}

export function decodeBarrier(decoder: decoding.Decoder): number {
  try {
    return decoding.readVarUint(decoder)
  } catch (cause) {
    throw new ProtocolError('not a token', { cause })
  }
}
