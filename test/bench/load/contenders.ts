// The servers that are compared, each as a process of its own on data of its own: ours as people run it, with boards made and
// joined over HTTP, and the others as peers/ puts them together.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CreatedBoard, Joined } from '@keha/shared/api.ts'
import { freePort } from '../../support/freePort.ts'
import { ServerProcess } from '../../support/ServerProcess.ts'
import type { DialectName } from './dialect.ts'
import type { Seat } from './Participant.ts'

const PEERS = fileURLToPath(new URL('peers', import.meta.url))

export interface Contender {
  readonly name: string
  /** Keeps boards over its end. */
  readonly stores: boolean
  readonly pid: number
  newBoard(): Promise<string>
  /** So many different people's places at a board. */
  seats(board: string, count: number): Promise<readonly Seat[]>
  /** Ends it as an operator would, where it still runs, and starts it again on the same data. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export const CONTENDERS: Readonly<Record<string, () => Promise<Contender>>> = {
  keha: () => Ours.start(),
  'y-websocket': () => Peer.start({ name: 'y-websocket', script: 'yWebsocket.mjs', dialect: 'y-websocket', stores: true }),
  hocuspocus: () => Peer.start({ name: 'hocuspocus', script: 'hocuspocus.mjs', dialect: 'hocuspocus', stores: true }),
  'fan-out': () => Peer.start({ name: 'fan-out', script: 'fanOut.mjs', dialect: 'y-websocket', stores: false }),
}

/** The peers are no part of the everyday install. */
export function installPeers(): void {
  if (existsSync(join(PEERS, 'node_modules/.modules.yaml'))) return
  console.log('Installing the other servers')
  execFileSync('npx', ['--yes', 'pnpm@12.21.0', 'install', '--frozen-lockfile'], { cwd: PEERS, stdio: 'inherit' })
}

/** As in deploy/; all servers have it. */
const MALLOC = { MALLOC_MMAP_THRESHOLD_: '131072' }

let addresses = 0

class Ours implements Contender {
  readonly name = 'keha'
  readonly stores = true
  readonly #server: ServerProcess
  readonly #keys = new Map<string, string>()

  private constructor(server: ServerProcess) {
    this.#server = server
  }

  static async start(): Promise<Ours> {
    return new Ours(await ServerProcess.start({ env: { TRUST_PROXY: 'true', ...MALLOC } }))
  }

  get pid(): number {
    return this.#server.pid
  }

  async newBoard(): Promise<string> {
    const board = CreatedBoard.parse(await this.#post('/api/boards', { template: 'blank', locale: 'fi' }))
    this.#keys.set(board.id, board.keys.participant)
    return board.id
  }

  async seats(board: string, count: number): Promise<readonly Seat[]> {
    const seats: Seat[] = []
    for (let i = 0; i < count; i++) {
      const who = { key: this.#keys.get(board), name: `Henkilö ${i}`, organisation: `Järjestö ${i % 7}` }
      const { token } = Joined.parse(await this.#post(`/api/boards/${board}/join`, who))
      seats.push({ port: this.#server.port, path: `/sync/${board}?token=${token}`, board, dialect: 'y-websocket', own: true })
    }
    return seats
  }

  async restart(): Promise<void> {
    await this.#server.kill('SIGTERM')
    await this.#server.restart()
  }

  stop(): Promise<void> {
    return this.#server.stop()
  }

  /** Each request from an address of its own: more people join here in a minute than one address may send. */
  async #post(path: string, body: unknown): Promise<unknown> {
    addresses += 1
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': `10.0.${(addresses >> 8) & 255}.${addresses & 255}` }
    const ask = () => fetch(`${this.#server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    // While another server was measured for minutes, a kept connection may have ended just now.
    const response = await ask().catch(ask)
    const text = await response.text()
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${text}`)
    return JSON.parse(text)
  }
}

interface PeerKind {
  readonly name: string
  readonly script: string
  readonly dialect: DialectName
  readonly stores: boolean
}

class Peer implements Contender {
  readonly name: string
  readonly stores: boolean
  readonly #kind: PeerKind
  readonly #port: number
  readonly #data = mkdtempSync(join(tmpdir(), 'keha-peer-'))
  #child: ChildProcess | undefined
  #boards = 0

  private constructor(kind: PeerKind, port: number) {
    this.name = kind.name
    this.stores = kind.stores
    this.#kind = kind
    this.#port = port
  }

  static async start(kind: PeerKind): Promise<Peer> {
    const peer = new Peer(kind, await freePort())
    await peer.#launch()
    return peer
  }

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  async newBoard(): Promise<string> {
    this.#boards += 1
    return `board-${this.#boards}`
  }

  async seats(board: string, count: number): Promise<readonly Seat[]> {
    const { dialect } = this.#kind
    return Array.from({ length: count }, () => ({ port: this.#port, path: `/${board}`, board, dialect, own: false }))
  }

  async restart(): Promise<void> {
    await this.#end('SIGTERM')
    await this.#launch()
  }

  async stop(): Promise<void> {
    await this.#end('SIGKILL')
    rmSync(this.#data, { recursive: true, force: true })
  }

  async #launch(): Promise<void> {
    const { PATH, HOME } = process.env
    const child = spawn(process.execPath, [join(PEERS, this.#kind.script)], {
      env: { PATH, HOME, PORT: String(this.#port), DATA: this.#data, NODE_ENV: 'production', ...MALLOC },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#child = child
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (text: Buffer) => text.includes('ready') && resolve())
      child.once('exit', (code) => reject(new Error(`${this.name} ended with ${code}`)))
    })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
}
