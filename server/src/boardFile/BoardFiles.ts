// Boards into files and out of them. What a file says is a stranger's: it is read in a thread with bounds on time and memory.
import type { BoardFileParts } from '@keha/shared/boardFile/packBoardFile.ts'
import type { BoardId } from '@keha/shared/ids.ts'
import { ExportFailed } from '../export/BoardExporter.ts'
import { JobThread } from '../export/JobThread.ts'
import type { Clock } from '../room/Clock.ts'
import { type Random, randomClientId, randomSecret } from '../room/Random.ts'
import type { BoardMeta, StoredImage } from '../store/BoardStore.ts'
import type { BoardFileAnswer, BoardFileJob, ReadBoardFile } from './boardFileWorker.ts'

/** The largest file a board may be takes some 10 s and 600 MB to read; honest ones take a fraction of a second. */
const LIMITS = { jobMs: 30_000, memoryMb: 1_024, idleMs: 60_000, waiting: 4 }

/** The file is not taken: nothing was made of it. */
export class BoardFileRefused extends Error {
  readonly code: 'bad-board-file' | 'newer-board-file' | 'too-large'
  constructor(code: BoardFileRefused['code'], reason = '') {
    super(reason)
    this.code = code
  }
}

export interface BoardFilesOptions {
  readonly clock: Clock
  readonly random: Random
  /** A `BoardStore`'s `image`. */
  readonly image: (board: BoardId, name: string) => Promise<StoredImage | undefined>
}

export class BoardFiles {
  readonly #options: BoardFilesOptions
  readonly #thread: JobThread<BoardFileJob, Extract<BoardFileAnswer, { ok: true }>>

  constructor(options: BoardFilesOptions) {
    this.#options = options
    this.#thread = new JobThread(options.clock, LIMITS, new URL('./boardFileWorker.ts', import.meta.url))
  }

  /** The board as a file, with the pictures of its own. Rejects with `ExportFailed`, or `BoardFileRefused` where it is too large for one. */
  async pack(board: BoardId, parts: Omit<BoardFileParts, 'images'>): Promise<Uint8Array> {
    const images = new Map<string, Uint8Array>()
    const own = `/api/boards/${board}/images/`
    for (const record of parts.contents.records.values()) {
      const src = record.typeName === 'asset' && record.type === 'image' ? record.props.src : null
      if (!src?.startsWith(own)) continue
      const stored = await this.#options.image(board, src.slice(own.length))
      if (stored) images.set(src, stored.bytes)
    }
    const made = await this.#thread.run({ kind: 'pack', parts: { ...parts, images } })
    if (made.kind === 'packed') return made.bytes
    throw made.kind === 'too-large' ? new BoardFileRefused('too-large') : new ExportFailed('no file was made')
  }

  /** What a file makes of a new board. Rejects with `BoardFileRefused`. */
  async open(bytes: Uint8Array, { id, epoch }: Pick<BoardMeta, 'id' | 'epoch'>): Promise<ReadBoardFile> {
    const { clock, random } = this.#options
    const clientIds = [randomClientId(random), randomClientId(random)] as const
    const job = { kind: 'open', bytes, board: { id, epoch, clientIds, nowMs: clock.nowMs() }, secret: randomSecret(random) } as const
    const made = await this.#thread.run(job).catch((cause: unknown) => {
      // Honest files are read in a moment: one that takes all time or memory is none.
      throw new BoardFileRefused('bad-board-file', cause instanceof Error ? cause.message : String(cause))
    })
    if (made.kind === 'read') return made.file
    if (made.kind === 'refused') throw new BoardFileRefused(made.problem === 'newer' ? 'newer-board-file' : 'bad-board-file', made.reason)
    throw new BoardFileRefused('bad-board-file', made.kind)
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}
