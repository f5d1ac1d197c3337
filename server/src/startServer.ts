// The server put together around a store, a clock and chance. Owns the order of starting and of going down.
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { BoardFiles } from './boardFile/BoardFiles.ts'
import type { Settings } from './config.ts'
import type { BoardExporter } from './export/BoardExporter.ts'
import { Gateway } from './gateway/Gateway.ts'
import { createApp } from './http/createApp.ts'
import { LifeSweep } from './life/LifeSweep.ts'
import { LocalRoomLink } from './link/LocalRoomLink.ts'
import { Beat, type Utilization } from './room/Beat.ts'
import type { Cancel, Clock } from './room/Clock.ts'
import type { Random } from './room/Random.ts'
import { Tally } from './room/Tally.ts'
import { ThreadFolder } from './room/ThreadFolder.ts'
import type { BoardStore } from './store/BoardStore.ts'

export interface ServerParts {
  readonly settings: Settings
  readonly store: BoardStore
  readonly exporter: BoardExporter
  readonly clock: Clock
  readonly utilization: Utilization
  readonly random: Random
  readonly log: Logger
  readonly clientDirectory?: string
}

export interface RunningServer {
  readonly port: number
  /** Goes down in good order: people are told, what they wrote is saved, sockets end, the store closes. */
  stop(): Promise<void>
}

/** How long a store that takes no writes can hold up the end; clients have kept what it does not have. */
const MAX_FLUSH_MS = 8_000
/** How long clients get to take their goodbye. */
const MAX_GOODBYE_MS = 1_000
const CLIENT_DIRECTORY = fileURLToPath(new URL('../../client/dist', import.meta.url))

export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { settings, store, exporter, clock, utilization, random, log, clientDirectory = CLIENT_DIRECTORY } = parts
  let closing = false
  const tally = new Tally()
  const folder = new ThreadFolder(clock)
  const beat = new Beat(clock, utilization)
  const link = new LocalRoomLink({
    store,
    fold: folder.fold,
    copy: folder.copy,
    clock,
    beat,
    random,
    log,
    tally,
  })
  const files = new BoardFiles({ clock, random, image: (board, name) => store.image(board, name) })
  const { allowedOrigins, publicUrl } = settings
  const gateway = new Gateway({ store, link, clock, beat, log, allowedOrigins, publicUrl, tally })
  const app = await createApp({
    settings,
    store,
    link,
    exporter,
    files,
    clock,
    random,
    log,
    tally,
    bytesOut: () => gateway.bytesOut,
    clientDirectory,
    isClosing: () => closing,
  })
  app.server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head))
  await app.listen({ port: settings.port, host: settings.host, listenTextResolver: () => 'listening' })
  const sweep = new LifeSweep({ store, link, clock, log, keeping: settings.keeping })
  return {
    port: (app.server.address() as AddressInfo).port,
    stop: async () => {
      closing = true
      gateway.refuseMore()
      await within(clock, MAX_FLUSH_MS, Promise.all([link.restart(), sweep.end()]))
      gateway.close()
      await within(clock, MAX_GOODBYE_MS, gateway.allGone())
      gateway.terminate()
      await app.close()
      await exporter.close()
      await files.close()
      await folder.close()
      await store.close()
    },
  }
}

/** Waits for the work, but no longer than `ms`. */
async function within(clock: Clock, ms: number, work: Promise<unknown>): Promise<void> {
  const waiting: { cancel?: Cancel } = {}
  const timeout = new Promise<void>((resolve) => {
    waiting.cancel = clock.after(ms, resolve)
  })
  await Promise.race([work, timeout])
  waiting.cancel?.()
}
