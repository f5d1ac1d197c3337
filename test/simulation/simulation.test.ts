// Whole workshops in virtual time: people on bad networks, a slow disk, a server that dies. Every run is one seed.
// KEHA_SEEDS says how many runs, KEHA_SEED which one alone.
import type { RoomLink } from '@keha/server/src/link/RoomLink.ts'
import type { MemoryBoardStore } from '@keha/server/src/store/MemoryBoardStore.ts'
import { boardHash } from '@keha/shared/board/hash.ts'
import { readBoard } from '@keha/shared/board/readBoard.ts'
import { plainText } from '@keha/shared/board/records.ts'
import { CommandId, RecordId, StepId } from '@keha/shared/ids.ts'
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { type Command, viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession, evolve } from '@keha/shared/session/session.ts'
import type { TLNoteShape } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BENCH_BOARD, RoomBench } from '../support/RoomBench.ts'
import { SimulatedParticipant, type World } from '../support/SimulatedParticipant.ts'
import { type SeededRandom, seededRandom } from '../support/seededRandom.ts'

const RUNS = Number(process.env['KEHA_SEEDS'] ?? 12)
const ONLY = process.env['KEHA_SEED']
const PEOPLE = 6
const STEPS = 350

interface Outcome {
  saved: number
  written: number
  events: number
  crashes: number
  reconnects: number
}

const steps = [1, 2, 3].map(
  (n): Step => ({ id: StepId.parse(`step-${n}`), kind: 'write', title: `${n}`, instruction: 'Write.', minutes: n }),
)

class Simulation {
  readonly outcome: Outcome = { saved: 0, written: 0, events: 0, crashes: 0, reconnects: 0 }
  readonly #random: SeededRandom
  readonly #bench: RoomBench
  readonly #people: SimulatedParticipant[]
  #store: MemoryBoardStore
  #link: RoomLink
  #opening: Promise<void>[] = []
  #commands = 0

  private constructor(seed: number, bench: RoomBench) {
    this.#random = seededRandom(seed)
    this.#bench = bench
    this.#store = bench.store
    this.#link = bench.link
    const world: World = {
      board: BENCH_BOARD,
      clock: bench.clock,
      random: this.#random,
      wire: { latencyMs: 1 + this.#random.below(400), lossPerMille: this.#random.below(40) },
      link: () => this.#link,
    }
    this.#people = Array.from(
      { length: PEOPLE },
      (_, i) => new SimulatedParticipant(world, bench.person(i < 2 ? 'facilitator' : 'participant')),
    )
    this.#slowDisk()
  }

  static async run(seed: number): Promise<Outcome> {
    const bench = await RoomBench.withBoard([{ type: 'agendaPlanned', steps }])
    const simulation = new Simulation(seed, bench)
    try {
      for (let step = 0; step < STEPS; step++) await simulation.#step()
      await simulation.#heal()
      await simulation.#check()
    } finally {
      for (const person of simulation.#people) person.cut()
    }
    return simulation.outcome
  }

  async #step(): Promise<void> {
    const person = this.#anyone()
    const what = this.#random.below(200)
    if (what < 110) person.write()
    else if (what < 140) person.askWhetherSaved()
    else if (what < 165) this.#giveCommand(person)
    else if (what < 172) person.isOnline ? person.cut() : this.#connect(person)
    else if (what < 176) person.reload()
    else if (what < 178) await this.#justAsked([person], () => person.forget())
    else if (what < 180) await this.#justAsked(this.#people, () => this.#crash())
    else for (const one of this.#people) if (!one.isOnline && this.#random.below(3) === 0) this.#connect(one)
    await this.#pass(this.#random.below(300))
  }

  #anyone(): SimulatedParticipant {
    return this.#random.pick(this.#people as [SimulatedParticipant, ...SimulatedParticipant[]])
  }

