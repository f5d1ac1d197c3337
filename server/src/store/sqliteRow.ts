// Reads single columns out of SQLite's rows. The tables are STRICT, so another type means that the file is damaged.
import type { SQLOutputValue } from 'node:sqlite'
import { StoreDamaged } from './BoardStore.ts'

export type Row = Readonly<Record<string, SQLOutputValue>>

export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new StoreDamaged(`${column} is not text`)
  return value
}

export function whole(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new StoreDamaged(`${column} is not a number`)
  return value
}

export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw new StoreDamaged(`${column} is not bytes`)
  return value
}
