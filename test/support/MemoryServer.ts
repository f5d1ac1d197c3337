// The whole server within the test's own process, around a memory store that fails when told. Real sockets, real clock.
import type { Settings } from '@keha/server/src/config.ts'
import { type RunningServer, startServer } from '@keha/server/src/startServer.ts'
import { MemoryBoardStore } from '@keha/server/src/store/MemoryBoardStore.ts'
import { systemClock, systemRandom } from '@keha/server/src/system.ts'
import { pino } from 'pino'

const SETTINGS: Settings = {
  port: 0,
  host: '127.0.0.1',
  dataDir: '',
  publicUrl: undefined,
  allowedOrigins: ['self', 'tools'],
  trustProxy: false,
  retentionDays: undefined,
  logLevel: 'silent',
}

export class MemoryServer {
  readonly store: MemoryBoardStore
  /** What the server logged as an error, for the test to look at. */
  readonly errors: unknown[]
  readonly #server: RunningServer

  private constructor(store: MemoryBoardStore, server: RunningServer, errors: unknown[]) {
    this.store = store
    this.#server = server
    this.errors = errors
  }

  static async start(store = new MemoryBoardStore()): Promise<MemoryServer> {
    const errors: unknown[] = []
    const log = pino({ level: 'error', base: null }, { write: (line: string) => errors.push(JSON.parse(line)) })
    const server = await startServer({ settings: SETTINGS, store, clock: systemClock, random: systemRandom, log, version: 'test' })
    return new MemoryServer(store, server, errors)
  }

  get url(): string {
    return `http://127.0.0.1:${this.#server.port}`
  }

  stop(): Promise<void> {
    this.store.faults.mend()
    return this.#server.stop()
  }
}