  #connect(person: SimulatedParticipant): void {
    this.outcome.reconnects++
    this.#opening.push(person.connect())
  }

  #giveCommand(person: SimulatedParticipant): void {
    const shapes = [...person.doc.getMap('records').keys()].filter((key) => key.startsWith('shape:n') && !key.includes('/'))
    const ids = [RecordId.parse(shapes[this.#random.below(shapes.length)] ?? 'shape:none')]
    const command = this.#random.pick<Command>([
      { type: 'nextStep' },
      { type: 'previousStep' },
      { type: 'startTimer', minutes: 0.05 },
      { type: 'pauseTimer' },
      { type: 'raiseHand' },
      { type: 'lowerHand', person: person.person.id },
      { type: 'lockRecords', ids },
      { type: 'openRecords', ids },
      { type: 'bringEveryone', place: { page: RecordId.parse('page:page'), x: 0, y: 0, w: 10, h: 10 } },
    ])
    person.command(command, CommandId.parse(`command-${++this.#commands}`))
  }

  /** The moments in which a promise could be broken: somebody has written and asked, and the answer is on its way or not. */
  async #justAsked(people: readonly SimulatedParticipant[], happen: () => void): Promise<void> {
    for (const person of people) {
      for (let i = 0; i < 4; i++) person.write()
      person.askWhetherSaved()
    }
    await this.#pass(this.#random.below(700))
    happen()
  }

  /** The process dies, or the machine; another process starts on the same disk. */
  #crash(): void {
    this.outcome.crashes++
    const allGone = this.#random.below(2) === 0
    for (const person of this.#people) allGone ? person.forget() : person.cut()
    this.#store = this.#store.crash({ keepUnderWay: this.#random.below(2) === 0, powerCut: this.#random.below(2) === 0 })
    this.#slowDisk()
    this.#link = this.#bench.newLink(this.#store)
  }

  #slowDisk(): void {
    this.#store.faults.delay = () => new Promise((resolve) => this.#bench.clock.after(this.#random.below(250), resolve))
  }

  async #pass(ms: number): Promise<void> {
    await this.#bench.clock.advance(ms)
    for (const person of this.#people) person.read()
  }

  /** Everyone comes back and asks once more; then nothing is under way. */
  async #heal(): Promise<void> {
    for (let round = 0; round < 60; round++) {
      for (const person of this.#people) {
        if (!person.isOnline) this.#connect(person)
        person.askWhetherSaved()
      }
      await this.#pass(3_000)
      if (
        round > 10 &&
        this.#people.every((person) => person.isSynced && person.saved.size === person.written.size && person.pending.size === 0)
      )
        break
    }
    await Promise.all(this.#opening)
    await this.#pass(20_000)
  }

  async #check(): Promise<void> {
    const ends = this.#people.flatMap((person) => person.ends.filter(({ code }) => code >= 4400 && code < 4500))
    expect(ends, 'lines ended for what honest people wrote').toEqual([])
    const stored = await this.#store.load(BENCH_BOARD)
    if (!stored) throw new Error('the board is gone')
    const doc = new Y.Doc()
    if (stored.snapshot) Y.applyUpdateV2(doc, stored.snapshot)
    for (const { update } of stored.updates) Y.applyUpdate(doc, update)
    expect(
      this.#people.map((person) => boardHash(person.doc)),
      'documents',
    ).toEqual(this.#people.map(() => boardHash(doc)))

    const replayed = stored.events.reduce(evolve, emptySession)
    for (const person of this.#people) expect(person.view, `the session of ${person.person.name}`).toEqual(viewOf(replayed))
    const applied = stored.events.filter(({ event }) => event.type === 'everyoneBrought').map(({ commandId }) => commandId)
    expect(new Set(applied).size, 'commands applied once').toBe(applied.length)

    const { records, quarantine } = readBoard(doc, replayed.scaffold.records)
    expect([...quarantine]).toEqual([])
    for (const person of this.#people) {
      expect(person.saved.size, `saved of ${person.person.name}`).toBe(person.written.size)
      for (const id of person.saved) {
        const record = records.get(id)
        const text = record?.typeName === 'shape' && record.type === 'note' ? plainText((record as TLNoteShape).props.richText) : 'missing'
        expect(text, id).toBe(person.written.get(id))
      }
      this.outcome.saved += person.saved.size
      this.outcome.written += person.written.size
    }
    this.outcome.events = stored.events.length
  }
}

test('SI1 SI2 SI3 SI4 however the network and the server fail, everyone ends with the same board and nothing saved is lost', async () => {
  const total: Outcome = { saved: 0, written: 0, events: 0, crashes: 0, reconnects: 0 }
  for (const seed of ONLY ? [Number(ONLY)] : Array.from({ length: RUNS }, (_, i) => i + 1)) {
    const outcome = await Simulation.run(seed).catch((problem: unknown) => {
      throw new Error(`seed ${seed}: ${problem instanceof Error ? problem.message : String(problem)}`, { cause: problem })
    })
    for (const key of Object.keys(total) as (keyof Outcome)[]) total[key] += outcome[key]
  }
  console.info(`simulation: ${JSON.stringify(total)}`)
  expect(total.saved).toBeGreaterThan(0)
  if (!ONLY) expect(total.crashes).toBeGreaterThan(0)
})
