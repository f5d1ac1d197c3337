// A board file read: everything in it is a stranger's until it has passed here. What comes out is content for a new board:
// records that the board's rules let be, in a document built of updates that the guard took, and events of a plan and results.
// A file is taken whole or not at all, so that nobody goes on with half a board. Pure.
import type { TLRecord } from '@tldraw/tlschema'
import type { z } from 'zod'
import { migrateRecords } from '../board/migrate.ts'
import { MAX_RECORDS } from '../board/readBoard.ts'
import { recordProblem } from '../board/records.ts'
import { MAX_SCAFFOLD, mayBeScaffold } from '../session/model/scaffold.ts'
import type { SessionEvent } from '../session/model/session.ts'
import { type BoardFileProblem, FileRefused, refuseFile } from './FileRefused.ts'
import { firstUpdate, type NewDocument } from './firstUpdate.ts'
import { AnyManifest, BOARD_FILE_LIMITS, BOARD_FILE_VERSION, isEntryPath, Manifest, PATHS } from './manifest.ts'
import type { Digest } from './packBoardFile.ts'
import { plainJson } from './plainJson.ts'
import { SavedBoard, withSource } from './savedBoard.ts'
import { SavedSession, savedSessionProblem, sessionEvents } from './savedSession.ts'
import { unzip, ZipRefused } from './zip.ts'

export interface NewBoard extends NewDocument {
  /** Server time. */
  readonly nowMs: number
  /** Where on the server a picture of the file will be, by its path in the file. */
  readonly imageSrc: (path: string) => string
}

export interface OpenedBoardFile {
  readonly board: Manifest['board']
  /** V1: the new board's first update. */
  readonly update: Uint8Array
  readonly events: readonly SessionEvent[]
  /** By their path in the file; what they are is still to be looked at. */
  readonly images: ReadonlyMap<string, Uint8Array>
}

export type BoardFileResult =
  | { readonly ok: true; readonly file: OpenedBoardFile }
  | { readonly ok: false; readonly problem: BoardFileProblem; readonly reason: string }

type Entries = ReadonlyMap<string, Uint8Array>

/** Never throws for anything in the file. */
export function openBoardFile(bytes: Uint8Array, board: NewBoard, digest: Digest): BoardFileResult {
  try {
    return { ok: true, file: open(bytes, board, digest) }
  } catch (problem) {
    if (problem instanceof FileRefused) return { ok: false, problem: problem.problem, reason: problem.message }
    if (problem instanceof ZipRefused) return { ok: false, problem: 'bad', reason: problem.message }
    throw problem
  }
}

function open(bytes: Uint8Array, board: NewBoard, digest: Digest): OpenedBoardFile {
  const entries = entriesOf(bytes)
  const manifest = manifestOf(entries, digest)
  const saved = decode(SavedBoard, entries, PATHS.board)
  const session = decode(SavedSession, entries, PATHS.session)
  const images = new Map([...entries].filter(([path]) => path.startsWith('images/')))
  const scaffold = recordsIn(saved.scaffold, saved.schema, images, board)
  const records = recordsIn(saved.records, saved.schema, images, board)
  if (new Set([...scaffold, ...records].map(({ id }) => id)).size < scaffold.length + records.length) refuseFile('a record twice')
  if (scaffold.length > MAX_SCAFFOLD || !scaffold.every(mayBeScaffold)) refuseFile('no scaffold')
  const problem = savedSessionProblem(session, scaffold)
  if (problem !== null) refuseFile(problem)
  return {
    board: manifest.board,
    update: firstUpdate(records, scaffold, board),
    events: sessionEvents(session, scaffold, board.nowMs),
    images,
  }
}

function entriesOf(bytes: Uint8Array): Entries {
  const { file, unpacked, text, image, images } = BOARD_FILE_LIMITS
  if (bytes.length > file) refuseFile('too large')
  return unzip(bytes, {
    unpacked,
    // Besides the pictures: manifest, board, session, document.
    entries: images + 4,
    mayHold: isEntryPath,
    most: (path) => (path.startsWith('images/') ? image : text),
  })
}

/** The manifest, once every entry is what it says: none missing, none besides, each by its size and checksum. */
function manifestOf(entries: Entries, digest: Digest): Manifest {
  const { version } = decode(AnyManifest, entries, PATHS.manifest)
  if (version > BOARD_FILE_VERSION) throw new FileRefused('a newer version', 'newer')
  const manifest = decode(Manifest, entries, PATHS.manifest)
  const listed = new Map(manifest.entries.map((entry) => [entry.path as string, entry]))
  if (listed.size < manifest.entries.length || listed.size !== entries.size - 1) refuseFile('entries that are not listed')
  for (const { path, bytes, sha256 } of listed.values()) {
    const entry = entries.get(path)
    if (entry?.length !== bytes || digest(entry) !== sha256) refuseFile('an entry is not what the manifest says')
  }
  return manifest
}

function decode<Schema extends z.ZodType>(schema: Schema, entries: Entries, path: string): z.infer<Schema> {
  const entry = entries.get(path)
  const decoded = schema.safeParse(entry && plainJson(entry))
  return decoded.success ? decoded.data : refuseFile(`${path} cannot be read`)
}

/** Records by today's schema, their pictures where the new board will have them. */
function recordsIn(saved: SavedBoard['records'], schema: string, images: Entries, { imageSrc }: NewBoard): readonly TLRecord[] {
  if (saved.length > MAX_RECORDS) refuseFile('too many records')
  const source = (src: unknown): string =>
    typeof src === 'string' && images.has(src) ? imageSrc(src) : refuseFile('a picture from elsewhere')
  return migrated(saved as unknown as TLRecord[], schema).map((record) => {
    if (!hasParts(record)) return refuseFile('no record')
    const placed = withSource(record, source)
    return recordProblem(placed) === null ? placed : refuseFile('a record that may not be on a board')
  })
}

/** Enough of a record to look at its kind and its picture. */
const hasParts = (record: TLRecord): boolean =>
  typeof record.id === 'string' && (record.typeName !== 'asset' || (typeof record.props === 'object' && record.props !== null))

const refuseNewer = (): never => {
  throw new FileRefused('records of another schema', 'newer')
}

function migrated(records: readonly TLRecord[], schema: string): readonly TLRecord[] {
  try {
    return migrateRecords(records, schema) ?? refuseNewer()
  } catch (problem) {
    // The migrations take apart what they think is a record.
    throw problem instanceof FileRefused ? problem : new FileRefused('records that cannot be migrated')
  }
}
