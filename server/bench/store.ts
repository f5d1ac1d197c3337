// How fast the store keeps what people write: printed, never asserted. `node server/bench/store.ts [directory]`.
// Group 1: one append under way, as with one person typing. Group 50: fifty boards with one under way each.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { BoardId } from '@keha/shared/ids.ts'
import { SqliteBoardStore } from '../src/store/SqliteBoardStore.ts'

const SECONDS = 3
const UPDATE_BYTES = 200

const directory = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'keha-bench-'))
const store = await SqliteBoardStore.open({ directory, report: console.error })

const boardId = (group: number, index: number) => BoardId.parse(`g${group}b${index}`.padEnd(12, 'a'))
const percentile = (sorted: readonly number[], part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0

async function createBoard(id: BoardId): Promise<void> {
  const hashes = { facilitator: 'f', participant: 'p', observer: 'o' }
  const meta = { id, title: 'Bench', locale: 'en', template: 'blank', code: id, epoch: 'e', createdAtMs: 0, keyHashes: hashes } as const
  await store.create(meta, { updates: [{ at: 1, update: new Uint8Array(UPDATE_BYTES) }], events: [] })
}

/** Appends to one board, one at a time, until `until`; returns how long each took, ms. */
async function write(id: BoardId, until: number): Promise<number[]> {
  const took: number[] = []
  for (let at = 2; performance.now() < until; at++) {
    const start = performance.now()
    await store.append(id, { updates: [{ at, update: new Uint8Array(UPDATE_BYTES).fill(at) }], events: [] })
    took.push(performance.now() - start)
  }
  return took
}

for (const group of [1, 50]) {
  const ids = Array.from({ length: group }, (_, index) => boardId(group, index))
  await Promise.all(ids.map(createBoard))
  const until = performance.now() + SECONDS * 1_000
  const took = (await Promise.all(ids.map((id) => write(id, until)))).flat().sort((a, b) => a - b)
  console.log(
    `group ${group}: ${Math.round(took.length / SECONDS)} appends/s, commit p50 ${percentile(took, 0.5).toFixed(2)} ms, p99 ${percentile(took, 0.99).toFixed(2)} ms`,
  )
}

const [large] = [boardId(2, 0)]
await createBoard(large)
await store.append(large, { updates: [{ at: 2, update: new Uint8Array(UPDATE_BYTES) }], events: [] })
await store.compact(large, 1, new Uint8Array(1_750_000).fill(7))
for (let at = 3; at <= 500; at++) void store.append(large, { updates: [{ at, update: new Uint8Array(UPDATE_BYTES) }], events: [] })
await store.healthy()
const start = performance.now()
await store.load(large)
console.log(`load of a 1.75 MB snapshot and 499 updates: ${(performance.now() - start).toFixed(1)} ms`)

await store.close()
rmSync(directory, { recursive: true })
