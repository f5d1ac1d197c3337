import { spawnSync } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AheadLog, readAheadLog } from './AheadLog.ts'
import { board, updateAt } from './contract.ts'
import { storeDirectory } from './storeDirectory.ts'

const [one, two] = [board('one'), board('two')]
const bytesIn = (directory: string) => ['boards.ahead-0', 'boards.ahead-1'].map((name) => statSync(join(directory, name)).size)
const read = (directory: string) => Object.fromEntries(readAheadLog(directory))
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => updateAt(from + index))

test('ST21 what is written in one go is read back, each board in order, though the process ends at once', async () => {
  const directory = storeDirectory()
  expect(read(directory)).toEqual({})
  const log = new AheadLog(directory)
  const written = [log.write(one, range(2, 3)), log.write(two, range(7, 7)), log.write(one, range(4, 5))]
  expect(await Promise.all(written)).toEqual([true, true, true])
  expect(read(directory)).toEqual({ [one]: range(2, 5), [two]: range(7, 7) })
})

test('ST21 what the database has is dropped, and the files stay short however long boards are written on', async () => {
  const directory = storeDirectory()
  const log = new AheadLog(directory)
  const update = new Uint8Array(50_000).fill(5)
  let longest = 0
  for (let at = 1; at <= 200; at++) {
    await log.write(one, [{ at, update }])
    if (at > 3) log.settled(one, at - 3)
    expect(log.of(one).map((placed) => placed.at)).toEqual([at - 2, at - 1, at].filter((place) => place > 0))
    longest = Math.max(longest, ...bytesIn(directory))
    expect(readAheadLog(directory).get(one)?.slice(-log.of(one).length)).toEqual(log.of(one))
  }
  expect(longest).toBeGreaterThan(1024 * 1024)
  expect(longest).toBeLessThan(1024 * 1024 + 3 * 51_000)
  log.settled(one, 200)
  log.close()
  expect(bytesIn(directory)).toEqual([0, 0])
})

test('ST21 a file is kept while the database lacks anything in it, of whichever board', async () => {
  const directory = storeDirectory()
  const log = new AheadLog(directory)
  await log.write(two, range(1, 1))
  for (let at = 1; at <= 60; at++) {
    await log.write(one, [{ at, update: new Uint8Array(50_000) }])
    log.settled(one, at)
  }
  expect(readAheadLog(directory).get(two)).toEqual(range(1, 1))
  log.settled(two, 1)
  log.close()
  expect(bytesIn(directory)).toEqual([0, 0])
})

test('ST21 where an update takes the place of another, it counts, with what comes after it', async () => {
  const directory = storeDirectory()
  const log = new AheadLog(directory)
  await log.write(one, range(2, 4))
  const other = { at: 3, update: Uint8Array.of(9) }
  await log.write(one, [other])
  expect(log.of(one)).toEqual([updateAt(2), other])
  expect(read(directory)).toEqual({ [one]: [updateAt(2), other] })
})

test('ST21 an entry that is torn, or has other bytes than were written, ends what is read, and never becomes another', async () => {
  const directory = storeDirectory()
  const log = new AheadLog(directory)
  await log.write(one, range(1, 3))
  const path = join(directory, 'boards.ahead-0')
  const whole = readFileSync(path)
  for (let length = 0; length < whole.length; length++) {
    writeFileSync(path, whole.subarray(0, length))
    expect(readAheadLog(directory).get(one) ?? []).toEqual(range(1, 3).slice(0, Math.floor((length * 3) / whole.length)))
  }
  for (let at = 0; at < whole.length; at++) {
    const flipped = Buffer.from(whole)
    flipped[at] = (flipped[at] ?? 0) ^ 0x10
    writeFileSync(path, flipped)
    expect(readAheadLog(directory).get(one) ?? []).toEqual(range(1, 3).slice(0, Math.floor((at * 3) / whole.length)))
  }
})

test('ST21 nothing written before is in the files once they are renewed, which waits for the database', async () => {
  const directory = storeDirectory()
  const log = new AheadLog(directory)
  await log.renew()
  const secret = new TextEncoder().encode('erased by and by')
  await log.write(one, [{ at: 1, update: secret }])
  await log.write(two, [{ at: 1, update: Uint8Array.of(1) }])
  log.settled(one, 1)
  let renewed = false
  const renewal = log.renew().then(() => {
    renewed = true
  })
  await log.write(two, [{ at: 2, update: Uint8Array.of(2) }])
  expect(renewed).toBe(false)
  log.settled(two, 1)
  await renewal
  const files = ['boards.ahead-0', 'boards.ahead-1'].map((name) => readFileSync(join(directory, name)).toString('latin1'))
  expect(files.join()).not.toContain('erased')
  expect(read(directory)).toEqual({ [two]: [{ at: 2, update: Uint8Array.of(2) }] })
})

test('ST21 where nothing can be written, nothing is promised; what is there stays', async () => {
  const directory = storeDirectory()
  const log = new AheadLog(directory)
  await log.write(one, range(1, 1))
  log.close()
  expect(await log.write(one, range(2, 2))).toBe(false)
  expect(read(directory)).toEqual({ [one]: range(1, 1) })
})

/** Writes until it is told no, then what is small enough to fit; says what was answered. */
const WRITES_IN_A_SMALL_FILE = `
  const { AheadLog } = await import(process.argv[1])
  const log = new AheadLog(process.argv[2])
  const answers = []
  for (let at = 1; at <= 12; at++) answers.push(await log.write('oneaaaaaaaaa', [{ at, update: new Uint8Array(at === 12 ? 1 : 1_000).fill(at) }]))
  console.log(JSON.stringify(answers))`

test('ST21 where the disk takes only a part of a write, that is taken back, and nothing is promised of it', () => {
  const directory = storeDirectory()
  const module = new URL('./AheadLog.ts', import.meta.url).href
  // Files of 8 KiB at most, as on a disk that is full; the signal that comes with it is ignored, so that the write fails.
  const limited = ['-c', 'trap "" XFSZ; ulimit -f 8; exec "$0" "$@"', process.execPath, '--input-type=module', '-e', WRITES_IN_A_SMALL_FILE]
  const { stdout, stderr } = spawnSync('bash', [...limited, module, directory], { encoding: 'utf8' })
  expect(stderr).toBe('')
  const answers = JSON.parse(stdout) as boolean[]
  expect(answers).toEqual([true, true, true, true, true, true, true, false, false, false, false, true])
  expect(
    readAheadLog(directory)
      .get(one)
      ?.map(({ at, update }) => [at, update.length]),
  ).toEqual([...[1, 2, 3, 4, 5, 6, 7].map((at) => [at, 1_000]), [12, 1]])
})
