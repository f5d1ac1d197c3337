// The port to chance, and what the server makes of it: ids, codes, keys and tokens.
// Unguessable where the adapter is; only the composition root and tests make one.
import { Buffer } from 'node:buffer'
import { BOARD_ID_LENGTH, BoardId, CODE_ALPHABET, CODE_LENGTH, ID_ALPHABET, ParticipantId } from '@keha/shared/ids.ts'

export interface Random {
  /** `count` fresh bytes. The adapter in use draws them from the system's secure source. */
  bytes(count: number): Uint8Array
}

/** Bytes of a key or token: 192 bits, above the 128 that nobody guesses. */
const SECRET_BYTES = 24

/** `length` letters of `alphabet`, each equally likely; alphabets of at most 256 letters. */
export function randomText(random: Random, alphabet: string, length: number): string {
  const fair = 256 - (256 % alphabet.length)
  let text = ''
  while (text.length < length)
    for (const byte of random.bytes(length)) if (byte < fair && text.length < length) text += alphabet[byte % alphabet.length]
  return text
}

export const randomSecret = (random: Random): string => Buffer.from(random.bytes(SECRET_BYTES)).toString('base64url')
export const randomBoardId = (random: Random): BoardId => BoardId.parse(randomText(random, ID_ALPHABET, BOARD_ID_LENGTH))
export const randomParticipantId = (random: Random): ParticipantId => ParticipantId.parse(`p${randomText(random, ID_ALPHABET, 12)}`)
export const randomCode = (random: Random): string => randomText(random, CODE_ALPHABET, CODE_LENGTH)
/** From 0 to below 1, by 48 bits. */
export const randomFraction = (random: Random): number => Buffer.from(random.bytes(6)).readUIntLE(0, 6) / 2 ** 48
/** A Yjs client id: 32 bits, as Yjs itself takes. */
export const randomClientId = (random: Random): number => Buffer.from(random.bytes(4)).readUInt32LE()
