// Commands on their way: each is sent again after a reconnect under its own id, so that the server applies it once.
// Invariant: every promise resolves; a command that nobody answers resolves `offline` after WAIT_MS.
import type { Code } from '@keha/shared/codes.ts'
import { CommandId } from '@keha/shared/ids.ts'
import type { Reply } from '@keha/shared/protocol.ts'
import type { Command } from '@keha/shared/session/model/session.ts'
import type { CommandResult } from './BoardLine.ts'
import type { Cancel, Clock, Random } from './linePorts.ts'

/** A person who pressed a button looks for its effect about this long. */
const WAIT_MS = 10_000
const ID_ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'
const ID_LENGTH = 20

interface Waiting {
  readonly command: Command
  readonly resolve: (result: CommandResult) => void
  readonly cancel: Cancel
}

export type SendCommand = (id: CommandId, command: Command) => void

export class CommandQueue {
  readonly #clock: Clock
  readonly #random: Random
  readonly #waiting = new Map<CommandId, Waiting>()

  constructor(clock: Clock, random: Random) {
    this.#clock = clock
    this.#random = random
  }

  /** Queues a command, and sends it at once where there is a way to. */
  add(command: Command, send: SendCommand | null): Promise<CommandResult> {
    const id = CommandId.parse(
      Array.from({ length: ID_LENGTH }, () => ID_ALPHABET[Math.floor(this.#random() * ID_ALPHABET.length)]).join(''),
    )
    return new Promise((resolve) => {
      const cancel = this.#clock.after(WAIT_MS, () => this.#settle(id, { ok: false, code: 'offline' }))
      this.#waiting.set(id, { command, resolve, cancel })
      send?.(id, command)
    })
  }

  /** Sends all that wait, oldest first. */
  sendAgain(send: SendCommand): void {
    for (const [id, { command }] of this.#waiting) send(id, command)
  }

  answered(reply: Reply): void {
    this.#settle(reply.id, reply.ok ? { ok: true } : { ok: false, code: reply.code })
  }

  /** The line has ended: nothing will be answered. */
  giveUp(code: Code | 'offline'): void {
    for (const id of [...this.#waiting.keys()]) this.#settle(id, { ok: false, code })
  }

  #settle(id: CommandId, result: CommandResult): void {
    const waiting = this.#waiting.get(id)
    if (!waiting) return
    this.#waiting.delete(id)
    waiting.cancel()
    waiting.resolve(result)
  }
}
