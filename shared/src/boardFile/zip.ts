// Zips, both ways. Packing is for what we made; unpacking is for what anybody made: it streams, believes no announced size, and
// stops at the limits. Pure.
import { Unzip, UnzipInflate, zipSync } from 'fflate'

export interface ZipEntry {
  readonly path: string
  readonly bytes: Uint8Array
  /** Packed already (pictures, PDFs): kept as it is. */
  readonly isPacked?: boolean
}

/** `date` is written as every entry's time. */
export function zip(entries: readonly ZipEntry[], date: Date): Uint8Array {
  return zipSync(Object.fromEntries(entries.map(({ path, bytes, isPacked }) => [path, [bytes, { level: isPacked ? 0 : 6 }]])), {
    mtime: date,
  })
}

export interface UnzipLimits {
  /** Bytes of all entries together, unpacked. */
  readonly unpacked: number
  readonly entries: number
  /** Whether an entry may be there, by its path as it stands in the file. */
  readonly mayHold: (path: string) => boolean
  /** Most bytes of one entry, unpacked. */
  readonly most: (path: string) => number
}

/** The file is no zip, a damaged one, or goes beyond the limits. */
export class ZipRefused extends Error {}

/** So little is unpacked between two looks at the limits: deflate grows to 1,032 times at most. */
const SLICE_BYTES = 16 * 1024

/** The entries by path. Throws `ZipRefused`. */
export function unzip(bytes: Uint8Array, limits: UnzipLimits): Map<string, Uint8Array> {
  const entries = new Map<string, Uint8Array>()
  const begun = new Set<string>()
  let unpacked = 0
  const reader = new Unzip((file) => {
    const { name: path } = file
    if (begun.has(path) || begun.size >= limits.entries || !limits.mayHold(path)) throw new ZipRefused('an entry that may not be')
    begun.add(path)
    const chunks: Uint8Array[] = []
    let size = 0
    file.ondata = (problem, chunk, isLast) => {
      if (problem) throw problem
      size += chunk.length
      unpacked += chunk.length
      if (size > limits.most(path) || unpacked > limits.unpacked) throw new ZipRefused('too much')
      chunks.push(chunk)
      if (isLast) entries.set(path, joined(chunks, size))
    }
    file.start()
  })
  reader.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES)
      reader.push(bytes.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= bytes.length)
  } catch (cause) {
    throw cause instanceof ZipRefused ? cause : new ZipRefused('not a whole zip', { cause })
  }
  if (entries.size < begun.size) throw new ZipRefused('cut short')
  return entries
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
