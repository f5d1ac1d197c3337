// The thread in which board files are packed and read: both take a core for a while, and a stranger's file may take one for
// as long as it can.
import { createHash, createHmac } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import type { BoardFileProblem } from '@keha/shared/boardFile/FileRefused.ts'
import { type NewBoard, type OpenedBoardFile, openBoardFile } from '@keha/shared/boardFile/openBoardFile.ts'
import { type BoardFileParts, BoardFileTooLarge, type Digest, packBoardFile } from '@keha/shared/boardFile/packBoardFile.ts'
import type { BoardId } from '@keha/shared/ids.ts'
import { imageKind, isTooManyPixels } from '../imageKind.ts'
import type { StoredImage } from '../store/BoardStore.ts'

export type BoardFileJob =
  | { readonly kind: 'pack'; readonly parts: BoardFileParts }
  | {
      readonly kind: 'open'
      readonly bytes: Uint8Array
      readonly board: Omit<NewBoard, 'imageSrc'> & { readonly id: BoardId }
      /** Unguessable: the names of the pictures follow from it. */
      readonly secret: string
    }

export interface ReadBoardFile extends Omit<OpenedBoardFile, 'images'> {
  /** By their names on the new board. */
  readonly images: ReadonlyMap<string, StoredImage>
}

export type BoardFileAnswer =
  | { readonly ok: true; readonly kind: 'packed'; readonly bytes: Uint8Array }
  | { readonly ok: true; readonly kind: 'too-large' }
  | { readonly ok: true; readonly kind: 'read'; readonly file: ReadBoardFile }
  | { readonly ok: true; readonly kind: 'refused'; readonly problem: BoardFileProblem; readonly reason: string }
  | { readonly ok: false; readonly problem: string }

const digest: Digest = (bytes) => createHash('sha256').update(bytes).digest('hex')

parentPort?.on('message', ({ job }: { job: BoardFileJob }) => parentPort?.postMessage(answer(job)))

function answer(job: BoardFileJob): BoardFileAnswer {
  try {
    return job.kind === 'pack' ? { ok: true, kind: 'packed', bytes: packBoardFile(job.parts, digest) } : open(job)
  } catch (problem) {
    if (problem instanceof BoardFileTooLarge) return { ok: true, kind: 'too-large' }
    return { ok: false, problem: String(problem) }
  }
}

function open({ bytes, board, secret }: Extract<BoardFileJob, { kind: 'open' }>): BoardFileAnswer {
  const nameOf = (path: string): string => createHmac('sha256', secret).update(path).digest('base64url')
  const imageSrc = (path: string): string => `/api/boards/${board.id}/images/${nameOf(path)}`
  const result = openBoardFile(bytes, { ...board, imageSrc }, digest)
  if (!result.ok) return { ok: true, kind: 'refused', problem: result.problem, reason: result.reason }
  const images = new Map<string, StoredImage>()
  for (const [path, picture] of result.file.images) {
    const kind = imageKind(picture)
    if (!kind || isTooManyPixels(kind)) return { ok: true, kind: 'refused', problem: 'bad', reason: 'no picture' }
    images.set(nameOf(path), { mime: kind.mime, bytes: picture })
  }
  return { ok: true, kind: 'read', file: { ...result.file, images } }
}
