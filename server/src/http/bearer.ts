// Who asks, from `Authorization: Bearer <token>`.
import { BoardId } from '@keha/shared/ids.ts'
import type { Person } from '@keha/shared/roles.ts'
import type { FastifyRequest } from 'fastify'
import { hashOf } from '../room/secretHash.ts'
import type { BoardMeta, BoardStore } from '../store/BoardStore.ts'
import { Refusal } from './Refusal.ts'

/** Throws the same refusal for an unknown board, no token, and a token of another board. */
export async function memberOf(request: FastifyRequest, board: string, store: BoardStore): Promise<{ meta: BoardMeta; person: Person }> {
  const id = BoardId.safeParse(board).data
  const token = /^Bearer ([A-Za-z0-9_-]{22,64})$/.exec(request.headers.authorization ?? '')?.[1]
  if (!id || !token) throw new Refusal('token-invalid')
  const [meta, person] = await Promise.all([store.meta(id), store.personOfToken(id, hashOf(token))])
  if (!meta || !person) throw new Refusal('token-invalid')
  return { meta, person }
}
