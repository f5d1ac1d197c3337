// `npm run soak`: the hostile, fault and random suites in their long form, one after another, each with its figures and its seed.
// `npm run soak -- 60` goes over them again and again, with new seeds, until so many minutes have passed.
// `npm run soak -- --fuzz-minutes 60` attacks one server with everything mixed for an hour. `--seed 7` repeats a seed.
import { delimiter, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { run } from './checks/command.ts'

process.env['PATH'] = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter)

interface Suite {
  readonly what: string
  readonly files: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Goes over its seeds itself. */
  readonly seedsOfItsOwn?: true
}

const SUITES: readonly Suite[] = [
  { what: 'kill −9, 200 rounds', files: ['test/faults/crash.test.ts'], env: { KEHA_ROUNDS: '200' } },
  { what: 'malformed messages, 600,000', files: ['test/hostile/hostile.test.ts'], env: { KEHA_MESSAGES: '600000' } },
  {
    what: 'attacks that last: 10,000 board files and uploads, codes, slow connections, 45,000 commands, awareness',
    files: ['test/hostile/siege.test.ts'],
    env: { KEHA_STRIKES: '2500', KEHA_FUZZ_MINUTES: '5' },
  },
  // More storms would write more notes than a board shows.
  { what: 'networks: 200 people, 80 storms', files: ['test/faults/network.test.ts'], env: { KEHA_PEOPLE: '200', KEHA_STORMS: '80' } },
  { what: 'a whole day', files: ['test/faults/longDay.test.ts'], env: { KEHA_NOTES: '5000', KEHA_MOVES: '100000' } },
  { what: 'flipped bytes in the store, 600', files: ['server/src/store/storeDamage.test.ts'], env: { KEHA_FLIPS: '300' } },
  {
    what: 'stores killed between calls, 100 seeds',
    files: ['server/src/store/storeCrash.test.ts'],
    env: { KEHA_SEEDS: '100' },
    seedsOfItsOwn: true,
  },
  {
    what: 'simulated workshops, 200 seeds',
    files: ['test/simulation/simulation.test.ts'],
    env: { KEHA_SEEDS: '200' },
    seedsOfItsOwn: true,
  },
  {
    what: 'board files changed at random, 10,000',
    files: ['shared/src/boardFile/boardFileFuzz.test.ts'],
    env: { KEHA_FILES: '10000' },
    seedsOfItsOwn: true,
  },
  {
    what: 'session rules, 10,000 seeds',
    files: ['shared/src/session/sessionSeeds.test.ts'],
    env: { KEHA_SEEDS: '10000' },
    seedsOfItsOwn: true,
  },
]

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, 'fuzz-minutes': { type: 'string' } },
})
const minutes = Number(positionals[0] ?? 0)
const fuzzMinutes = values['fuzz-minutes']
const fuzz: Suite = {
  what: `everything mixed, ${fuzzMinutes} minutes`,
  files: ['test/hostile/siege.test.ts', '-t', 'GA14'],
  env: { KEHA_FUZZ_MINUTES: fuzzMinutes ?? '' },
}
const began = performance.now()
const passedMinutes = () => (performance.now() - began) / 60_000
const failed: string[] = []
for (let round = 0; round === 0 || passedMinutes() < minutes; round++)
  for (const { what, files, env, seedsOfItsOwn } of fuzzMinutes ? [fuzz] : SUITES) {
    // The first round is each suite's own seed, so that it can be compared; the later ones look elsewhere.
    const seed: Record<string, string> =
      values.seed !== undefined ? { KEHA_SEED: values.seed } : round === 0 || seedsOfItsOwn ? {} : { KEHA_SEED: String(1_000 + round) }
    const name = `${what}${seed['KEHA_SEED'] ? `, KEHA_SEED=${seed['KEHA_SEED']}` : ''}`
    const started = performance.now()
    console.log(`\n== ${name}`)
    const { ok } = await run('vitest', ['run', ...files], { echo: true, env: { ...process.env, ...env, ...seed } })
    console.log(`== ${name}: ${ok ? 'held' : 'FAILED'} after ${((performance.now() - started) / 1000).toFixed(0)} s`)
    if (!ok) failed.push(name)
  }
console.log(`\n${passedMinutes().toFixed(0)} minutes; ${failed.length === 0 ? 'everything held' : `failed: ${failed.join('; ')}`}`)
process.exitCode = failed.length === 0 ? 0 : 1
