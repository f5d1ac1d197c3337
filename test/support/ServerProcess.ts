// The real server as a process of its own: started, killed, started again on the same data and port.
// Knows nothing of boards. What it printed is kept, for the message of a test that fails.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from './freePort.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const NODE = join(ROOT, 'node_modules/.bin/node')
const MAIN = join(ROOT, 'server/src/main.ts')
/** Between two looks at `/readyz`: nothing else tells when another process is ready. */
const LOOK_AGAIN_MS = 25
const START_MS = 120_000
/** Last characters of the output shown with a failure. */
const SHOWN = 6_000

export interface ServerOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly directory?: string
}

export class ServerProcess {
  readonly port: number
  readonly directory: string
  readonly #env: Readonly<Record<string, string>>
  #child: ChildProcess | undefined
  #output = ''

  private constructor(port: number, directory: string, env: Readonly<Record<string, string>>) {
    this.port = port
    this.directory = directory
    this.#env = env
  }

  /** Starts a server on a free port with empty data, and waits until it is ready. */
  static async start({ env = {}, directory = mkdtempSync(join(tmpdir(), 'keha-server-')) }: ServerOptions = {}): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), directory, env)
    await server.restart()
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Of the process that runs now, or ran last. */
  get pid(): number {
    return this.#child?.pid ?? 0
  }

  get output(): string {
    return this.#output.slice(-SHOWN)
  }

  /** Starts the process that is not running, and waits until it is ready. */
  async restart(): Promise<void> {
    this.launch()
    await this.ready()
  }

  /** Starts the process and does not wait. */
  launch(): void {
    if (this.#running) throw new Error('the server is running')
    const { PATH, HOME } = process.env
    const child = spawn(NODE, [MAIN], {
      cwd: this.directory,
      env: { PATH, HOME, HOST: '127.0.0.1', PORT: String(this.port), DATA_DIR: this.directory, LOG_LEVEL: 'warn', ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text
      })
    this.#child = child
  }

  /** Rejects where the process ends before it is ready, with what it printed. */
  async ready(): Promise<void> {
    const deadline = AbortSignal.timeout(START_MS)
    while (this.#running) {
      if (deadline.aborted) throw new Error(`the server is not ready after ${START_MS} ms\n${this.output}`)
      if (await this.#isReady()) return
      await wait(LOOK_AGAIN_MS)
    }
    throw new Error(`the server ended with ${this.#child?.exitCode ?? this.#child?.signalCode}\n${this.output}`)
  }

  /** Ends the process with a signal and waits until it is gone. */
  async kill(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child
    if (!child || !this.#running) return child?.exitCode ?? null
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
    return child.exitCode
  }

  /** Waits until the process has ended by itself; its exit code. */
  async ended(): Promise<number | null> {
    if (this.#child && this.#running) await once(this.#child, 'exit')
    return this.#child?.exitCode ?? null
  }

  /** Ends the process for good and removes its data. */
  async stop(): Promise<void> {
    await this.kill('SIGKILL')
    rmSync(this.directory, { recursive: true, force: true })
  }

  get #running(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null
  }

  async #isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`)).ok
    } catch {
      return false
    }
  }
}
