// Backups of a server at work, and the command line (R12 of the fault list): run as an operator does, in processes of their own.
import { execFile } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFailed, onTestFinished, test } from 'vitest'
import { createBoard } from '../support/boardApi.ts'
import { canonicalHash, expectNotesOnce } from '../support/checkBoard.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { ServerProcess } from '../support/ServerProcess.ts'
import { seededRandom } from '../support/seededRandom.ts'
import { boardOnDisk } from '../support/storedBoard.ts'
import { keepWriting } from './writing.ts'

const ROOT = resolve(import.meta.dirname, '../..')

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'keha-backup-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** The command as an operator gives it; what it said and how it ended. */
const board = (dataDir: string, ...words: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> =>
  new Promise((done) => {
    const { PATH, HOME } = process.env
    execFile(
      join(ROOT, 'node_modules/.bin/node'),
      [join(ROOT, 'server/src/cli/board.ts'), ...words],
      { env: { PATH, HOME, DATA_DIR: dataDir } },
      (problem, out, err) => done({ code: problem ? Number(problem.code) : 0, out, err }),
    )
  })

/** When the last backup was made, as the server tells whoever watches it, s. */
async function lastBackup({ url }: ServerProcess): Promise<number> {
  const [, seconds] = /^keha_last_backup_timestamp_seconds (\S+)$/m.exec(await (await fetch(`${url}/metrics`)).text()) ?? []
  return Number(seconds)
}

async function workshop() {
  const server = await ServerProcess.start()
  onTestFinished(() => server.stop())
  onTestFailed(() => console.error(server.output))
  const { id, keys } = await createBoard(server.url, { title: 'Varmuuskopio' })
  const aino = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.participant, name: 'Aino' })
  onTestFinished(() => aino.leave())
  return { server, id, keys, aino }
}

test('BC1 a backup taken while people write holds all that was saved before it, and opens on an empty host as the same board', async () => {
  const { server, id, keys, aino } = await workshop()
  const at = folder()
  const beganAt = Date.now() / 1000 - 1
  const stop = keepWriting(aino, seededRandom(5))
  await aino.until(() => aino.saved.size > 50, 'some notes to be saved')
  const before = new Map(aino.saved)
  const during = join(at, 'during.db')
  expect(await board(server.directory, 'backup', during)).toMatchObject({ code: 0, out: expect.stringMatching(/SHA-256 [0-9a-f]{64}/) })
  stop()
  await aino.until(() => aino.allSaved, 'everything to be saved')
  const after = join(at, 'after.db')
  expect((await board(server.directory, 'backup', after)).code).toBe(0)
  expect(readdirSync(at).toSorted()).toEqual(['after.db', 'during.db'])
  expect(await lastBackup(server)).toBeGreaterThan(beganAt)

  const first = join(at, 'first')
  expect((await board(at, 'restore', during, '--into', first)).code).toBe(0)
  const records = (await boardOnDisk(first, id)).doc.getMap('records')
  expect([...before.keys()].filter((note) => !records.has(note))).toEqual([])

  const second = join(at, 'second')
  expect((await board(at, 'restore', after, '--into', second)).out).toContain('1 boards, each whole')
  const host = await ServerProcess.start({ directory: second })
  onTestFinished(() => host.stop())
  const eino = await HeadlessParticipant.join({ baseUrl: host.url, board: id, key: keys.participant, name: 'Eino' })
  onTestFinished(() => eino.leave())
  expect(canonicalHash(eino.doc)).toBe(canonicalHash(aino.doc))
  expectNotesOnce(eino.doc, [aino], 'on the other host')
})

