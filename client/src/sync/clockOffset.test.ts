// The server's clock by the exchange with the smallest round trip.
import { expect, test } from 'vitest'
import { bestOffsetMs, type ClockSample, clockSample, withSample } from './clockOffset.ts'

test('CL10 the offset is that of the quickest exchange, not the last, and old ones are forgotten', () => {
  expect(bestOffsetMs([])).toBeUndefined()
  let samples: readonly ClockSample[] = []
  samples = withSample(samples, clockSample(0, 1_500, 400))
  samples = withSample(samples, clockSample(1_000, 2_010, 1_020))
  samples = withSample(samples, clockSample(2_000, 3_900, 2_900))
  expect(bestOffsetMs(samples)).toBe(1_000)
  for (let at = 0; at < 8; at += 1) samples = withSample(samples, clockSample(0, 5_050, 100))
  expect(bestOffsetMs(samples)).toBe(5_000)
})
