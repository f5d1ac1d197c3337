// Estimates the server's clock: of the last answers the one with the smallest round trip is nearest the truth.
// Source: the clock filter of NTP (RFC 5905, section 10), which keeps eight samples.
const SAMPLES_KEPT = 8

export interface ClockSample {
  readonly roundTripMs: number
  readonly offsetMs: number
}

/** One answer: sent and received by this computer's clock, answered by the server's. Milliseconds. */
export function clockSample(sentMs: number, serverTimeMs: number, receivedMs: number): ClockSample {
  const roundTripMs = Math.max(0, receivedMs - sentMs)
  return { roundTripMs, offsetMs: serverTimeMs - (sentMs + roundTripMs / 2) }
}

export function withSample(samples: readonly ClockSample[], sample: ClockSample): readonly ClockSample[] {
  return [...samples.slice(1 - SAMPLES_KEPT), sample]
}

/** Server time minus this computer's, ms; undefined before the first sample. */
export function bestOffsetMs(samples: readonly ClockSample[]): number | undefined {
  return samples.reduce<ClockSample | undefined>(
    (best, sample) => (best && best.roundTripMs <= sample.roundTripMs ? best : sample),
    undefined,
  )?.offsetMs
}
