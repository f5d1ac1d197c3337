// The id of a question, chosen by whoever asks, so that a question that is sent again is asked once.
import { ID_ALPHABET, QuestionId } from '@keha/shared/ids.ts'

const LENGTH = 12

/** Of 32 letters, so that each byte gives one of them and none is likelier. */
export function freshQuestionId(bytes: Uint8Array = crypto.getRandomValues(new Uint8Array(LENGTH))): QuestionId {
  return QuestionId.parse(`q${Array.from(bytes, (byte) => ID_ALPHABET[byte % ID_ALPHABET.length]).join('')}`)
}
