// What comes back from the store's thread for one call. Errors lose their class on the way; their kind restores it.
import { StoreDamaged, StoreFault, StoreMisuse, StoreUnusable } from './BoardStore.ts'

const KINDS = { fault: StoreFault, misuse: StoreMisuse, damaged: StoreDamaged, unusable: StoreUnusable } as const
type Kind = keyof typeof KINDS

export interface Failure {
  readonly ok: false
  readonly kind: Kind
  readonly message: string
}
export type StoreAnswer = { readonly ok: true; readonly value: unknown } | Failure

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGED: ReadonlySet<number> = new Set([11, 26])
/** SQLITE_BUSY and SQLITE_LOCKED. */
const IN_USE: ReadonlySet<number> = new Set([5, 6])

/** SQLite's primary result code, or undefined for an error that is not SQLite's. */
function codeOf(error: object): number | undefined {
  return 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined
}

/** What a thrown error means to the caller: anything unforeseen is a fault. */
export function failureOf(error: unknown): Failure {
  const known = error instanceof Error ? error : new Error(String(error))
  for (const [kind, type] of Object.entries(KINDS) as [Kind, (typeof KINDS)[Kind]][])
    if (known instanceof type) return { ok: false, kind, message: known.message }
  const code = codeOf(known)
  const kind = code !== undefined && DAMAGED.has(code) ? 'damaged' : 'fault'
  const where = code !== undefined && IN_USE.has(code) ? 'the database is in use: ' : ''
  return { ok: false, kind, message: where + known.message }
}

export function errorOf({ kind, message }: Failure): Error {
  return new KINDS[kind](message)
}
