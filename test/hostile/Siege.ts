// The real server with honest people at a board, while others attack it: what the people see meanwhile is measured, and
// whether board and process are whole. Attackers come from addresses of their own, as behind a proxy.
// Invariant: an honest person's line is never ended, and a newcomer has the board that the honest ones have.
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { CreatedBoard, Joined } from '@keha/shared/api.ts'
import { boardHash } from '@keha/shared/board/hash.ts'
import { expect } from 'vitest'
import { createBoard, joinBoard } from '../support/boardApi.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { writeNote } from '../support/note.ts'
import { ServerProcess } from '../support/ServerProcess.ts'
import type { SeededRandom } from '../support/seededRandom.ts'
import { Mallory } from './Mallory.ts'

const PROBE = 'shape:probe'
const PROBE_MS = 200
/** The same board everywhere, on a machine that is busy with everything else too. */
const WHOLE_MS = 60_000
/** Of the server's process; docs/operating.md calls a gigabyte comfortable, and files of 128 MB are under way. */
const MAX_MEGABYTES = 1_500

const CUT: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET', 'UND_ERR_SOCKET'])

export class Siege {
  readonly server: ServerProcess
  readonly board: CreatedBoard
  readonly aino: HeadlessParticipant
  readonly bo: HeadlessParticipant
  readonly mallory: Mallory
  /** What came of what the attackers sent: statuses, close codes, replies. */
  readonly outcomes = new Map<string, number>()
  readonly #newcomer: Joined
  readonly #delaysMs: number[] = []
  readonly #memoryMb: number[] = []
  #probes = 0
  #probing = true

  private constructor(parts: Pick<Siege, 'server' | 'board' | 'aino' | 'bo' | 'mallory'> & { readonly newcomer: Joined }) {
    this.server = parts.server
    this.board = parts.board
    this.aino = parts.aino
    this.bo = parts.bo
    this.mallory = parts.mallory
    this.#newcomer = parts.newcomer
  }

  static async lay(): Promise<Siege> {
    const server = await ServerProcess.start({ env: { TRUST_PROXY: 'true', LOG_LEVEL: 'error' } })
    const board = await createBoard(server.url, { template: 'learning-cafe' })
    const join = (name: string) => HeadlessParticipant.join({ baseUrl: server.url, board: board.id, key: board.keys.participant, name })
    const [aino, bo] = [await join('Aino'), await join('Bo')]
    for (let at = 0; at < 20; at++) aino.writeNote()
    writeNote(aino.doc, { id: PROBE, text: 'Liikkuva', x: 0, y: 0 })
    await aino.until(() => aino.allSaved, 'her notes to be saved')
    const newcomer = await joinBoard(server.url, board.id, { key: board.keys.participant, name: 'Uusi' })
    const siege = new Siege({
      server,
      board,
      aino,
      bo,
      newcomer,
      mallory: await Mallory.join(server.url, board.id, board.keys.participant),
    })
    void siege.#probe()
    return siege
  }

  readonly count = (outcome: string | number): void => {
    this.outcomes.set(String(outcome), (this.outcomes.get(String(outcome)) ?? 0) + 1)
  }

  /** A request of an attacker, from an address of its own or the one given; no answer may be a fault of the server. */
  async ask(path: string, init: RequestInit & { readonly from: string; readonly may: readonly number[] }): Promise<number> {
    const { from, may, headers, ...rest } = init
    const asked = { method: 'POST', ...rest, headers: { ...headers, 'x-forwarded-for': from } }
    const answer = await fetch(`${this.server.url}${path}`, asked).catch((problem: Error) => {
      // What is too large is refused, and the connection ended, before all of it was sent.
      if (CUT.has((problem.cause as { code?: string } | undefined)?.code ?? '') && may.includes(413)) return null
      throw problem
    })
    if (answer === null) {
      this.count('cut while sending')
      return 413
    }
    const said = await answer.text()
    if (!may.includes(answer.status)) throw new Error(`POST ${path}: ${answer.status} ${said.slice(0, 300)}`)
    this.count(answer.status)
    return answer.status
  }

