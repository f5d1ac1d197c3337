import type { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import * as ws from 'ws'
import { chunksOf } from './frames.ts'

/** The parser of `ws`, which its types leave out. */
const { Receiver } = ws as unknown as { Receiver: new (options: object) => Writable }

const messageOf = (size: number) => Uint8Array.from({ length: size }, (_, at) => (at + size) % 251)

test('GA8 frames built by hand are what ws reads, whatever the sizes of the messages and however many', () => {
  const sizes = [0, 1, 125, 126, 16_383, 16_384, 65_535, 65_536, 300_000]
  const together = [3, 70_000, 0, 4, 20_000, 20_000, 5]
  for (const messages of [...sizes.map((size) => [messageOf(size)]), sizes.map(messageOf), together.map(messageOf)]) {
    const read: { data: Buffer; isBinary: boolean }[] = []
    const receiver = new Receiver({ isServer: false, allowSynchronousEvents: true })
    receiver.on('message', (data: Buffer, isBinary: boolean) => read.push({ data, isBinary }))
    receiver.write(Buffer.concat(chunksOf(messages)))
    expect(read).toEqual(messages.map((message) => ({ data: Buffer.from(message), isBinary: true })))
  }
})

test('RO50 small messages are framed into one chunk, and a large one is not copied, also between others', () => {
  expect(chunksOf([messageOf(3), messageOf(300), messageOf(10)]).length).toBe(1)
  const large = messageOf(100_000)
  expect(chunksOf([messageOf(3), large, messageOf(10)])[1]).toBe(large)
})
