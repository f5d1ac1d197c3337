// A network between people and the server that a test can spoil: slow, in single bytes, frozen, ended on one side, cut.
// Passes bytes on in order and loses none by itself: TCP does not, and what is lost with a cut connection is the point.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** How what is sent arrives. */
export type Weather = 'fair' | 'slow' | 'crumbs' | 'frozen'

/** A round trip to the other side of the world, each way. */
const SLOW_MS = 150
/** The first so many bytes of what arrives come one by one, so that frames are cut everywhere. */
const CRUMBS = 512

interface Pair {
  readonly near: Socket
  readonly far: Socket
}

export class BadNetwork {
  readonly #server: Server
  readonly #pairs = new Set<Pair>()
  #weather: Weather = 'fair'
  /** Connections made through it, in all. */
  connections = 0

  private constructor(server: Server) {
    this.#server = server
  }

  /** In front of a server on this machine. */
  static async before(port: number): Promise<BadNetwork> {
    const server = createServer()
    const network = new BadNetwork(server)
    server.on('connection', (near) => network.#join(near, connect(port, '127.0.0.1')))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return network
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** From now on; what is held back while it is frozen goes on when it no longer is. */
  set weather(weather: Weather) {
    this.#weather = weather
    for (const { near, far } of this.#pairs)
      for (const socket of [near, far]) {
        if (weather === 'frozen') socket.pause()
        else socket.resume()
      }
  }

  /** Cuts every connection, as when the access point goes. */
  cut(): void {
    for (const { near, far } of this.#pairs) for (const socket of [near, far]) socket.resetAndDestroy()
  }

  /** Ends every connection towards the server only: it hears an end, people's side stays open for a moment. */
  halfClose(): void {
    for (const { far } of this.#pairs) far.end()
  }

  async stop(): Promise<void> {
    this.cut()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #join(near: Socket, far: Socket): void {
    const pair = { near, far }
    this.connections += 1
    this.#pairs.add(pair)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      if (this.#weather === 'frozen') from.pause()
      from.setNoDelay(true)
      const held: Buffer[] = []
      from.on('data', (bytes: Buffer) => this.#pass(bytes, to, held))
      from.on('end', () => to.end())
      from.on('error', () => to.destroy())
      from.on('close', () => {
        this.#pairs.delete(pair)
        to.destroy()
      })
    }
  }

  /** What is held back keeps its place before what comes later in better weather. */
  #pass(bytes: Buffer, to: Socket, held: Buffer[]): void {
    if (this.#weather === 'slow' || held.length > 0) {
      held.push(bytes)
      setTimeout(() => this.#write(held.shift(), to), SLOW_MS)
    } else this.#write(bytes, to)
  }

  #write(bytes: Buffer | undefined, to: Socket): void {
    if (!bytes || to.destroyed) return
    const crumbs = this.#weather === 'crumbs' ? Math.min(CRUMBS, bytes.length) : 0
    for (let at = 0; at < crumbs; at++) to.write(bytes.subarray(at, at + 1))
    to.write(bytes.subarray(crumbs))
  }
}
