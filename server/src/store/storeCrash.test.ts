// A store killed between any two calls, often again as soon as it has opened (R1 of the fault list): updates, events, snapshots
// and erasures. Kills in the midst of a call are those of test/faults/crash.test.ts. More of them: KEHA_SEEDS=100.
import type { BoardId } from '@keha/shared/ids.ts'
import { expect, test } from 'vitest'
import { seededRandom, seedFor } from '../../../test/support/seededRandom.ts'
import { appendOf, board, metaOf, snapshotAt } from './contract.ts'
import type { SqliteBoardStore } from './SqliteBoardStore.ts'
import { copyOf, openStore, storeDirectory } from './storeDirectory.ts'

const SEEDS = Number(process.env['KEHA_SEEDS'] ?? 2)
const FIRST_SEED = seedFor(1)
const STEPS = 40
const MOST_BOARDS = 4
/** A board is named after one, and no name is given twice. */
const LETTERS = 'bcdefghjkmnpqrstuvwxyz'

/** What must be there of a board: its places up to these. */
interface Known {
  readonly id: BoardId
  updates: number
  events: number
  /** Of updates that were written ahead; never less than `updates`. */
  ahead: number
  snapshot: number
}

async function checkAll(store: SqliteBoardStore, boards: readonly Known[], erased: readonly BoardId[]): Promise<void> {
  for (const known of boards) {
    known.updates = known.ahead
    expect(await store.load(known.id)).toEqual({
      snapshot: known.snapshot === 0 ? null : snapshotAt(known.snapshot),
      snapshotAt: known.snapshot,
      updates: appendOf(known.snapshot + 1, known.updates).updates,
      events: appendOf(1, known.events).events,
      sealed: [],
    })
  }
  for (const id of erased) expect(await store.load(id)).toBeUndefined()
}

for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++)
  test(`ST1, ST13, ST21 killed between calls, and as soon as it opened, a store has all it acknowledged and wrote ahead, KEHA_SEED=${seed}`, {
    timeout: 300_000,
  }, async () => {
    const random = seededRandom(seed)
    const boards: Known[] = []
    const erased: BoardId[] = []
    let directory = storeDirectory()
    let store = await openStore(directory)

    const create = async () => {
      const letter = LETTERS[boards.length + erased.length]
      if (letter === undefined || boards.length === MOST_BOARDS) return
      const id = board(letter.repeat(4))
      await store.create(metaOf(id), appendOf(1, 1))
      boards.push({ id, updates: 1, events: 1, ahead: 1, snapshot: 0 })
    }
    const append = async (known: Known) => {
      const [from, to] = [known.updates + 1, known.updates + random.below(6)]
      const events = known.events + random.below(3)
      await store.append(known.id, { ...appendOf(from, to), events: appendOf(known.events + 1, events).events })
      Object.assign(known, { updates: to, events, ahead: Math.max(known.ahead, to) })
    }
    const writeAhead = async (known: Known) => {
      const to = known.ahead + 1 + random.below(4)
      expect(await store.writeAhead(known.id, appendOf(known.ahead + 1, to).updates)).toBe(true)
      known.ahead = to
    }
    const compact = async (known: Known) => {
      if (known.updates === known.snapshot) return
      known.snapshot += 1 + random.below(known.updates - known.snapshot)
      await store.compact(known.id, known.snapshot, snapshotAt(known.snapshot))
    }
    const erase = async (known: Known) => {
      await store.erase(known.id)
      boards.splice(boards.indexOf(known), 1)
      erased.push(known.id)
    }
    const scrub = async () => {
      await checkAll(store, boards, erased)
      await store.scrub()
    }
    const close = async () => {
      await store.close()
      store = await openStore(directory)
    }
    const kill = async () => {
      for (let times = 1 + random.below(3); times > 0; times--) {
        const left = copyOf(directory)
        await store.close()
        directory = left
        store = await openStore(directory)
      }
      await checkAll(store, boards, erased)
    }

    for (let step = 0; step < STEPS; step++) {
      if (random.below(5) === 0) await create()
      const known = boards[random.below(boards.length)]
      const often = random.below(8) > 0
      if (known) await (often ? random.pick([append, writeAhead, compact]) : erase)(known)
      if (random.below(2) === 0) await (often ? kill : random.pick([scrub, close]))()
    }
    await kill()
  })
