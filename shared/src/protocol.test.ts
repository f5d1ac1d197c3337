// Frames: what is encoded decodes to the same, and whatever else comes is a ProtocolError and nothing worse.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { CODES } from './codes.ts'
import {
  decodeBarrier,
  decodeJson,
  encodeBarrier,
  encodeJson,
  encodeSession,
  encodeWelcome,
  FRAME,
  type JsonFrame,
  type JsonPayload,
  PROTOCOL_VERSION,
  ProtocolError,
} from './protocol.ts'
import { seededChance, whole } from './seededChance.ts'
import { Command, type SessionState, viewOf } from './session/model/session.ts'
import { after, by, commandId, idOf, NOW_MS, planned } from './session/testing/workshop.ts'

const events = [
  { seq: 1, atMs: NOW_MS, by: idOf('facilitator'), commandId: commandId('a'), event: { type: 'timerCleared' as const } },
  // Its length differs in characters, in UTF-16 and in UTF-8.
  { seq: 2, atMs: NOW_MS, by: null, event: { type: 'personRenamed' as const, person: idOf('participant'), name: 'Äly Ääriö 🙂' as never } },
]
const session: SessionState = after(planned, [{ type: 'stepEntered', step: 'step-1' as never, minutes: 5, atMs: NOW_MS }])

const SAMPLES: { readonly [F in JsonFrame]: readonly JsonPayload<F>[] } = {
  [FRAME.hello]: [{ version: PROTOCOL_VERSION, seq: 0 }],
  [FRAME.welcome]: [
    {
      version: 1,
      epoch: 'kehä 🙂',
      you: { id: idOf('observer'), role: 'observer' },
      serverTimeMs: NOW_MS,
      session: { kind: 'whole', view: viewOf(session) },
    },
    { version: 1, epoch: 'e', you: { id: idOf('observer'), role: 'observer' }, serverTimeMs: NOW_MS, session: { kind: 'missed', events } },
  ],
  [FRAME.command]: [{ id: commandId('a'), command: { type: 'nextStep' } }],
  [FRAME.reply]: [
    { ok: true, id: commandId('a') },
    { ok: false, id: commandId('a'), code: 'only-facilitator' },
  ],
  [FRAME.events]: [events, []],
  [FRAME.notice]: [{ kind: 'restarting' }, { kind: 'not-saved' }, { kind: 'saved-again' }, { kind: 'refused', code: 'not-allowed' }],
  [FRAME.clock]: [{ t0: 1 }, { t0: 1, serverTimeMs: 2 }],
  [FRAME.here]: [[{ clientId: 5, participantId: idOf('participant') }], []],
}
const frames = (Object.keys(SAMPLES).map(Number) as JsonFrame[]).flatMap((frame) => SAMPLES[frame].map((payload) => ({ frame, payload })))

function decode(bytes: Uint8Array): { frame: number; payload: unknown } {
  const decoder = decoding.createDecoder(bytes)
  const frame = decoding.readVarUint(decoder)
  if (frame === FRAME.barrier) return { frame, payload: decodeBarrier(decoder) }
  return { frame, payload: decodeJson(frame as JsonFrame, decoder) }
}

test('PR1 a welcome put together from parts is the same bytes as one encoded whole', () => {
  for (const welcome of SAMPLES[FRAME.welcome]) {
    const { session, ...own } = welcome
    expect(encodeWelcome(own, encodeSession(session))).toEqual(encodeJson(FRAME.welcome, welcome))
  }
})

test('PR1 every frame decodes to what was encoded', () => {
  for (const { frame, payload } of frames) expect(decode(encodeJson(frame, payload as never))).toEqual({ frame, payload })
  for (const token of [0, 1, 2 ** 31, Number.MAX_SAFE_INTEGER])
    expect(decode(encodeBarrier(token))).toEqual({ frame: FRAME.barrier, payload: token })
})

test('PR1 stock clients know the frames below 100, and ours begin there', () => {
  const { sync, awareness, queryAwareness, ...ours } = FRAME
  expect([sync, awareness, queryAwareness]).toEqual([0, 1, 3])
  for (const type of Object.values(ours)) expect(type).toBeGreaterThanOrEqual(100)
  expect(new Set(Object.values(FRAME)).size).toBe(Object.keys(FRAME).length)
})

test('PR2 whatever comes instead of a frame is a protocol error', () => {
  const chance = seededChance(11)
  let refused = 0
  for (let i = 0; i < 6_000; i++) {
    const sample = frames[i % frames.length]
    const bytes = sample ? encodeJson(sample.frame, sample.payload as never) : encodeBarrier(i)
    const mutant = i % 3 === 0 ? bytes.slice(0, 1 + whole(chance, bytes.length - 1)) : Uint8Array.from(bytes)
    if (i % 3 !== 0) for (let n = 0; n <= i % 3; n++) mutant[1 + whole(chance, mutant.length - 1)] = whole(chance, 256)
    try {
      decode(mutant)
    } catch (problem) {
      expect(problem).toBeInstanceOf(ProtocolError)
      refused++
    }
  }
  expect(refused).toBeGreaterThan(3_000)
  expect(() => decode(new Uint8Array([FRAME.barrier]))).toThrow(ProtocolError)
  expect(() => decode(new Uint8Array([FRAME.barrier, ...Array.from({ length: 20 }, () => 255)]))).toThrow(ProtocolError)
})

test('PR3 a payload has exactly the keys it may have, and no prototype is touched', () => {
  const sent = (json: string) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, json)
    return decoding.createDecoder(encoding.toUint8Array(encoder))
  }
  for (const json of [
    '{"version":1,"seq":0,"extra":1}',
    '{"version":1,"seq":0,"__proto__":{"admin":true}}',
    '{"version":1,"seq":-1}',
    '{"version":1.5,"seq":0}',
    '{"version":1}',
    'null',
    '[]',
    `${'['.repeat(100_000)}`,
  ])
    expect(() => decodeJson(FRAME.hello, sent(json)), json.slice(0, 40)).toThrow(ProtocolError)
  expect(() => decodeJson(FRAME.command, sent('{"id":"__proto__x!","command":{}}'))).toThrow(ProtocolError)
  expect(({} as Record<string, unknown>)['admin']).toBe(undefined)
})

test('PR4 a command is decoded apart: an unknown or deeply nested one ends no connection', () => {
  const { command } = decodeJson(
    FRAME.command,
    decoding.createDecoder(encodeJson(FRAME.command, { id: commandId('a'), command: { type: 'later' } }).slice(1)),
  )
  expect(Command.safeParse(command).success).toBe(false)
  let deep: unknown = {}
  for (let i = 0; i < 20_000; i++) deep = [deep]
  expect(Command.safeParse({ type: 'changeScaffold', put: [{ id: 'shape:a', meta: deep }], remove: [] }).success).toBe(true)
  expect(by('room').kind).toBe('room')
})

test('PR5 every code is a valid answer, and a close code tells what to do: below 4400 or from 4500 on it is tried again', () => {
  const closes = Object.values(CODES).flatMap((entry) => ('close' in entry ? [entry.close] : []))
  expect(new Set(closes).size).toBe(closes.length)
  for (const [code, entry] of Object.entries(CODES)) {
    expect(entry.http, code).toBeGreaterThanOrEqual(400)
    for (const locale of ['fi', 'en', 'sv'] as const) expect(entry[locale], code).toMatch(/^\p{Lu}.*[.!]$/u)
    if ('close' in entry)
      expect(
        entry.close === 1011 || entry.close === 1012 || entry.close === 1013 || (entry.close >= 4400 && entry.close < 4600),
        code,
      ).toBe(true)
  }
})