  /** Process, lines and boards are as they should be. Rejects where they are not. */
  async expectWhole(): Promise<void> {
    expect((await fetch(`${this.server.url}/healthz`)).ok, 'the server answers').toBe(true)
    const megabytes = memoryOf(this.server.pid)
    this.#memoryMb.push(megabytes)
    expect(megabytes, 'memory of the server, MB').toBeLessThan(MAX_MEGABYTES)
    expect([...this.aino.closes, ...this.bo.closes], 'honest lines that were ended').toEqual([])
    const fresh = HeadlessParticipant.comeBack({ baseUrl: this.server.url, board: this.board.id, name: 'Uusi' }, this.#newcomer)
    this.#probing = false
    try {
      const deadlineMs = performance.now() + WHOLE_MS
      const hashes = () => [fresh, this.aino, this.bo].map(({ doc }) => boardHash(doc))
      while (new Set(hashes()).size > 1 && performance.now() < deadlineMs) await wait(50)
      expect(new Set(hashes()).size, 'boards of a newcomer and of those who were there').toBe(1)
      expect(fresh.doc.getMap('records').size).toBeGreaterThan(20)
    } finally {
      this.#probing = true
      fresh.leave()
    }
  }

  /** The process dies, and the board is what it was; everyone comes back. */
  async expectWholeAfterCrash(): Promise<void> {
    this.#probing = false
    this.aino.writeNote()
    await this.aino.until(() => this.aino.allSaved, 'the last note to be saved')
    await this.expectWhole()
    this.#probing = false
    const before = boardHash(this.aino.doc)
    await this.server.kill('SIGKILL')
    await this.server.restart()
    const fresh = HeadlessParticipant.comeBack({ baseUrl: this.server.url, board: this.board.id, name: 'Uusi' }, this.#newcomer)
    await fresh.until(() => boardHash(fresh.doc) === before, 'the board as it was before the crash')
    fresh.leave()
  }

  /** One line: what the attackers were answered, and what the people noticed. */
  get told(): string {
    const outcomes = [...this.outcomes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, times]) => `${what}: ${times}`)
    const delays = [...this.#delaysMs].sort((a, b) => a - b)
    const at = (share: number) => (delays[Math.floor(delays.length * share)] ?? 0).toFixed(0)
    const [first = 0, peak = 0, last = 0] = [this.#memoryMb[0], Math.max(...this.#memoryMb), this.#memoryMb.at(-1)]
    return [
      outcomes.join(', '),
      `from one person to another p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1 - 1e-9)} ms of ${delays.length}`,
      `memory ${first} MB, at most ${peak}, at the end ${last}`,
    ].join('; ')
  }

  async end(): Promise<void> {
    this.#probing = false
    this.#probes = -1
    this.aino.leave()
    this.bo.leave()
    this.mallory.leave()
    await this.server.stop()
  }

  /** Aino moves a note and Bo sees it, over and over. Attackers share the process that measures, so the truth is better. */
  async #probe(): Promise<void> {
    const seen = () => (this.bo.doc.getMap('records').get(`${PROBE}/xy`) as readonly number[] | undefined)?.[0] === this.#probes
    while (this.#probes >= 0) {
      await wait(PROBE_MS)
      if (!this.#probing || this.#probes < 0) continue
      this.#probes += 1
      const movedMs = performance.now()
      this.aino.doc.getMap('records').set(`${PROBE}/xy`, [this.#probes, 0])
      while (!seen() && this.#probing && performance.now() - movedMs < WHOLE_MS) await wait(1)
      if (this.#probing) this.#delaysMs.push(performance.now() - movedMs)
    }
  }
}

function memoryOf(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

/** Some address that hardly any other attack has. */
export const address = (random: SeededRandom): string => `10.${random.below(256)}.${random.below(256)}.${random.below(256)}`
