// The boards this browser has been let into, newest first: token, role, and for facilitators how to invite others.
// Owns nothing of the board itself. Kept values are decoded: another version's or a damaged entry is left out.
import { BoardSummary, Invitation, type Joined, Secret } from '@keha/shared/api.ts'
import type { BoardId } from '@keha/shared/ids.ts'
import { Person } from '@keha/shared/roles.ts'
import { z } from 'zod'
import type { KeptValues } from './keptValues.ts'

const MyBoard = z.object({
  board: BoardSummary,
  participant: Person,
  token: Secret,
  /** The key it was joined with, so that the same link goes straight in and another one asks again. */
  key: Secret.nullable(),
  invitation: Invitation.optional(),
  openedAtMs: z.number(),
})
export type MyBoard = z.infer<typeof MyBoard>

export interface MyBoards {
  list(): readonly MyBoard[]
  find(id: BoardId): MyBoard | undefined
  /** A person was let in, by a key or (null) by the code. */
  remember(joined: Joined, key: string | null): MyBoard
  /** Opened again: comes first. */
  touch(id: BoardId): void
  forget(id: BoardId): void
}

const NAME = 'boards'
/** More than anyone looks through; keeps well within a browser's storage. */
const MAX_KEPT = 60

export function myBoards(kept: KeptValues, now: () => number): MyBoards {
  const list = (): readonly MyBoard[] => {
    const value = kept.read(NAME)
    if (!Array.isArray(value)) return []
    return value.flatMap((entry) => MyBoard.safeParse(entry).data ?? []).sort((a, b) => b.openedAtMs - a.openedAtMs)
  }
  const others = (id: BoardId) => list().filter((entry) => entry.board.id !== id)
  const find = (id: BoardId) => list().find((entry) => entry.board.id === id)
  return {
    list,
    find,
    remember: ({ board, participant, token, invitation }, key) => {
      const entry: MyBoard = { board, participant, token, key, openedAtMs: now(), ...(invitation && { invitation }) }
      kept.write(NAME, [entry, ...others(board.id)].slice(0, MAX_KEPT))
      return entry
    },
    touch: (id) => {
      const entry = find(id)
      if (entry) kept.write(NAME, [{ ...entry, openedAtMs: now() }, ...others(id)])
    },
    forget: (id) => kept.write(NAME, others(id)),
  }
}

/** A kept token is used where the person came without a link, or by the same link as before. */
export function entryFor(kept: MyBoard | undefined, arrivalKey: string | undefined): MyBoard | null {
  if (!kept) return null
  return arrivalKey === undefined || arrivalKey === kept.key ? kept : null
}
