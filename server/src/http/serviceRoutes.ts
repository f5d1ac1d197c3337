// What the server says of itself: settings people are told, whether it lives and can write, and its metrics.
import { MAX_IMAGE_BYTES, type PublicSettings } from '@keha/shared/api.ts'
import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import type { BoardStore } from '../store/BoardStore.ts'

export interface ServiceRoutesOptions {
  readonly store: BoardStore
  readonly registry: Registry
  readonly retentionDays: number | undefined
  readonly version: string
  /** The server is on its way down and should get no new people. */
  readonly isClosing: () => boolean
}

export function serviceRoutes(app: FastifyInstance, options: ServiceRoutesOptions): void {
  const { store, registry, retentionDays, version, isClosing } = options
  app.get('/api/settings', (): PublicSettings => ({ retentionDays: retentionDays ?? null, maxImageBytes: MAX_IMAGE_BYTES, version }))
  app.get('/healthz', () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const ready = !isClosing() && (await store.healthy())
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable' })
  })
  app.get('/metrics', async (_request, reply) => reply.header('content-type', registry.contentType).send(await registry.metrics()))
}
