import { expect, test } from 'vitest'
import {
  afterChange,
  afterChoice,
  afterNotice,
  BoardLife,
  DAY_MS,
  dueOf,
  type Keeping,
  mayChoose,
  type StoredLife,
  toldLife,
} from './boardLife.ts'

const HOUR_MS = 3_600_000
const START = Date.UTC(2026, 10, 24, 12, 30)
const keeping = (defaultDays: number | null, mostDays: number | null = null): Keeping => ({ defaultDays, mostDays })
const quiet = (days?: number | null): BoardLife => ({ quietSinceMs: START, ...(days !== undefined && { days }) })

/** What a sweep every hour makes of a board nobody changes, and when; null: it still stands after `days`. */
function erasedAfter(life: StoredLife, rules: Keeping, days: number, clock = (ms: number) => ms): number | null {
  let now: StoredLife = life
  for (let ms = START; ms <= START + days * DAY_MS; ms += HOUR_MS) {
    const due = dueOf(now, rules, clock(ms))
    if (due === 'erase') return ms - START
    if (due === 'begin') now = afterChange(null, clock(ms))
    if (due === 'notice') now = afterNotice(now as BoardLife, clock(ms))
  }
  return null
}

test('LR1 a board lives as long as was chosen, else as the server is set, within what the operator allows', () => {
  expect(erasedAfter(quiet(), keeping(null), 4_000)).toBeNull()
  expect(erasedAfter(quiet(), keeping(90), 4_000)).toBe(90 * DAY_MS)
  expect(erasedAfter(quiet(30), keeping(90), 4_000)).toBe(30 * DAY_MS)
  expect(erasedAfter(quiet(null), keeping(90), 4_000)).toBeNull()
  expect(erasedAfter(quiet(365), keeping(null, 90), 4_000)).toBe(90 * DAY_MS)
  expect(erasedAfter(quiet(null), keeping(30, 90), 4_000)).toBe(90 * DAY_MS)
  expect(erasedAfter(quiet(), keeping(null, 90), 4_000)).toBe(90 * DAY_MS)
})

test('LR1 the choices are within what the operator allows, and what is set is one of them', () => {
  const choices = (rules: Keeping) => toldLife(null, rules, START).choices
  expect(choices(keeping(null))).toEqual([30, 90, 365, null])
  expect(choices(keeping(90))).toEqual([30, 90, 365, null])
  expect(choices(keeping(14, 180))).toEqual([14, 30, 90, 180])
  expect(choices(keeping(7, 7))).toEqual([7])
  for (const rules of [keeping(null), keeping(14, 180)]) for (const days of choices(rules)) expect(mayChoose(days, rules)).toBe(true)
  expect([mayChoose(null, keeping(7, 7)), mayChoose(8, keeping(7, 7))]).toEqual([false, false])
})

test('LR1 what people are told is what a sweep does', () => {
  for (const days of [1, 7, 30, 365]) {
    const told = toldLife(quiet(days), keeping(null), START)
    expect(told.erasedAtMs).toBe(START + (erasedAfter(quiet(days), keeping(null), 400) ?? 0))
    expect(told.days).toBe(days)
  }
  expect(toldLife(quiet(), keeping(null), START)).toMatchObject({ days: null, erasedAtMs: null, warns: false })
  expect(toldLife('unreadable', keeping(30), START)).toMatchObject({ days: null, erasedAtMs: null, warns: false })
})

test('LR2 people are warned for fourteen days, or half of the board’s time', () => {
  const warnsAt = (days: number, atDay: number) => toldLife(quiet(days), keeping(null), START + atDay * DAY_MS).warns
  expect([warnsAt(90, 75.9), warnsAt(90, 76)]).toEqual([false, true])
  expect([warnsAt(8, 3.9), warnsAt(8, 4)]).toEqual([false, true])
})

