// What a board file is made of (docs/board-file.md): a zip of a manifest and the entries it lists, each with its size and
// checksum. Nothing in it gives anybody a right: no key, token, person, sealed value or other board has a place here.
import { z } from 'zod'
import { BoardTitle, MAX_IMAGE_BYTES } from '../api.ts'
import { Locale } from '../locale.ts'

export const BOARD_FILE_FORMAT = 'keha-board'
/** Raised when a reader of the older form would misread the newer. */
export const BOARD_FILE_VERSION = 2
/** A name of its own: browsers that unpack every `.zip` they download leave it whole. */
export const BOARD_FILE_ENDING = 'keha'

const MEBIBYTE = 1024 * 1024
/** What a file may hold, so that reading one costs a bounded time and memory whatever it says of itself. */
export const BOARD_FILE_LIMITS = {
  /** Bytes as they come over the network. */
  file: 128 * MEBIBYTE,
  /** Bytes of all entries unpacked; pictures are packed already, so an honest file is not much larger unpacked. */
  unpacked: 192 * MEBIBYTE,
  /** Bytes of one readable entry; a full board of 20,000 records takes some 20 MB. */
  text: 48 * MEBIBYTE,
  image: MAX_IMAGE_BYTES,
  images: 500,
} as const

export const PATHS = { manifest: 'manifest.json', board: 'board.json', session: 'session.json', document: 'document.yjs' } as const

/** `images/1.png`: numbered, so that no name in the file comes from anywhere else. */
export const ImagePath = z.string().regex(/^images\/[1-9][0-9]{0,2}\.(?:png|jpg|webp|gif)$/)
const EntryPath = z.union([z.enum([PATHS.board, PATHS.session, PATHS.document]), ImagePath])

/** Whether a board file may hold an entry of this name at all. */
export const isEntryPath = (path: string): boolean => path === PATHS.manifest || EntryPath.safeParse(path).success

export const ManifestEntry = z.strictObject({
  path: EntryPath,
  bytes: z.number().int().nonnegative(),
  /** Of the unpacked bytes, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ManifestEntry = z.infer<typeof ManifestEntry>

/** What every version says: enough to tell a newer file from a broken one. */
export const AnyManifest = z.object({ format: z.literal(BOARD_FILE_FORMAT), version: z.number().int().positive() })

export const Manifest = z.strictObject({
  format: z.literal(BOARD_FILE_FORMAT),
  version: z.number().int().min(1).max(BOARD_FILE_VERSION),
  /** ISO 8601, UTC. */
  exportedAt: z.iso.datetime(),
  board: z.strictObject({ title: BoardTitle, locale: Locale, template: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/) }),
  entries: z.array(ManifestEntry).max(BOARD_FILE_LIMITS.images + 3),
})
export type Manifest = z.infer<typeof Manifest>
