// The HTTP side put together. Everything it needs comes in; it listens to nothing by itself.
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import type { BoardFiles } from '../boardFile/BoardFiles.ts'
import type { Settings } from '../config.ts'
import type { BoardExporter } from '../export/BoardExporter.ts'
import type { RoomLink } from '../link/RoomLink.ts'
import type { Clock } from '../room/Clock.ts'
import type { Random } from '../room/Random.ts'
import type { Tally } from '../room/Tally.ts'
import type { BoardStore } from '../store/BoardStore.ts'
import { lastBackupMs } from '../store/backup.ts'
import { boardRoutes } from './boardRoutes.ts'
import { CodeGuard } from './CodeGuard.ts'
import { clientRoutes } from './clientRoutes.ts'
import { answerErrors } from './errors.ts'
import { exportRoutes } from './exportRoutes.ts'
import { setHeaders } from './headers.ts'
import { imageRoutes } from './imageRoutes.ts'
import { importRoutes } from './importRoutes.ts'
import { lifeRoutes } from './lifeRoutes.ts'
import { countedExporter, createRegistry } from './metrics.ts'
import { pointRoutes } from './pointRoutes.ts'
import { limitRates } from './rateLimits.ts'
import { recoveryRoutes } from './recoveryRoutes.ts'
import { serviceRoutes } from './serviceRoutes.ts'
import { BODY_LIMIT_BYTES, cutSlowBodies, LONGEST_REQUEST_MS } from './slowBodies.ts'

export interface AppOptions {
  readonly settings: Pick<Settings, 'publicUrl' | 'trustProxy' | 'keeping' | 'dataDir'>
  readonly store: BoardStore
  readonly link: RoomLink
  readonly exporter: BoardExporter
  readonly files: BoardFiles
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
  readonly tally: Tally
  /** Bytes given to sockets since the process began. */
  readonly bytesOut: () => number
  /** The built client. */
  readonly clientDirectory: string
  readonly isClosing: () => boolean
}

/** Headers are there at once, or somebody holds the door. */
const HEADERS_TIMEOUT_MS = 10_000
/** Between two looks for those who are late. */
const LATENESS_CHECK_MS = 2_000

export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { settings, store, link, exporter, files, clock, random, tally, bytesOut } = options
  const { publicUrl, trustProxy, keeping, dataDir } = settings
  const app: FastifyInstance = Fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: LONGEST_REQUEST_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: LATENESS_CHECK_MS },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 200 },
  })
  cutSlowBodies(app, clock)
  answerErrors(app)
  logRequests(app)
  await setHeaders(app, { isHttps: publicUrl?.startsWith('https:') ?? false })
  await limitRates(app)
  boardRoutes(app, { store, link, clock, random, codeGuard: new CodeGuard(clock), publicUrl })
  imageRoutes(app, { store, link, random })
  exportRoutes(app, { store, link, clock, exporter: countedExporter(exporter, tally), files })
  importRoutes(app, { store, files, clock, random, publicUrl })
  recoveryRoutes(app, { store, link })
  lifeRoutes(app, { store, link, clock, keeping })
  pointRoutes(app, { store, link, clock, random, publicUrl })
  serviceRoutes(app, {
    store,
    registry: createRegistry({ tally, bytesOut, lastBackupMs: () => lastBackupMs(dataDir) }),
    isClosing: options.isClosing,
  })
  await clientRoutes(app, { directory: options.clientDirectory })
  return app
}

/** The route, not the address: addresses hold boards, names of images and, by mistake, tokens. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request
    request.log.info(
      { method, route: routeOptions.url ?? 'unknown', status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    )
    done()
  })
}
