// Attacks that last, against the real server, with honest people at a board: each kind by itself, then all of them mixed.
// Short here; KEHA_STRIKES and KEHA_FUZZ_MINUTES make them long (`npm run soak`), KEHA_SEED repeats what chance drew.
import { expect, onTestFinished, test } from 'vitest'
import { joinBoard } from '../support/boardApi.ts'
import { seededRandom, seedFor } from '../support/seededRandom.ts'
import { until } from '../support/until.ts'
import { ATTACKS, letGo, type Strike } from './attacks.ts'
import { Siege } from './Siege.ts'

const STRIKES = Number(process.env['KEHA_STRIKES'] ?? 12)
const FUZZ_MS = Number(process.env['KEHA_FUZZ_MINUTES'] ?? 0.1) * 60_000
/** Strikes between two looks at whether all is whole. */
const LOOK_EVERY = 40
const TOLD_EVERY_MS = 60_000
/** A strike that takes longer has hung. */
const STRIKE_MS = 120_000

/** Every strike draws from a seed of its own, so that one can be repeated without those before it. */
const strikeSeed = (seed: number, at: number) => seed * 1_000_003 + at

async function underSiege(): Promise<{ readonly siege: Siege; readonly seed: number }> {
  const siege = await Siege.lay()
  onTestFinished(async () => {
    letGo()
    await siege.end()
  })
  return { siege, seed: seedFor(21) }
}

async function strikeOnce(name: string, strike: Strike, siege: Siege, seed: number): Promise<void> {
  let late: NodeJS.Timeout | undefined
  const hung = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error('it hangs')), STRIKE_MS)
  })
  try {
    await Promise.race([strike(siege, seededRandom(seed)), hung])
  } catch (cause) {
    throw new Error(`${name}, strike of seed ${seed}: ${String(cause)}\n${siege.server.output}`, { cause })
  } finally {
    clearTimeout(late)
  }
}

async function besiege(name: keyof typeof ATTACKS, strikes: number): Promise<Siege> {
  const { siege, seed } = await underSiege()
  for (let at = 0; at < strikes; at++) {
    await strikeOnce(name, ATTACKS[name], siege, strikeSeed(seed, at))
    if (at % LOOK_EVERY === LOOK_EVERY - 1) await siege.expectWhole()
  }
  await siege.expectWhole()
  console.info(`siege: ${name}, seed ${seed}, ${strikes} strikes: ${siege.told}`)
  return siege
}

const timeout = 600_000 + STRIKES * 2_000

test('GA15 board files that are bombs, lead out, repeat themselves or were changed are taken as content or refused', {
  timeout,
}, async () => {
  const { outcomes } = await besiege('boardFiles', 4 * STRIKES)
  expect(outcomes.get('422')).toBeGreaterThan(STRIKES)
})

test('GA15 uploads that only begin as pictures are refused', { timeout }, async () => {
  const { outcomes } = await besiege('uploads', 4 * STRIKES)
  expect(outcomes.get('415')).toBeGreaterThan(STRIKES)
})

test('GA16 codes by force find nothing and are soon told to wait, while others come in by the right one', { timeout }, async () => {
  const { outcomes, server, board } = await besiege('codes', Math.min(6 * STRIKES, 400))
  expect([...outcomes.keys()].filter((outcome) => outcome.startsWith('2'))).toEqual([])
  expect(outcomes.get('429')).toBeGreaterThan(0)
  const answer = await fetch(`${server.url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.7' },
    body: JSON.stringify({ code: board.code, name: 'Myöhäinen' }),
  })
  expect(answer.status).toBe(200)
})

test('GA17 connections by the dozen that say half of something keep nobody out', { timeout }, async () => {
  const { siege, seed } = await underSiege()
  for (let at = 0; at < Math.min(STRIKES, 40); at++) await strikeOnce('slow', ATTACKS.slow, siege, strikeSeed(seed, at))
  await joinBoard(siege.server.url, siege.board.id, { key: siege.board.keys.participant, name: 'Myöhäinen' })
  await siege.expectWhole()
  const open = letGo()
  console.info(`siege: slow, seed ${seed}: ${open} still open when let go; ${siege.told}`)
})

test('GA18 the whole table of commands over real sockets, as it stands and changed, gives nobody a right', { timeout }, async () => {
  const { outcomes } = await besiege('commands', Math.min(STRIKES, 300))
  for (const outcome of ['done', '!only-facilitator', '!unknown-command']) expect(outcomes.get(outcome), outcome).toBeGreaterThan(0)
})

test('GA19 a flood of awareness leaves a person’s own state and the board as they are', { timeout }, async () => {
  const { siege, seed } = await underSiege()
  const { aino, bo } = siege
  const strikes = Math.min(STRIKES, 500)
  aino.provider.awareness.setLocalState({ name: 'Aino' })
  const seen = () => bo.provider.awareness.getStates().get(aino.doc.clientID)?.['name']
  bo.provider.awareness.on('change', () => bo.changes.emit('changed'))
  await until(() => seen() === 'Aino', bo.changes, { what: 'Aino to be seen' })
  for (let at = 0; at < strikes; at++) await strikeOnce('awareness', ATTACKS.awareness, siege, strikeSeed(seed, at))
  await siege.expectWhole()
  expect(seen()).toBe('Aino')
  expect(bo.provider.awareness.getStates().size).toBeLessThan(10)
  console.info(`siege: awareness, seed ${seed}, ${strikes} strikes: ${siege.told}`)
})

test('GA14 all of it mixed leaves process, lines and boards whole, also after a crash', { timeout: FUZZ_MS + 600_000 }, async () => {
  const { siege, seed } = await underSiege()
  const names = Object.keys(ATTACKS) as (keyof typeof ATTACKS)[]
  const struck = new Map<string, number>()
  const began = performance.now()
  let toldMs = began
  let at = 0
  for (; performance.now() - began < FUZZ_MS; at++) {
    const name = names[seededRandom(strikeSeed(seed, at)).below(names.length)] ?? 'bytes'
    await strikeOnce(name, ATTACKS[name], siege, strikeSeed(seed, at))
    struck.set(name, (struck.get(name) ?? 0) + 1)
    if (at % LOOK_EVERY === LOOK_EVERY - 1) await siege.expectWhole()
    if (performance.now() - toldMs < TOLD_EVERY_MS) continue
    toldMs = performance.now()
    console.info(`siege: seed ${seed}, ${((toldMs - began) / 60_000).toFixed(1)} minutes, ${at + 1} strikes; ${siege.told}`)
  }
  letGo()
  await siege.expectWholeAfterCrash()
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  const strikes = [...struck].map(([name, times]) => `${name} ${times}`).join(', ')
  console.info(`siege: held. Seed ${seed}, ${minutes} minutes, ${at} strikes (${strikes}): ${siege.told}`)
})
