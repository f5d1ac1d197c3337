// The id of a round of voting, chosen by whoever prepares it.
import { ID_ALPHABET, RoundId } from '@keha/shared/ids.ts'

const LENGTH = 12

/** Of 32 letters, so that each byte gives one of them and none is likelier. */
export function freshRoundId(bytes: Uint8Array = crypto.getRandomValues(new Uint8Array(LENGTH))): RoundId {
  return RoundId.parse(`v${Array.from(bytes, (byte) => ID_ALPHABET[byte % ID_ALPHABET.length]).join('')}`)
}
