// The quick inner loop, `pnpm check`: everything that needs no server and no browser, side by side, in seconds.
import { existsSync } from 'node:fs'
import { run } from './checks/command.ts'
import { dependencyProblems } from './checks/dependencies.ts'
import { sizeProblems } from './checks/size.ts'
import { specProblems } from './checks/spec.ts'

type Check = readonly [name: string, problems: () => Promise<string>]

const command = (name: string, program: string, args: readonly string[]): Check => [
  name,
  async () => {
    const { ok, output } = await run(program, args)
    return ok ? '' : output
  },
]
const lines = (name: string, problems: () => string[]): Check => [name, async () => problems().join('\n')]

const PACKAGES = ['shared', 'templates', 'server', 'client', 'test']

export const CHECKS: readonly Check[] = [
  lines('rules and tests', specProblems),
  lines('dependencies', dependencyProblems),
  lines('file sizes', sizeProblems),
  command('format, lint, layers', 'biome', ['check', '--error-on-warnings', '.']),
  ...PACKAGES.map((name) => command(`types of ${name}`, 'tsc', ['-p', name])),
  command('texts in three languages', 'node', ['client/checkLocales.ts']),
  command('dead code', 'knip', []),
]

/** Runs all checks, two at a time; prints each with its time and what it found. Returns how many failed. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  const queue = [...CHECKS]
  const counts = { passed: 0, failed: 0 }
  const work = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const [name, problems] = check
      const from = performance.now()
      const found = await problems()
      console.log(`${found ? '✗' : '✓'} ${name} (${((performance.now() - from) / 1000).toFixed(1)} s)${found ? `\n${found}` : ''}`)
      counts[found ? 'failed' : 'passed'] += 1
    }
  }
  await Promise.all([work(), work()])
  return counts
}

if (import.meta.main) {
  if (!existsSync('pnpm-workspace.yaml')) throw new Error('run it from the top folder')
  const { passed, failed } = await runChecks()
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
