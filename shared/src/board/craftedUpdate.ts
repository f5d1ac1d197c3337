// For tests: V1 updates written byte by byte, also those that Yjs itself would never write.
import * as encoding from 'lib0/encoding'

export type Ref = readonly [client: number, clock: number]

export interface CraftedStruct {
  /** Content kind of the V1 format: 0 collected, 1 deleted, 4 characters, 7 type, 8 values, 10 skip, and so on. */
  readonly ref: number
  readonly origin?: Ref
  readonly rightOrigin?: Ref
  /** A root's name or a type's id. */
  readonly parent?: string | Ref
  readonly key?: string
  /** The content's own bytes. */
  readonly content: (encoder: encoding.Encoder) => void
}

export interface CraftedRun {
  readonly client: number
  readonly clock: number
  readonly structs: readonly CraftedStruct[]
  /** Announced instead of the true number. */
  readonly count?: number
}

type Write = (encoder: encoding.Encoder) => void
export const bytes =
  (...parts: readonly Write[]): Write =>
  (encoder) => {
    for (const part of parts) part(encoder)
  }
export const length = (n: number) => (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, n)
export const characters = (text: string) => (encoder: encoding.Encoder) => encoding.writeVarString(encoder, text)
export const values =
  (...all: unknown[]) =>
  (encoder: encoding.Encoder) => {
    encoding.writeVarUint(encoder, all.length)
    for (const one of all) encoding.writeAny(encoder, one as never)
  }

export function craftUpdate(
  runs: readonly CraftedRun[],
  deletes: readonly (readonly [client: number, ...ranges: Ref[]])[] = [],
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, runs.length)
  for (const run of runs) {
    encoding.writeVarUint(encoder, run.count ?? run.structs.length)
    encoding.writeVarUint(encoder, run.client)
    encoding.writeVarUint(encoder, run.clock)
    for (const struct of run.structs) writeStruct(encoder, struct)
  }
  encoding.writeVarUint(encoder, deletes.length)
  for (const [client, ...ranges] of deletes) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const [clock, n] of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, n)
    }
  }
  return encoding.toUint8Array(encoder)
}

function writeStruct(encoder: encoding.Encoder, { ref, origin, rightOrigin, parent, key, content }: CraftedStruct): void {
  const writeRef = (id: Ref) => {
    for (const part of id) encoding.writeVarUint(encoder, part)
  }
  encoding.writeUint8(encoder, ref | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === undefined ? 0 : 0x20))
  if (origin) writeRef(origin)
  if (rightOrigin) writeRef(rightOrigin)
  if (!origin && !rightOrigin && parent !== undefined) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
    else writeRef(parent)
    if (key !== undefined) encoding.writeVarString(encoder, key)
  }
  content(encoder)
}
