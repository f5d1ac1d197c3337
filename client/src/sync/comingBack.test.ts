// How lines come back: spread over the time they may take, and after a refusal with nothing of their own lost.
import { deleteRecord, recordsOf, writeRecord } from '@keha/shared/board/document.ts'
import { MassDeletion } from '@keha/shared/recovery/massDeletion.ts'
import { afterEach, expect, test } from 'vitest'
import type { BoardLine } from './BoardLine.ts'
import { backoffMs } from './backoff.ts'
import { note } from './boardTable.ts'
import { BOARD, FakeBoardServer, FakeNetwork, fakePorts, ME, MemoryStorage } from './FakeBoardServer.ts'
import { seededRandom } from './ManualClock.ts'
import { openBoardLine } from './openBoardLine.ts'
import { passTime } from './passTime.ts'

const open = new Set<BoardLine>()
afterEach(() => {
  for (const line of open) line.close()
  open.clear()
})

function linesTo(server: FakeBoardServer, count: number): readonly BoardLine[] {
  const ports = fakePorts(server)
  const lines = Array.from({ length: count }, () =>
    openBoardLine(
      { boardId: BOARD, token: 't', epoch: 'e1', locale: 'fi' },
      { ...ports, storage: new MemoryStorage(), network: new FakeNetwork() },
    ),
  )
  for (const line of lines) open.add(line)
  return lines
}

/** How many of `values` lie in each of `parts` equal parts of 0 … `upTo`. */
function histogram(values: readonly number[], upTo: number, parts: number): readonly number[] {
  const counts = new Array<number>(parts).fill(0)
  for (const value of values) {
    const part = Math.min(parts - 1, Math.floor((value / upTo) * parts))
    counts[part] = (counts[part] ?? 0) + 1
  }
  return counts
}

/** Pearson's χ² against an even spread; above 27.9 happens once in a thousand with 10 parts. */
function chiSquared(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

const LINES = 300
const LIMIT_OF_TEN_PARTS = 27.9

test.each([
  ['cut', 1006],
  ['told that the server restarts', 1012],
])('CL28 lines that are %s together come back evenly spread, each attempt over a wider span', async (_what, code) => {
  const server = new FakeBoardServer()
  linesTo(server, LINES)
  await passTime(server)
  expect(server.sockets.size).toBe(LINES)
  if (code === 1012) server.notice({ kind: 'restarting' })
  const cutMs = server.clock.nowMs()
  server.opens = false
  const first = server.asked.length
  server.cut(code)
  const arrivals: number[] = []
  while (arrivals.length < 2 * LINES && server.clock.nowMs() < cutMs + 3_000) {
    const known = server.asked.length
    await passTime(server, 10)
    for (let at = known; at < server.asked.length; at += 1) arrivals.push(server.clock.nowMs() - cutMs)
  }
  expect(server.asked.length - first).toBeGreaterThanOrEqual(2 * LINES)
  // Everyone's first attempt is within 400 ms; the second is up to 800 ms after it.
  const early = histogram(
    arrivals.filter((ms) => ms <= 200),
    200,
    10,
  )
  expect(Math.max(...early), `the first 200 ms: ${early}`).toBeLessThan(LINES / 5)
  expect(Math.min(...early), `the first 200 ms: ${early}`).toBeGreaterThan(0)
  server.opens = true
  await passTime(server, 20_000)
  expect(server.sockets.size).toBe(LINES)
})

test('CL28 each wait is evenly spread from nothing to a bound that doubles up to eight seconds', () => {
  const random = seededRandom(28)
  for (const [attempt, boundMs] of [400, 800, 1_600, 3_200, 6_400, 8_000, 8_000, 8_000].entries()) {
    const waits = Array.from({ length: 2_000 }, () => backoffMs(attempt, random))
    expect(Math.max(...waits)).toBeLessThan(boundMs)
    const counts = histogram(waits, boundMs, 10)
    expect(chiSquared(counts), `attempt ${attempt}: ${counts}`).toBeLessThan(LIMIT_OF_TEN_PARTS)
  }
})

test('CL27 what the server did not take is told with its code, and what was not sent yet is offered, not lost', async () => {
  const server = new FakeBoardServer()
  const [line] = linesTo(server, 1)
  if (!line) throw new Error('no line')
  await passTime(server)
  server.write((doc) => writeRecord(doc, note('theirs')))
  await passTime(server)
  server.refuses = 'too-many-deletions'
  line.doc.transact(() => {
    deleteRecord(line.doc, 'shape:theirs')
    writeRecord(line.doc, note('unsent', { text: 'ei vielä' }))
  })
  server.refuses = null
  await passTime(server, 3_000)
  expect(line.state.getState()).toMatchObject({
    refused: { code: 'too-many-deletions' },
    line: { status: 'connected' },
    recovered: { ids: ['shape:unsent'] },
  })
  expect(recordsOf(line.doc).has('shape:theirs')).toBe(true)
})

test('CL29 of what much was deleted, the latest of each person is known', async () => {
  const server = new FakeBoardServer()
  const [line] = linesTo(server, 1)
  await passTime(server)
  const deletion = (by: string | null, shapes: number) => MassDeletion.parse({ by, shapes, refused: 0, sinceMs: 1, lastMs: 2 })
  for (const told of [deletion(ME, 30), deletion(null, 40), deletion(ME, 60)]) server.notice({ kind: 'mass-deletion', deletion: told })
  expect(line?.state.getState().massDeletions).toEqual([deletion(null, 40), deletion(ME, 60)])
})
