import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const SYSTEM = fileURLToPath(new URL('system.ts', import.meta.url))
/** A process that stands still would never say so itself. */
const STANDS_STILL_MS = 60_000

test('RO54 giving memory back comes to an end, again and again, and the process goes on', async () => {
  const script = `
    const { giveBackMemory } = await import(${JSON.stringify(SYSTEM)})
    const before = []
    for (let round = 0; round < 5; round++) {
      const junk = Array.from({ length: 200_000 }, (_, at) => ({ at }))
      before.push(process.memoryUsage().heapUsed)
      junk.length = 0
      await new Promise((resolve) => giveBackMemory(resolve))
    }
    console.log(before[0] > process.memoryUsage().heapUsed)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { timeout: STANDS_STILL_MS })
  expect(stdout.trim()).toBe('true')
}, 90_000)
