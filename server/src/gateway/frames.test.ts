import type { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import * as ws from 'ws'
import { binaryFrame, FrameCache } from './frames.ts'

/** The parser of `ws`, which its types leave out. */
const { Receiver } = ws as unknown as { Receiver: new (options: object) => Writable }

test('GA8 a frame built by hand is what ws reads, whatever its size', () => {
  for (const size of [0, 1, 125, 126, 65_535, 65_536, 300_000]) {
    const message = Uint8Array.from({ length: size }, (_, at) => at % 251)
    const read: { data: Buffer; isBinary: boolean }[] = []
    const receiver = new Receiver({ isServer: false, allowSynchronousEvents: true })
    receiver.on('message', (data: Buffer, isBinary: boolean) => read.push({ data, isBinary }))
    receiver.write(binaryFrame(message))
    expect(read).toEqual([{ data: Buffer.from(message), isBinary: true }])
  }
})

test('GA8 a message sent to many is framed once', () => {
  const cache = new FrameCache()
  const message = Uint8Array.of(1, 2, 3)
  expect(cache.frameOf(message)).toBe(cache.frameOf(message))
  expect(cache.frameOf(Uint8Array.of(1, 2, 3))).not.toBe(cache.frameOf(message))
})

test('RO50 a large message is framed once, also with others sent in between', () => {
  const cache = new FrameCache()
  const board = new Uint8Array(100_000)
  const frame = cache.frameOf(board)
  cache.frameOf(Uint8Array.of(1))
  cache.frameOf(new Uint8Array(100_000))
  expect(cache.frameOf(board)).toBe(frame)
})
