// The code that is read from a wall and typed by hand: eight letters and digits without look-alikes, shown in two groups.
import { CODE_ALPHABET, CODE_LENGTH } from '@keha/shared/ids.ts'

const GROUP_LENGTH = CODE_LENGTH / 2

/** What was typed, as a code: upper case, without gaps and dashes; null where it can't be one. */
export function readCode(typed: string): string | null {
  const code = bare(typed)
  return code.length === CODE_LENGTH && [...code].every((character) => CODE_ALPHABET.includes(character)) ? code : null
}

/** `ABCD EFGH`, also of a half-typed one. */
export function showCode(code: string): string {
  const text = bare(code).slice(0, CODE_LENGTH)
  return text.length > GROUP_LENGTH ? `${text.slice(0, GROUP_LENGTH)} ${text.slice(GROUP_LENGTH)}` : text
}

function bare(typed: string): string {
  return typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
}
