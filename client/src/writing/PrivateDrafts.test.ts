// Private notes against a server that answers when the test lets it.
import { ParticipantId, RecordId, type StepId } from '@keha/shared/ids.ts'
import { MAX_PRIVATE_TEXT, type Mine, NOTHING_SEALED } from '@keha/shared/session/model/sealed.ts'
import { type Command, type SessionView, viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession } from '@keha/shared/session/session.ts'
import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { fakeStorage } from '../browser/fakeStorage.ts'
import { keptValues } from '../browser/keptValues.ts'
import type { BoardState, CommandResult } from '../sync/BoardLine.ts'
import { ManualClock } from '../sync/ManualClock.ts'
import { PrivateDrafts } from './PrivateDrafts.ts'
import { ownNotes } from './privateNotes.ts'

const A = RecordId.parse('shape:a')
const B = RecordId.parse('shape:b')
const ME = ParticipantId.parse(`p${'a'.repeat(12)}`)
type Writing = SessionView['writing']

function desk(storage = fakeStorage(), more: Partial<Writing> = {}) {
  const clock = new ManualClock()
  const session = { ...viewOf(emptySession), writing: { ...emptySession.writing, mode: 'private' as const, ...more } }
  const state = createStore(
    () => ({ line: { status: 'connected' }, session, mine: NOTHING_SEALED, you: { id: ME, role: 'participant' } }) as unknown as BoardState,
  )
  const asked: { command: Command; answer: (result: CommandResult) => Promise<void> }[] = []
  const send = (command: Command) =>
    new Promise<CommandResult>((resolve) => {
      asked.push({
        command,
        answer: async (result) => {
          resolve(result)
          for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
        },
      })
    })
  const drafts = new PrivateDrafts({ line: { state, clock, send }, kept: keptValues(storage), name: 'drafts' })
  return {
    clock,
    state,
    asked,
    drafts,
    storage,
    writing: (change: Partial<Writing>) => {
      const { session: now } = state.getState()
      if (now) state.setState({ session: { ...now, writing: { ...now.writing, ...change } } })
    },
    mine: (change: Partial<Mine>) => state.setState(({ mine }) => ({ mine: { ...mine, ...change } })),
    texts: () => asked.map(({ command }) => (command.type === 'writePrivately' ? command.note.text : command.type)),
    shown: () => ownNotes(drafts.state.getState().drafts, state.getState()).map(({ text, standing }) => `${text}: ${standing}`),
    write: (id: RecordId, text: string, anonymous = false) => drafts.write({ id, text, colour: 'yellow', anonymous }),
  }
}

const held = (id: RecordId, text: string, anonymous = false) =>
  ({ id, text, colour: 'yellow', anonymous, step: null as StepId | null }) satisfies Mine['notes'][number]

test('WU1 a note is sent after a pause in typing, and within two seconds to whoever never pauses', () => {
  const { write, clock, texts } = desk()
  write(A, 'a')
  clock.advance(300)
  write(A, 'ab')
  clock.advance(300)
  expect(texts()).toEqual([])
  clock.advance(100)
  expect(texts()).toEqual(['ab'])
  for (let typed = 0; typed < 9; typed += 1) {
    write(B, `${typed}`)
    clock.advance(250)
  }
  expect(texts()).toEqual(['ab', '7'])
})

test('WU1 what is blank is not sent, and what was typed while a note was on its way follows it', async () => {
  const { write, drafts, clock, asked, texts, mine, shown } = desk()
  write(A, '  ')
  clock.advance(5_000)
  expect(asked).toEqual([])
  write(A, 'yksi')
  const flushed = drafts.flush()
  write(A, 'yksi kaksi')
  mine({ notes: [held(A, 'yksi')] })
  await asked[0]?.answer({ ok: true })
  expect(texts()).toEqual(['yksi', 'yksi kaksi'])
  expect(shown()).toEqual(['yksi kaksi: sending'])
  mine({ notes: [held(A, 'yksi kaksi')] })
  await asked[1]?.answer({ ok: true })
  expect(await flushed).toBe(true)
  expect(shown()).toEqual(['yksi kaksi: saved'])
})

