// Who may open a line, from the request that asks for it: the board, the person behind the token, or the code to end with.
// Everything here is checked before the room hears of the client.
import { SCHEMA_TAG } from '@keha/shared/board/schema.ts'
import { BoardId } from '@keha/shared/ids.ts'
import type { Person } from '@keha/shared/roles.ts'
import { hashOf } from '../room/secretHash.ts'
import type { BoardStore } from '../store/BoardStore.ts'

export type Admission =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly code: 'token-invalid' | 'board-deleted' | 'epoch-changed' | 'schema-mismatch' }

/** The board an upgrade asks for, or undefined where the path is not a board's. */
export function boardOfPath(pathname: string): BoardId | undefined {
  const match = /^\/sync\/([^/]+)$/.exec(pathname)
  return BoardId.safeParse(match?.[1]).data
}

/** Rejects only with faults of the store. A client that names no epoch or schema is a stock one, and welcome. */
export async function admit(store: BoardStore, board: BoardId, query: URLSearchParams): Promise<Admission> {
  const token = query.get('token') ?? ''
  const [meta, person] = await Promise.all([store.meta(board), store.personOfToken(board, hashOf(token))])
  if (!meta || !person) return { ok: false, code: (await store.isGone(board)) ? 'board-deleted' : 'token-invalid' }
  const epoch = query.get('epoch')
  if (epoch !== null && epoch !== meta.epoch) return { ok: false, code: 'epoch-changed' }
  const schema = query.get('schema')
  if (schema !== null && schema !== SCHEMA_TAG) return { ok: false, code: 'schema-mismatch' }
  return { ok: true, person }
}
