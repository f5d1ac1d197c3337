// One client's line as its room keeps it: who, and how far it has been told. Owned by one room for the line's life.
import type { Code } from '@keha/shared/codes.ts'
import type { Person } from '@keha/shared/roles.ts'
import type { Connection } from './Connection.ts'
import { TokenBucket } from './TokenBucket.ts'

export class Line {
  readonly person: Person
  readonly connection: Connection
  /** Said hello: gets our own frames. */
  greeted = false
  /** The room asked for what the client has (step 1) and has no answer yet. */
  awaitsStep2 = true
  /** Updates that came before that answer and need something of it. */
  readonly early: Uint8Array[] = []
  /** Ticket of the last thing this client asked to have saved. */
  ticket = 0
  /** Yjs client ids this line writes and points with. */
  readonly clientIds = new Set<number>()
  /** Index of the first update it was not sent, while it reads too slowly. */
  behindFrom: number | null = null
  /** How often it fell behind. */
  behindTimes = 0
  /** Session events it was told, by `seq`. */
  toldSeq = 0
  /** Barriers that came while updates waited for the answer to step 1. */
  readonly earlyBarriers: number[] = []
  /** Awareness a client may send: its own moves, and a stock client's repeating of what it hears 20 times a second. */
  readonly moves: TokenBucket
  /** Whole boards a client may ask for: each costs the server far more than the question costs the client. */
  readonly questions: TokenBucket
  /** It wrote though it may not, before it said hello; it is told when it does. */
  refused: Code | null = null
  ended = false

  constructor(person: Person, connection: Connection, nowMs: number) {
    this.person = person
    this.connection = connection
    this.moves = new TokenBucket(200, 60, nowMs)
    this.questions = new TokenBucket(10, 0.2, nowMs)
  }

  send(message: Uint8Array): void {
    if (!this.ended) this.connection.send(message)
  }

  sendAll(messages: readonly Uint8Array[]): void {
    if (!this.ended) this.connection.sendAll(messages)
  }
}
