// What tells a stored row that is whole from one whose bytes changed on the disk, or which lies in another's place.
// CRC-32: finds every burst of up to 32 bits, and misses other damage once in four thousand million. Not against forgery.
import { crc32 } from 'node:zlib'

/** The checksum of `data` stored under `key` (table, board, position). */
export function checksum(key: string, data: string | Uint8Array): number {
  return crc32(data, crc32(key))
}
