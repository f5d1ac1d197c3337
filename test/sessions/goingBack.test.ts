// Going back over the real server, with its guard, its scaffold and its rates: what the point had is what everybody has.

import { deleteRecord, newBoardDocument, readRecord, recordsOf, textKey, writeText } from '@keha/shared/board/document.ts'
import { RecordId } from '@keha/shared/ids.ts'
import { applyPlan } from '@keha/shared/recovery/applyPlan.ts'
import { type BoardCopy, copyOf, decodeCopy } from '@keha/shared/recovery/boardCopy.ts'
import { Point } from '@keha/shared/recovery/points.ts'
import { isEmptyPlan, planRestore } from '@keha/shared/recovery/restore.ts'
import { toRichText } from '@tldraw/tlschema'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '../support/boardApi.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { LiveServer } from '../support/LiveServer.ts'
import { noteRecord, writeNote } from '../support/note.ts'
import type { OwnFrames } from '../support/OwnFrames.ts'
import { CHANGED } from '../support/until.ts'

const NOTES = 1_000
const id = (name: string) => RecordId.parse(`shape:${name}`)

interface Person {
  readonly body: HeadlessParticipant
  readonly frames: OwnFrames
}

const copyFor = ({ body, frames }: Person): BoardCopy => {
  if (!frames.session) throw new Error('no session yet')
  return copyOf(body.doc, frames.session)
}
const saved = async ({ body }: Person) => {
  body.writeNote()
  await body.until(() => body.allSaved, 'all to be saved')
}
const command = async ({ frames }: Person, ...given: Parameters<OwnFrames['command']>) => {
  expect((await frames.command(...given)).ok).toBe(true)
}
test('RV14 a thousand notes, a field, and what was locked and opened since are for everyone as they were at the point', async () => {
  const server = await LiveServer.start()
  onTestFinished(() => server.stop())
  const { id: board, keys } = await createBoard(server.baseUrl)
  const join = async (key: string, name: string): Promise<Person> => {
    const body = await HeadlessParticipant.join({ baseUrl: server.baseUrl, board, key, name })
    onTestFinished(() => body.leave())
    const frames = body.speakOwnFrames()
    frames.changes.on(CHANGED, () => body.changes.emit(CHANGED))
    await body.until(() => frames.session !== undefined, 'the session')
    return { body, frames }
  }
  const [leader, eino] = [await join(keys.facilitator, 'Liisa'), await join(keys.participant, 'Eino')]
  const ask = async (path: string, body?: object) =>
    fetch(`${server.baseUrl}/api/boards/${board}/points${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${leader.body.joined.token}` },
      ...(body && { body: JSON.stringify(body) }),
    })
  const { doc } = leader.body
  const type = (text: string) =>
    doc.transact(() => {
      const there = recordsOf(doc).get(textKey('shape:field'))
      const fragment = there instanceof Y.XmlFragment ? there : new Y.XmlFragment()
      if (fragment !== there) recordsOf(doc).set(textKey('shape:field'), fragment)
      writeText(doc, fragment, toRichText(text))
    })

  doc.transact(() => {
    for (let at = 0; at < NOTES; at++) writeNote(doc, { id: `shape:n${at}`, text: `Ajatus ${at}`, x: at, y: at })
    for (const name of ['locked', 'opened']) writeNote(doc, { id: `shape:${name}`, text: name, x: 0, y: 0 })
  })
  const field = readRecord(newBoardDocument({ epoch: '', clientId: 1, records: [fieldRecord()] }), 'shape:field')
  await saved(leader)
  await command(leader, { type: 'changeScaffold', put: field ? [field] : [], remove: [] })
  await command(leader, { type: 'lockRecords', ids: [id('opened')] })
  type('Syksyn tavoite')
  await saved(leader)
  const point = Point.parse(await (await ask('', { reason: { kind: 'named', name: 'Hyvä hetki' } })).json())

  type('Jotain muuta')
  doc.transact(() => {
    for (let at = 0; at < NOTES; at++) deleteRecord(doc, `shape:n${at}`)
  })
  await command(leader, { type: 'openRecords', ids: [id('opened')] })
  await command(leader, { type: 'lockRecords', ids: [id('locked')] })
  await saved(leader)
  await leader.body.until(() => recordsOf(doc).has('shape:opened') && !recordsOf(doc).has('shape:locked'), 'the opened note')

  const then = decodeCopy(await (await ask(`/${point.id}`)).text())
  if (!then) throw new Error('no copy')
  const plan = planRestore(copyFor(leader), then)
  expect([plan.put.length, plan.remove.length, plan.fields.length, plan.scaffold.put.length, plan.scaffold.remove.length]).toEqual([
    NOTES + 1,
    2,
    1,
    1,
    1,
  ])
  const done = await applyPlan(plan, { doc, send: async (given) => (await leader.frames.command(given)).ok })
  expect(done).toBe(true)
  for (const person of [leader, eino]) {
    await person.body.until(() => isEmptyPlan(planRestore(copyFor(person), then)), 'the board as it was')
    expect(person.body.closes).toEqual([])
  }
})

const fieldRecord = () =>
  noteRecord('shape:field', {
    x: 0,
    y: 0,
    meta: { field: true },
    props: { ...(noteRecord('x')['props'] as object), richText: toRichText('') },
  }) as never