test('BC2 boards are listed and exported beside a running server; nothing is written over, and what is not there is said so', async () => {
  const { server, id, aino } = await workshop()
  aino.writeNote()
  await aino.until(() => aino.allSaved, 'the note to be saved')
  const at = folder()
  expect((await board(server.directory, 'list')).out).toMatch(new RegExp(`^${id}\t.*\tVarmuuskopio\n1 boards`))
  for (const [format, begins] of [
    ['pdf', '%PDF-'],
    ['md', '# Varmuuskopio'],
    ['csv', '\ufeff'],
    ['html', '<!doctype html>'],
    ['json', '{'],
    ['board', 'PK'],
  ] as const) {
    const file = join(at, `board.${format}`)
    expect(await board(server.directory, 'export', id, '--format', format, '--out', file), format).toMatchObject({ code: 0 })
    expect(readFileSync(file, 'utf8').startsWith(begins), format).toBe(true)
    expect(await board(server.directory, 'export', id, '--format', format, '--out', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    })
  }
  expect(readFileSync(join(at, 'board.md'), 'utf8')).toContain('Aino 1')
  for (const [words, said] of [
    [['export', 'nosuchboard2'], 'there is no board nosuchboard2'],
    [['export', id, '--format', 'doc'], '--format is one of'],
    [['dance'], 'there is no command dance'],
    [['restore', join(at, 'board.pdf'), '--into', join(at, 'new')], 'cannot be read as boards'],
    [['restore', join(at, 'none.db'), '--into', join(at, 'new')], 'there is no file'],
    [['restore', join(server.directory, 'boards.db'), '--into', join(at, 'new')], 'is no backup'],
    [['delete', id, '--yes'], 'another Kehä server is using'],
  ] as const)
    expect(await board(server.directory, ...words), words.join(' ')).toMatchObject({ code: 1, err: expect.stringContaining(said) })
  expect(existsSync(join(at, 'new'))).toBe(false)
  expect(await lastBackup(server)).toBe(0)
  expect(await board(at, 'list')).toMatchObject({ code: 1, err: expect.stringContaining('there are no boards') })
})

test('BC3 verify finds a board that is not whole; a deleted board is in no file any more, and only with its title or --yes', async () => {
  const { server, id, aino } = await workshop()
  aino.writeNote()
  await aino.until(() => aino.allSaved, 'the note to be saved')
  aino.leave()
  await server.kill('SIGTERM')
  const { directory } = server
  expect(await board(directory, 'verify')).toMatchObject({ code: 0 })
  expect(await board(directory, 'delete', id)).toMatchObject({ code: 1, err: expect.stringContaining('nothing was erased') })

  const whole = join(folder(), 'whole.db')
  await board(directory, 'backup', whole)
  const torn = folder()
  await board(torn, 'restore', whole, '--into', join(torn, 'data'))
  flipText(join(torn, 'data', 'boards.db'), 'Aino 1')
  expect(await board(join(torn, 'data'), 'verify')).toMatchObject({ code: 1, err: expect.stringContaining('1 of 1 boards are damaged') })

  expect(holds(directory, 'Aino 1')).toBe(true)
  expect(await board(directory, 'delete', id, '--yes')).toMatchObject({ code: 0 })
  expect((await board(directory, 'list')).out).toContain('0 boards')
  expect(holds(directory, 'Aino 1')).toBe(false)
})

const holds = (directory: string, text: string): boolean =>
  readdirSync(directory).some((file) => statSync(join(directory, file)).isFile() && readFileSync(join(directory, file)).includes(text))

/** Changes every place in the file where the text stands. */
function flipText(path: string, text: string): void {
  const bytes = readFileSync(path)
  const file = openSync(path, 'r+')
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) writeSync(file, Buffer.from('#'), 0, 1, at)
  closeSync(file)
}

/** The files of a directory that somebody else may read or write. */
const openToOthers = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const stat = statSync(join(directory, name))
    return stat.isFile() && (stat.mode & 0o077) !== 0
  })

test('BC4 what server and command line write is for their user alone, also in a directory that others may read', async () => {
  const at = folder()
  const [data, restored] = [join(at, 'data'), join(at, 'restored')]
  for (const directory of [data, restored]) mkdirSync(directory)
  for (const directory of [at, data, restored]) chmodSync(directory, 0o755)
  const server = await ServerProcess.start({ directory: data })
  onTestFinished(() => server.stop())
  const { id } = await createBoard(server.url, { title: 'Luottamuksella' })
  expect((await board(data, 'backup', join(at, 'copy.db'))).code).toBe(0)
  expect((await board(data, 'export', id, '--format', 'html', '--out', join(at, 'report.html'))).code).toBe(0)
  expect((await board(at, 'restore', join(at, 'copy.db'), '--into', restored)).code).toBe(0)
  expect(readdirSync(data)).toContain('boards.db-wal')
  expect([openToOthers(at), existsSync(join(restored, 'boards.db'))]).toEqual([[], true])
})
