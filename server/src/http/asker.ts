// Who asks for what can be brought back of a board, by the role they have now: the session's word, not the token's.
import type { Person, Role } from '@keha/shared/roles.ts'
import type { FastifyRequest } from 'fastify'
import type { Recovery, RoomLink } from '../link/RoomLink.ts'
import type { BoardMeta, BoardStore } from '../store/BoardStore.ts'
import { memberOf } from './bearer.ts'
import { Refusal } from './Refusal.ts'

interface Asker {
  readonly meta: BoardMeta
  readonly person: Person
  readonly role: Role
  readonly recovery: Recovery
}

export interface AskerOptions {
  readonly store: BoardStore
  readonly link: RoomLink
}

export async function askerOf(request: FastifyRequest, board: string, { store, link }: AskerOptions): Promise<Asker> {
  const { meta, person } = await memberOf(request, board, store)
  const [session, recovery] = await Promise.all([link.session(meta.id), link.recovery(meta.id)])
  if (!session || !recovery) throw new Refusal('not-found')
  const role = session.people.members.find(({ id }) => id === person.id)?.role ?? person.role
  return { meta, person, role, recovery }
}
