// Boards of earlier versions (R11 of the fault list): each folder of `golden` is what a server of that version left.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { ServerProcess } from '../support/ServerProcess.ts'
import { GOLDEN_FILES, type Golden, goldenOf } from './golden/golden.ts'

type Expected = Golden & { readonly id: string; readonly key: string }

const GOLDEN = join(import.meta.dirname, 'golden')
const versions = readdirSync(GOLDEN, { withFileTypes: true }).filter((entry) => entry.isDirectory())

test('FA8 there are boards of earlier versions to open', () => expect(versions.length).toBeGreaterThan(0))

for (const { name: version } of versions)
  test(`FA8 a board of ${version} opens as it was, and goes on`, async () => {
    const { id, key, ...expected } = JSON.parse(readFileSync(join(GOLDEN, version, 'expected.json'), 'utf8')) as Expected
    const directory = mkdtempSync(join(tmpdir(), 'keha-golden-'))
    for (const file of GOLDEN_FILES) writeFileSync(join(directory, file), gunzipSync(readFileSync(join(GOLDEN, version, `${file}.gz`))))
    const server = await ServerProcess.start({ directory })
    onTestFinished(() => server.stop())
    await server.kill('SIGTERM')
    expect(await goldenOf(directory, id), 'after this version had it open').toEqual(expected)

    await server.restart()
    const uusi = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key, name: 'Uusi' })
    onTestFinished(() => uusi.leave())
    const { id: written, text, x, y } = uusi.writeNote()
    await uusi.until(() => uusi.allSaved, 'a new note to be saved')
    await server.kill('SIGTERM')
    const { notes, people, ...others } = await goldenOf(directory, id)
    expect(notes).toEqual([...expected.notes, { id: written, text, x, y }].sort((a, b) => (a.id < b.id ? -1 : 1)))
    expect(people).toEqual([...expected.people, ['Uusi', undefined, 'participant']])
    expect(others).toEqual({ hands: expected.hands, steps: expected.steps, step: expected.step, events: expected.events + 1 })
  })
