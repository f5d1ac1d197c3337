import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import { syncMessage } from './serverMessage.ts'

test('RO55 a message of the document is what y-protocols reads, and nothing is kept beside its bytes', () => {
  for (const size of [0, 1, 127, 128, 16_383, 16_384, 300_000])
    for (const [step, type] of [
      ['step1', messageYjsSyncStep1],
      ['step2', messageYjsSyncStep2],
      ['update', messageYjsUpdate],
    ] as const) {
      const payload = Uint8Array.from({ length: size }, (_, at) => at % 251)
      const message = syncMessage(step, payload)
      const decoder = decoding.createDecoder(message)
      expect([decoding.readVarUint(decoder), decoding.readVarUint(decoder)]).toEqual([0, type])
      expect(Buffer.from(decoding.readVarUint8Array(decoder)).equals(payload)).toBe(true)
      expect(decoding.hasContent(decoder)).toBe(false)
      expect(message.buffer.byteLength).toBe(message.length)
    }
})
