// Updates on their way into the database, in two files beside it: written with one system call before anybody sees them and
// not fsynced, so that they survive the end of the process, though not that of the machine. What the database has on disk
// is dropped here; what a process left behind is read when the store is opened next (`readAheadLog`).
// Invariants: a file is emptied only when the database has all that is in it; an entry that is not whole ends its file.
// Where it cannot write it promises nothing, and the database alone counts.
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { BoardId } from '@keha/shared/ids.ts'
import type { PlacedUpdate } from './BoardStore.ts'

const FILES = ['boards.ahead-0', 'boards.ahead-1'] as const
/** A file of this length gives way to the other one: some seconds of busy rooms. */
const TURN_BYTES = 1024 * 1024
/** So much for a database that has taken no writes for a long while; from then on nothing is written ahead. */
const MOST_BYTES = 64 * 1024 * 1024
/** Of an entry: length and CRC-32 of what follows; then its number, the update's place and the length of the board's id. */
const HEAD_BYTES = 8
const BODY_BYTES = 13

class AheadFile {
  readonly #file: number
  bytes = 0
  /** Place of each board's last update in here that the database does not have yet. */
  readonly unsettled = new Map<BoardId, number>()

  constructor(path: string) {
    this.#file = openSync(path, 'a', 0o600)
    ftruncateSync(this.#file)
  }

  /** False, and as it was, where not all of it could be written. */
  write(bytes: Uint8Array): boolean {
    try {
      if (writeSync(this.#file, bytes) === bytes.length) {
        this.bytes += bytes.length
        return true
      }
    } catch {
      // A full disk, say; the database will tell.
    }
    if (!this.#cut(this.bytes)) this.bytes = MOST_BYTES
    return false
  }

  /** What stays in it where that fails is in the database too, and is passed over when it is read. */
  emptyWhereSettled(): void {
    if (this.unsettled.size === 0 && this.bytes > 0 && this.#cut(0)) this.bytes = 0
  }

  close(): void {
    this.emptyWhereSettled()
    closeSync(this.#file)
  }

  #cut(bytes: number): boolean {
    try {
      ftruncateSync(this.#file, bytes)
      return true
    } catch {
      return false
    }
  }
}

export class AheadLog {
  #current: AheadFile
  #other: AheadFile
  #entries = 0
  /** Written, and not in the database yet. */
  readonly #ahead = new Map<BoardId, PlacedUpdate[]>()
  #unwritten: { readonly board: BoardId; readonly updates: readonly PlacedUpdate[] }[] = []
  #writing: Promise<boolean> | null = null
  #whenOtherIsEmpty: (() => void)[] = []
  #closed = false

  /** Empties the files: what is in them must have been taken up. Throws where they cannot be opened. */
  constructor(directory: string) {
    this.#current = new AheadFile(join(directory, FILES[0]))
    this.#other = new AheadFile(join(directory, FILES[1]))
  }

  /** All that is asked in one go is one write. False where it was not written. */
  write(board: BoardId, updates: readonly PlacedUpdate[]): Promise<boolean> {
    this.#unwritten.push({ board, updates })
    this.#writing ??= Promise.resolve().then(() => this.#write())
    return this.#writing
  }

  /** What is written of a board and not settled, in the order of the places. */
  of(board: BoardId): readonly PlacedUpdate[] {
    return this.#ahead.get(board) ?? []
  }

  /** The database has this board's updates up to `at` on disk, or will never have them. */
  settled(board: BoardId, at: number): void {
    const left = this.of(board).filter((placed) => placed.at > at)
    if (left.length > 0) this.#ahead.set(board, left)
    else this.#ahead.delete(board)
    for (const { unsettled } of [this.#current, this.#other])
      if ((unsettled.get(board) ?? Number.POSITIVE_INFINITY) <= at) unsettled.delete(board)
    this.#emptyOther()
  }

  /** Resolves when nothing that was written before the call is in the files. */
  async renew(): Promise<void> {
    await this.#otherEmpty()
    this.#turn()
    await this.#otherEmpty()
  }

  close(): void {
    this.#closed = true
    this.#current.close()
    this.#other.close()
  }

  #write(): boolean {
    const unwritten = this.#unwritten
    this.#unwritten = []
    this.#writing = null
    if (this.#current.bytes >= TURN_BYTES && this.#other.bytes === 0) this.#turn()
    if (this.#closed || this.#current.bytes >= MOST_BYTES) return false
    const entries = unwritten.flatMap(({ board, updates }) => updates.map((placed) => encodeEntry(++this.#entries, board, placed)))
    if (!this.#current.write(Buffer.concat(entries))) return false
    for (const { board, updates } of unwritten) {
      this.#current.unsettled.set(board, updates.at(-1)?.at ?? 0)
      this.#ahead.set(board, inPlace(this.#ahead.get(board) ?? [], updates))
    }
    return true
  }

  /** Goes on in the other file, which is empty; this one is emptied once the database has all of it. */
  #turn(): void {
    ;[this.#current, this.#other] = [this.#other, this.#current]
    this.#emptyOther()
  }

  #emptyOther(): void {
    this.#other.emptyWhereSettled()
    if (this.#other.bytes === 0) for (const goOn of this.#whenOtherIsEmpty.splice(0)) goOn()
  }

  async #otherEmpty(): Promise<void> {
    if (this.#other.bytes > 0) await new Promise<void>((resolve) => this.#whenOtherIsEmpty.push(resolve))
  }
}

/**
 * What a process left: of each board the updates in the order of their places. Where one was written in the place of
 * another, it and what came after it count; a board that was opened anew had lost the other.
 */
export function readAheadLog(directory: string): ReadonlyMap<BoardId, readonly PlacedUpdate[]> {
  const entries = FILES.flatMap((name) => entriesOf(readWhereThere(join(directory, name)))).sort((a, b) => a.number - b.number)
  const boards = new Map<BoardId, PlacedUpdate[]>()
  for (const { board, at, update } of entries) boards.set(board, inPlace(boards.get(board) ?? [], [{ at, update }]))
  return boards
}

/** Changes and returns the first: what is written in a place counts, and what was there and after it does not. */
function inPlace(placed: PlacedUpdate[], more: readonly PlacedUpdate[]): PlacedUpdate[] {
  while ((placed.at(-1)?.at ?? 0) >= (more[0]?.at ?? Number.POSITIVE_INFINITY)) placed.pop()
  placed.push(...more)
  return placed
}

function readWhereThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw problem
  }
}

interface Entry extends PlacedUpdate {
  readonly number: number
  readonly board: BoardId
}

function encodeEntry(number: number, board: BoardId, { at, update }: PlacedUpdate): Buffer {
  const name = Buffer.from(board)
  const entry = Buffer.alloc(HEAD_BYTES + BODY_BYTES + name.length + update.length)
  entry.writeUInt32LE(entry.length - HEAD_BYTES, 0)
  entry.writeUIntLE(number, HEAD_BYTES, 6)
  entry.writeUIntLE(at, HEAD_BYTES + 6, 6)
  entry.writeUInt8(name.length, HEAD_BYTES + 12)
  entry.set(name, HEAD_BYTES + BODY_BYTES)
  entry.set(update, HEAD_BYTES + BODY_BYTES + name.length)
  entry.writeUInt32LE(crc32(entry.subarray(HEAD_BYTES)), 4)
  return entry
}

function entriesOf(bytes: Buffer): Entry[] {
  const entries: Entry[] = []
  for (let from = 0; from + HEAD_BYTES <= bytes.length; ) {
    const body = bytes.subarray(from + HEAD_BYTES, from + HEAD_BYTES + bytes.readUInt32LE(from))
    if (body.length < BODY_BYTES || body.length < bytes.readUInt32LE(from) || crc32(body) !== bytes.readUInt32LE(from + 4)) break
    const updateFrom = BODY_BYTES + body.readUInt8(12)
    const board = BoardId.safeParse(body.toString('utf8', BODY_BYTES, updateFrom)).data
    if (board === undefined) break
    entries.push({ number: body.readUIntLE(0, 6), at: body.readUIntLE(6, 6), board, update: new Uint8Array(body.subarray(updateFrom)) })
    from += HEAD_BYTES + body.length
  }
  return entries
}
