import { expect, test } from 'vitest'
import { VirtualClock } from '../../../test/support/VirtualClock.ts'
import { CodeGuard } from './CodeGuard.ts'

const right = async () => 'in'
const wrong = async () => undefined

async function attempt(guard: CodeGuard, clock: VirtualClock, address: string, join: () => Promise<string | undefined>): Promise<string> {
  const outcome = guard.attempt(address, join).catch((refusal: { code: string }) => refusal.code)
  await clock.advance(250)
  return outcome
}

test('HT5 a wrong code is answered after the same time, however long it took to look', async () => {
  const clock = new VirtualClock()
  const guard = new CodeGuard(clock)
  for (const looksMs of [0, 30, 200]) {
    const startedMs = clock.nowMs()
    let answeredMs = 0
    const slow = () => new Promise<undefined>((resolve) => clock.after(looksMs, () => resolve(undefined)))
    const outcome = guard.attempt('a', slow).catch((refusal: { code: string }) => {
      answeredMs = clock.nowMs() - startedMs
      return refusal.code
    })
    await clock.advance(400)
    expect([await outcome, answeredMs]).toEqual(['not-found', 250])
  }
})

test('HT5 after fifty wrong codes an address waits, with right codes too; others do not, and time heals', async () => {
  const clock = new VirtualClock()
  const guard = new CodeGuard(clock)
  const codes: string[] = []
  for (let at = 0; at < 100; at++) codes.push(await attempt(guard, clock, 'a', wrong))
  expect(codes.filter((code) => code === 'not-found').length).toBeGreaterThanOrEqual(50)
  expect(codes.filter((code) => code === 'not-found').length).toBeLessThan(80)
  expect(codes.at(-1)).toBe('too-many-requests')
  expect(await attempt(guard, clock, 'a', right)).toBe('too-many-requests')
  expect(await attempt(guard, clock, 'b', right)).toBe('in')
  await clock.advance(120_000)
  expect(await attempt(guard, clock, 'a', right)).toBe('in')
})

test('HT5 a class of 200 behind one address gets in at once, each fifth at the second try', async () => {
  const clock = new VirtualClock()
  const guard = new CodeGuard(clock)
  const first = await Promise.all(
    Array.from({ length: 200 }, (_, at) => (at % 5 ? attempt(guard, clock, 'school', right) : attempt(guard, clock, 'school', wrong))),
  )
  expect(first.filter((code) => code === 'in').length).toBe(160)
  await clock.advance(10_000)
  const second = await Promise.all(Array.from({ length: 40 }, () => attempt(guard, clock, 'school', right)))
  expect(second.every((code) => code === 'in')).toBe(true)
})

test('HT5 whoever has many IPv6 addresses has one budget', async () => {
  const clock = new VirtualClock()
  const guard = new CodeGuard(clock)
  for (let at = 0; at < 100; at++) await attempt(guard, clock, `2001:db8:1:2::${at}`, wrong)
  expect(await attempt(guard, clock, '2001:db8:1:2:ffff::1', right)).toBe('too-many-requests')
  expect(await attempt(guard, clock, '2001:db8:1:3::1', right)).toBe('in')
})
