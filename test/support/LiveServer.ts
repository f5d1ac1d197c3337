// The real server in this process, over a memory store, on a free port: for tests that need sockets and the store's insides.
import { readSettings } from '@keha/server/src/config.ts'
import { createLog } from '@keha/server/src/createLog.ts'
import { WorkerBoardExporter } from '@keha/server/src/export/WorkerBoardExporter.ts'
import type { Clock } from '@keha/server/src/room/Clock.ts'
import { type RunningServer, startServer } from '@keha/server/src/startServer.ts'
import { MemoryBoardStore } from '@keha/server/src/store/MemoryBoardStore.ts'
import { systemClock, systemRandom } from '@keha/server/src/system.ts'
import { WebSocket } from 'ws'

export interface LiveServerOptions {
  /** What an earlier server left; otherwise an empty store. */
  readonly store?: MemoryBoardStore
  readonly environment?: Readonly<Record<string, string>>
  readonly clock?: Clock
  readonly clientDirectory?: string
}

export class LiveServer {
  readonly store: MemoryBoardStore
  readonly logged: string[]
  readonly #server: RunningServer

  private constructor(store: MemoryBoardStore, logged: string[], server: RunningServer) {
    this.store = store
    this.logged = logged
    this.#server = server
  }

  static async start(options: LiveServerOptions = {}): Promise<LiveServer> {
    const { store = new MemoryBoardStore(), environment = {}, clock = systemClock, clientDirectory = '/nowhere' } = options
    const logged: string[] = []
    const settings = readSettings({ PORT: '0', HOST: '127.0.0.1', ...environment })
    const server = await startServer({
      settings,
      store,
      exporter: new WorkerBoardExporter({ image: (board, name) => store.image(board, name), clock }),
      clock,
      utilization: () => 0,
      random: systemRandom,
      log: createLog(settings.logLevel, (line) => logged.push(line)),
      clientDirectory,
    })
    return new LiveServer(store, logged, server)
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.#server.port}`
  }

  /** A socket to a board; resolves when it is open or has ended. */
  async socket(
    board: string,
    token: string,
    { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
  ): Promise<WebSocket> {
    const socket = new WebSocket(`${this.baseUrl.replace('http', 'ws')}/sync/${board}?token=${token}${query}`, { headers })
    socket.on('error', () => socket.terminate())
    await new Promise<void>((resolve) => socket.once('open', resolve).once('close', () => resolve()))
    return socket
  }

  stop(): Promise<void> {
    return this.#server.stop()
  }
}
