// `npm test`: the checks, then every test, then one line `N passed, N failed`. Fails where anything failed or nothing ran.
import { readFileSync, rmSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { runChecks } from './check.ts'
import { run } from './checks/command.ts'
import { ensureTools } from './checks/tools.ts'

const RESULTS = resolve('test-results')
process.env['PATH'] = [resolve('node_modules/.bin'), resolve('test/node_modules/.bin'), process.env['PATH']].join(delimiter)

interface Counts {
  passed: number
  failed: number
}

/** Runs one of the two runners and reads its report; a runner that ran nothing counts as one failure. */
async function runTests(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  read: (report: string) => Counts,
  file: string,
): Promise<Counts> {
  const { ok } = await run(program, args, { echo: true, env: { ...process.env, ...env } })
  let counts: Counts = { passed: 0, failed: 1 }
  try {
    counts = read(readFileSync(file, 'utf8'))
  } catch (problem) {
    console.log(`${program} left no report: ${String(problem)}`)
  }
  return ok && counts.passed > 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) }
}

function readVitest(report: string): Counts {
  const { numPassedTests, numFailedTests } = JSON.parse(report) as { numPassedTests: number; numFailedTests: number }
  return { passed: numPassedTests, failed: numFailedTests }
}

function readPlaywright(report: string): Counts {
  const { stats } = JSON.parse(report) as { stats: { expected: number; unexpected: number; flaky: number } }
  if (stats.flaky > 0) console.log(`${stats.flaky} of the journeys passed on the second try only: named as flaky above.`)
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
}

rmSync(RESULTS, { recursive: true, force: true })
const chromium = await ensureTools()
const built = await run('node', ['client/build.ts'], { echo: true })
if (!built.ok) throw new Error('The client could not be built.')

const vitestReport = resolve(RESULTS, 'vitest.json')
const playwrightReport = resolve(RESULTS, 'playwright.json')
const all = [
  await runChecks(),
  await runTests(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    {},
    readVitest,
    vitestReport,
  ),
  await runTests(
    'playwright',
    ['test', '--config', 'test/playwright.config.ts'],
    { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
    readPlaywright,
    playwrightReport,
  ),
]
const passed = all.reduce((sum, counts) => sum + counts.passed, 0)
const failed = all.reduce((sum, counts) => sum + counts.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
