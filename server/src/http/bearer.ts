// Who asks, from `Authorization: Bearer <token>`.
import { BoardId } from '@keha/shared/ids.ts'
import type { Person, Role } from '@keha/shared/roles.ts'
import type { FastifyRequest } from 'fastify'
import { hashOf } from '../room/secretHash.ts'
import type { BoardMeta, BoardStore } from '../store/BoardStore.ts'
import { roleOfKey } from './keys.ts'
import { Refusal } from './Refusal.ts'

/** The token of a request, or a key in its place, where it has one. */
export const tokenOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer ([A-Za-z0-9_-]{22,64})$/.exec(headers.authorization ?? '')?.[1]

/** Throws the same refusal for an unknown board, no token, and a token of another board; of a deleted one it says so. */
export async function memberOf(request: FastifyRequest, board: string, store: BoardStore): Promise<{ meta: BoardMeta; person: Person }> {
  const id = BoardId.safeParse(board).data
  const token = tokenOf(request)
  if (!id || !token) throw new Refusal('token-invalid')
  const [meta, person] = await Promise.all([store.meta(id), store.personOfToken(id, hashOf(token))])
  if (!meta || !person) throw new Refusal((await store.isGone(id)) ? 'board-deleted' : 'token-invalid')
  return { meta, person }
}

/** Who holds a key of the board, as a link has it. Throws the same refusal for an unknown board and a wrong key; of a deleted board it says so. */
export async function holderOf(key: string, board: string, store: BoardStore): Promise<{ meta: BoardMeta; role: Role }> {
  const id = BoardId.safeParse(board).data
  const meta = id && (await store.meta(id))
  const role = meta && roleOfKey(key, meta.keyHashes)
  if (meta && role) return { meta, role }
  throw new Refusal(id && (await store.isGone(id)) ? 'board-deleted' : 'not-found')
}
