// What the server says of itself: whether it lives and can write, and its metrics.
import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import type { BoardStore } from '../store/BoardStore.ts'

export interface ServiceRoutesOptions {
  readonly store: BoardStore
  readonly registry: Registry
  /** The server is on its way down and should get no new people. */
  readonly isClosing: () => boolean
}

export function serviceRoutes(app: FastifyInstance, options: ServiceRoutesOptions): void {
  const { store, registry, isClosing } = options
  app.get('/healthz', () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const ready = !isClosing() && (await store.healthy())
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable' })
  })
  app.get('/metrics', async (_request, reply) => reply.header('content-type', registry.contentType).send(await registry.metrics()))
}