test('LR2 a setting that makes old boards due, a server that was off and a clock that runs ahead erase nothing unwarned', () => {
  const old = { ...quiet(), quietSinceMs: START - 500 * DAY_MS }
  expect(toldLife(old, keeping(30), START)).toMatchObject({ erasedAtMs: START + 14 * DAY_MS, warns: true })
  expect(erasedAfter(old, keeping(30), 400)).toBe(14 * DAY_MS)
  expect(erasedAfter(old, keeping(10), 400)).toBe(5 * DAY_MS)
  // Ahead by a year for a day, and then right: warned too early, erased no earlier than it should be.
  const ahead = (ms: number) => (ms < START + DAY_MS ? ms + 365 * DAY_MS : ms)
  expect(erasedAfter(quiet(), keeping(90), 800, ahead)).toBeGreaterThanOrEqual(90 * DAY_MS)
})

test('LR2 a change and a choice take the notice back, also in the same hour and where the clock was set back', () => {
  const noticed = afterNotice(quiet(), START + 76 * DAY_MS)
  expect(dueOf(noticed, keeping(90), START + 90 * DAY_MS)).toBe('erase')
  for (const nowMs of [START + 89 * DAY_MS, START - HOUR_MS]) {
    expect(afterChange(noticed, nowMs).noticedAtMs).toBeUndefined()
    expect(afterChoice(noticed, 90, nowMs).noticedAtMs).toBeUndefined()
  }
  expect(dueOf(afterChange(noticed, START + 89 * DAY_MS), keeping(90), START + 90 * DAY_MS)).toBe('nothing')
})

test('LR3 the last change is the second full hour after it, and never goes back', () => {
  expect(afterChange(null, START).quietSinceMs).toBe(Date.UTC(2026, 10, 24, 14))
  const life = afterChange(null, START)
  // Nothing to write down within the hour, nor where the clock was set back.
  for (const nowMs of [START, START + HOUR_MS / 2 - 1, START - HOUR_MS]) expect(afterChange(life, nowMs)).toBe(life)
  expect(afterChange(life, START + HOUR_MS / 2).quietSinceMs).toBe(Date.UTC(2026, 10, 24, 15))
  expect(afterChoice(life, 30, START - HOUR_MS).quietSinceMs).toBe(life.quietSinceMs)
})

test('LR3 however the clock steps by hours between changes and sweeps, no board is erased before its days are over', () => {
  let state = 7
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  for (let run = 0; run < 300; run++) {
    const days = 1 + below(40)
    let [life, lastChangeMs, now]: [StoredLife, number, number] = [null, START, START]
    for (let step = 0; step < 200; step++) {
      now += below(3 * DAY_MS)
      // The clock as it is read: right, or an hour behind.
      const read = now - below(2) * HOUR_MS
      const due = dueOf(life, keeping(days), read)
      if (due === 'erase') {
        expect(now - lastChangeMs).toBeGreaterThanOrEqual(days * DAY_MS)
        break
      }
      if (due === 'begin') life = afterChange(null, read)
      if (due === 'notice') life = afterNotice(life as BoardLife, read)
      if (below(12) === 0) [life, lastChangeMs] = [afterChange(life as BoardLife | null, read), now]
    }
  }
})

test('LR4 what cannot be read erases nothing, and a board of which nothing is known begins now', () => {
  expect(dueOf('unreadable', keeping(1), START + 9_000 * DAY_MS)).toBe('nothing')
  expect(dueOf(null, keeping(30), START + 9_000 * DAY_MS)).toBe('begin')
  expect(dueOf(null, keeping(null), START)).toBe('nothing')
  expect(erasedAfter(null, keeping(30), 100)).toBeGreaterThanOrEqual(30 * DAY_MS)
})

test('LR4 what a newer program says of a life stays, and one this program would misread is not read', () => {
  const newer = { quietSinceMs: START, days: 30, pinned: { by: 'board' } }
  const read = BoardLife.parse(JSON.parse(JSON.stringify(newer)))
  for (const next of [afterChange(read, START + DAY_MS), afterNotice(read, START), afterChoice(read, 90, START)])
    expect(next).toMatchObject({ pinned: { by: 'board' } })
  for (const bad of [{ days: 30 }, { quietSinceMs: START, days: 'spring' }, { quietSinceMs: START, days: 0 }, { quietSinceMs: -1 }])
    expect(BoardLife.safeParse(bad).success).toBe(false)
})
