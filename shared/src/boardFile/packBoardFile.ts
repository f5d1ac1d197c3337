// A board put into a file. Pure: the same board, pictures and time give the same bytes.
import type { TLRecord } from '@tldraw/tlschema'
import { encodeUtf8 } from 'lib0/string'
import * as Y from 'yjs'
import { newBoardDocument } from '../board/document.ts'
import type { Locale } from '../locale.ts'
import { namesFor } from '../report/contents/names.ts'
import type { SessionView } from '../session/model/session.ts'
import { BOARD_FILE_FORMAT, BOARD_FILE_LIMITS, BOARD_FILE_VERSION, type Manifest, PATHS } from './manifest.ts'
import { type BoardToSave, type SavedBoard, savedBoard } from './savedBoard.ts'
import { savedSession } from './savedSession.ts'
import { type ZipEntry, zip } from './zip.ts'

export interface BoardFileParts extends Omit<BoardToSave, 'writer'> {
  /** Whether people who agreed to be named are; left out: nobody is. */
  readonly names?: boolean | undefined
  readonly title: string
  readonly locale: Locale
  readonly template: string
  readonly session: Omit<SessionView, 'seq'>
  /** The board's own pictures by their address on the server; one that is not here is left out. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** Milliseconds since the epoch. */
  readonly nowMs: number
}

/** SHA-256, hex. */
export type Digest = (bytes: Uint8Array) => string

/** One writer whom nobody is: the snapshot has no history, so nothing in it says which notes are by one hand. */
const SNAPSHOT_CLIENT = 1

/** Throws `BoardFileTooLarge`. */
export function packBoardFile(
  { title, locale, template, contents, scaffold, names, session, images, nowMs }: BoardFileParts,
  digest: Digest,
): Uint8Array {
  const pictures = numbered(contents, images)
  const board = inOrder(
    savedBoard({ contents, scaffold, writer: namesFor(session.people, names ?? false).writer }, (src) => pictures.get(src)?.path),
  ) as SavedBoard
  const entries: ZipEntry[] = [
    { path: PATHS.board, bytes: json(board) },
    { path: PATHS.session, bytes: json(savedSession(session, names)) },
    { path: PATHS.document, bytes: snapshot(board.records as unknown as TLRecord[]) },
    ...pictures.values(),
  ]
  const date = new Date(nowMs)
  const manifest: Manifest = {
    format: BOARD_FILE_FORMAT,
    version: BOARD_FILE_VERSION,
    exportedAt: date.toISOString(),
    board: { title, locale, template },
    entries: entries.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: digest(bytes) }) as Manifest['entries'][number]),
  }
  const size = entries.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size > BOARD_FILE_LIMITS.file || pictures.size > BOARD_FILE_LIMITS.images) throw new BoardFileTooLarge(`${size} bytes`)
  return zip([{ path: PATHS.manifest, bytes: json(manifest) }, ...entries], date)
}

/** More than a file may hold and be opened again. */
export class BoardFileTooLarge extends Error {}

/** Indented, keys in one order: the same content is the same file wherever it has been. */
const json = (value: unknown): Uint8Array => encodeUtf8(`${JSON.stringify(inOrder(value), null, 1)}\n`)

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(byKey)
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)

function snapshot(records: readonly TLRecord[]): Uint8Array {
  const doc = newBoardDocument({ epoch: '', records, clientId: SNAPSHOT_CLIENT })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

/** By the ids of the records that show them, so that the same board gives the same numbers. */
function numbered({ records }: BoardToSave['contents'], images: BoardFileParts['images']): ReadonlyMap<string, ZipEntry> {
  const pictures = new Map<string, ZipEntry>()
  for (const record of [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (record.typeName !== 'asset' || record.type !== 'image' || !record.props.src) continue
    const bytes = images.get(record.props.src)
    if (!bytes || pictures.has(record.props.src)) continue
    pictures.set(record.props.src, { path: `images/${pictures.size + 1}.${endingOf(bytes)}`, bytes, isPacked: true })
  }
  return pictures
}

/** By the first byte, which tells the four kinds apart that a board may hold. */
const endingOf = ([first]: Uint8Array): string => ({ 137: 'png', 255: 'jpg', 82: 'webp' })[first ?? 0] ?? 'gif'