test('WU2 what the server has not confirmed is there after a reload, and is sent once the line is up', async () => {
  const first = desk()
  first.state.setState({ line: { status: 'offline', sinceMs: 0 } })
  first.write(A, 'junassa')
  first.clock.advance(1_000)
  expect(first.shown()).toEqual(['junassa: kept-here'])
  expect(first.asked).toEqual([])
  first.drafts.close()

  const second = desk(first.storage)
  expect(second.texts()).toEqual(['junassa'])
  second.mine({ notes: [held(A, 'junassa')] })
  await second.asked[0]?.answer({ ok: true })
  second.drafts.close()
  expect(desk(first.storage).asked).toEqual([])
})

test('WU2 a refusal that may pass is tried again', async () => {
  const { write, drafts, asked, clock, shown, texts } = desk()
  write(A, 'levy täynnä')
  const flushed = drafts.flush()
  await asked[0]?.answer({ ok: false, code: 'store-unavailable' })
  expect(await flushed).toBe(false)
  expect(shown()).toEqual(['levy täynnä: sending'])
  clock.advance(5_000)
  expect(texts()).toEqual(['levy täynnä', 'levy täynnä'])
})

test('WU3 what came too late is shown as not sent until its writer throws it away, also the newer text of a revealed note', async () => {
  const { write, drafts, writing, mine, clock, asked, shown } = desk()
  mine({ notes: [held(A, 'vanha')] })
  write(A, 'uudempi')
  mine({ notes: [], revealed: [A] })
  write(B, 'myöhässä')
  writing({ mode: 'open' })
  clock.advance(1_000)
  expect(shown()).toEqual(['uudempi: not-sent', 'myöhässä: not-sent'])
  expect(asked).toEqual([])
  expect(await drafts.flush()).toBe(true)
  drafts.discard(A)
  drafts.discard(B)
  expect(shown()).toEqual([])
  expect(asked).toEqual([])
})

test('WU3 while writing is frozen a note waits here, and goes when it is thawed', () => {
  const { write, writing, clock, texts, shown } = desk()
  writing({ frozen: { reason: 'Kuunnellaan' } })
  write(A, 'odottaa')
  clock.advance(1_000)
  expect([texts(), shown()]).toEqual([[], ['odottaa: kept-here']])
  writing({ frozen: null })
  expect(texts()).toEqual(['odottaa'])
})

test('WU4 a note promised to be anonymous is not begun under a name, but one that is begun may be changed', () => {
  const { write, writing, mine, clock, texts, shown } = desk(fakeStorage(), { anonymous: true })
  write(A, 'salaa', true)
  writing({ anonymous: false })
  clock.advance(1_000)
  expect([texts(), shown()]).toEqual([[], ['salaa: not-sent']])
  mine({ notes: [held(A, 'salaa?', true)] })
  expect(texts()).toEqual(['salaa'])
})

test('WU5 a note thrown away is gone at once, and the server is told also after a reload', async () => {
  const first = desk()
  first.mine({ notes: [held(A, 'pois'), held(B, 'jää')] })
  first.state.setState({ line: { status: 'offline', sinceMs: 0 } })
  first.drafts.discard(A)
  expect(first.shown()).toEqual(['jää: saved'])
  first.drafts.close()
  const second = desk(first.storage)
  second.mine({ notes: [held(A, 'pois'), held(B, 'jää')] })
  expect([second.texts(), second.shown()]).toEqual([['discardPrivately'], ['jää: saved']])
  second.mine({ notes: [held(B, 'jää')] })
  await second.asked[0]?.answer({ ok: true })
  expect(second.drafts.state.getState().drafts.size).toBe(0)
})

test('WU2 two tabs of one person share what is kept: the newer text is sent, and what one has confirmed the other leaves be', async () => {
  const storage = fakeStorage()
  const [one, other] = [desk(storage), desk(storage)]
  one.state.setState({ line: { status: 'offline', sinceMs: 0 } })
  one.write(A, 'ensin')
  other.write(A, 'sitten')
  one.state.setState({ line: { status: 'connected' } })
  expect(one.texts()).toEqual(['sitten'])
  one.mine({ notes: [held(A, 'sitten')] })
  other.clock.advance(1_000)
  expect(other.texts()).toEqual([])
})

test('WU2 damaged drafts are left out, long ones stay', () => {
  const storage = fakeStorage()
  const text = 'ä'.repeat(MAX_PRIVATE_TEXT)
  keptValues(storage).write('drafts', [{ id: 5 }, { id: A, text, colour: 'grey', anonymous: false, gone: false }])
  expect(desk(storage).shown()).toEqual([`${text}: sending`])
})
