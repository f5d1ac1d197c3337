// What was deleted from a board. Putting it back is an ordinary update of the person's own client; here it is only read.
import type { Deletions } from '@keha/shared/recovery/deleted.ts'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { RoomLink } from '../link/RoomLink.ts'
import type { BoardStore } from '../store/BoardStore.ts'
import { askerOf } from './asker.ts'
import { Refusal } from './Refusal.ts'
import { perMinute } from './rateLimits.ts'

export interface RecoveryRoutesOptions {
  readonly store: BoardStore
  readonly link: RoomLink
}

export function recoveryRoutes(app: FastifyInstance, { store, link }: RecoveryRoutesOptions): void {
  /** All of it for who is a facilitator now; for a participant what they deleted themselves. */
  app.get<{ Params: { id: string } }>(
    '/api/boards/:id/deleted',
    { config: perMinute(120) },
    async (request, reply): Promise<z.infer<typeof Deletions>> => {
      const { person, role, recovery } = await askerOf(request, request.params.id, { store, link })
      if (role === 'observer') throw new Refusal('observers-read-only')
      const deletions = await recovery.drawer.list()
      reply.header('cache-control', 'no-store')
      return { deletions: deletions.filter(({ by }) => role === 'facilitator' || by === person.id) }
    },
  )
}
