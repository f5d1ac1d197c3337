// Honest updates made into hostile ones.
import * as Y from 'yjs'
import type { SeededRandom } from '../support/seededRandom.ts'

export type Mutant = (honest: Uint8Array, random: SeededRandom) => Uint8Array

/** Cut, made of nothing, or in the encoding that is never taken: no change that anybody could mean. */
export function malformed(honest: Uint8Array, random: SeededRandom): Uint8Array {
  switch (random.below(3)) {
    case 0:
      return honest.slice(0, random.below(honest.length))
    case 1:
      return Uint8Array.from({ length: random.below(200) }, () => random.below(256))
    default:
      return Y.convertUpdateFormatV1ToV2(honest)
  }
}

/** Some bytes are others; never longer than the original, so that the sending is not the work. */
export function flipped(honest: Uint8Array, random: SeededRandom): Uint8Array {
  const copy = Uint8Array.from(honest)
  const from = random.below(copy.length - 1)
  for (let i = 0; i < 1 + random.below(6); i++) copy[random.below(copy.length)] = random.below(256)
  return random.below(2) === 0 ? copy : copy.slice(from)
}
