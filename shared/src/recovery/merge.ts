// Bringing in what somebody saved while the server was gone: what the board lacks is added, what it has stays as it is.
// Records alone are compared, so it works also where the board is another one by now. RV rules in SPEC.md.
import type { TLRecord } from '@tldraw/tlschema'
import { z } from 'zod'
import { isNote, isShape } from '../board/boxes.ts'
import { splitRecord } from '../board/document.ts'
import { canonicalJson } from '../board/hash.ts'
import { BoardId } from '../ids.ts'
import { type BoardCopy, decodeCopy, encodeCopy } from './boardCopy.ts'
import type { RestorePlan } from './restore.ts'

const SavedFile = z.object({
  kind: z.literal('keha-saved'),
  board: z.object({ id: BoardId, title: z.string().max(200) }),
  savedAtMs: z.number(),
  copy: z.unknown(),
})
export interface SavedBoard extends Omit<z.infer<typeof SavedFile>, 'kind' | 'copy'> {
  readonly copy: BoardCopy
}

/** The file's text (docs/api.md): JSON. */
export function encodeSaved({ copy, ...about }: SavedBoard): string {
  return JSON.stringify({ kind: 'keha-saved', ...about, copy: JSON.parse(encodeCopy(copy)) })
}

/** Undefined where it is no such file. */
export function decodeSaved(text: string): SavedBoard | undefined {
  try {
    const file = SavedFile.safeParse(JSON.parse(text))
    if (!file.success) return undefined
    const { board, savedAtMs } = file.data
    const copy = decodeCopy(JSON.stringify(file.data.copy))
    return copy && { board, savedAtMs, copy }
  } catch {
    return undefined
  }
}

export interface Merge {
  /** Leaves everything that is there as it is. */
  readonly plan: RestorePlan
  readonly notes: number
  readonly others: number
  /** Notes that are there with other words: in the file they said something else. */
  readonly differing: readonly TLRecord[]
}

export function planMerge(now: BoardCopy, saved: BoardCopy): Merge {
  const there = new Map([...now.records, ...now.scaffold].map((record) => [record.id as string, record]))
  const put = saved.records.filter(({ id }) => !there.has(id))
  const shapes = put.filter(isShape)
  const differing = saved.records.filter((record) => {
    const is = there.get(record.id)
    const [said, says] = [splitRecord(record).richText, is && splitRecord(is).richText]
    return says !== undefined && canonicalJson(said) !== canonicalJson(says)
  })
  const notes = shapes.filter(isNote).length
  return { plan: { put, remove: [], fields: [], scaffold: { put: [], remove: [] } }, notes, others: shapes.length - notes, differing }
}
