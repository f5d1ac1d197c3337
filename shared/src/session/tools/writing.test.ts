import type { TLRecord } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { boxOf, isShape, overlaps } from '../../board/boxes.ts'
import { note } from '../../board/honestWriting.ts'
import { plainText, recordProblem } from '../../board/records.ts'
import { seededChance } from '../../seededChance.ts'
import type { WritingMode } from '../model/agenda.ts'
import { MAX_PRIVATE_NOTES, type Sealed } from '../model/sealed.ts'
import type { Command, SessionState } from '../model/session.ts'
import { mayWriteOpenly, mayWritePrivately } from '../model/writing.ts'
import { revealedNotes } from '../revealedNotes.ts'
import { decide } from '../session.ts'
import { begun, privately } from '../testing/commandStates.ts'
import { after, apply, by, context, idOf, NOW_MS, recordId } from '../testing/workshop.ts'
import type { Accepted } from './tool.ts'

type Writer = 'facilitator' | 'participant'
interface At {
  readonly state: SessionState
  readonly sealed: Sealed
}
const start: At = { state: privately, sealed: new Map() }
const give = ({ state, sealed }: At, giver: Writer, command: Command) => apply(state, command, { actor: by(giver), sealed })
const write = (at: At, giver: Writer, name: string, text = name): At =>
  give(at, giver, { type: 'writePrivately', note: { id: recordId(name), text, colour: 'orange' } })
const textsOf = (decision: unknown): readonly string[] =>
  ((decision as Accepted).put ?? []).map((record) => plainText((record as never as { props: { richText: never } }).props.richText))

test('WR1 who may write where follows the mode, the freeze and the role; facilitators always may', () => {
  const { writing, closing } = privately
  const at = (mode: WritingMode, frozen: typeof writing.frozen) => ({ closing, writing: { ...writing, mode, frozen } })
  const rows = (['open', 'private', 'closed'] as const).map((mode) =>
    [null, { reason: '' }].map((frozen) =>
      (['facilitator', 'participant', 'observer'] as const)
        .map((role) => `${mayWriteOpenly(role, at(mode, frozen)) ? 'o' : '-'}${mayWritePrivately(role, at(mode, frozen)) ? 'p' : '-'}`)
        .join(' '),
    ),
  )
  expect(rows).toEqual([
    ['o- o- --', 'o- -- --'],
    ['op -p --', 'op -- --'],
    ['o- -- --', 'o- -- --'],
  ])
})

test('WR2 a private note is its writer’s alone, and events tell how many there are and no more', () => {
  const one = write(start, 'participant', 'first', 'Salaisuus')
  const two = write(one, 'facilitator', 'other')
  expect(two.state.writing.waiting).toBe(2)
  const changed = decide(
    two.state,
    { type: 'writePrivately', note: { id: recordId('first'), text: 'Toinen', colour: 'grey' } },
    context({ actor: by('participant'), sealed: two.sealed }),
  )
  expect(changed).toMatchObject({ ok: true, events: [], unsigned: true, sealed: [{ person: idOf('participant') }] })
  expect(JSON.stringify([one.state, two.state])).not.toMatch(/Salaisuus|shape:first/)
  const gone = give(two, 'participant', { type: 'discardPrivately', note: recordId('first') })
  expect([gone.state.writing.waiting, gone.sealed.has(idOf('participant'))]).toEqual([1, false])
})

test('WR3 a note is revealed once, also where its command comes again after the reveal', () => {
  const at = write(write(start, 'participant', 'mine'), 'facilitator', 'theirs')
  const own = give(at, 'participant', { type: 'revealMine' })
  expect(textsOf(own.decision)).toEqual(['mine'])
  const again = write(own, 'participant', 'mine')
  expect(again.state.writing.waiting).toBe(1)
  const all = give(again, 'facilitator', { type: 'revealAll' })
  expect(textsOf(all.decision)).toEqual(['theirs'])
  expect(all.state.writing.waiting).toBe(0)
  expect(give(all, 'facilitator', { type: 'revealAll' }).decision).toEqual({ ok: true, events: [] })
})

test('WR4 an anonymous note carries no author and no id that its writer chose; a named one says who wrote it', () => {
  const at = write(start, 'participant', 'mine')
  const named = write({ ...at, state: { ...at.state, writing: { ...at.state.writing, anonymous: false } } }, 'participant', 'named')
  const { decision } = give(named, 'facilitator', { type: 'revealAll' })
  const put = (decision as Accepted).put ?? []
  expect(put.map((record) => (record as { meta?: unknown }).meta)).toEqual(expect.arrayContaining([{}, { author: 'participant' }]))
  expect(JSON.stringify(decision.ok && [decision.put, decision.events])).not.toMatch(/shape:(mine|named)|pparticipant/)
  expect(decision).toMatchObject({ unsigned: true })
})

test('WR5 whether notes are anonymous is settled before the first is written', () => {
  const at = write(start, 'participant', 'mine')
  const change: Command = { type: 'setWriting', mode: 'private', anonymous: false }
  expect(give(at, 'facilitator', change).decision).toEqual({ ok: false, code: 'notes-waiting' })
  expect(give(start, 'facilitator', change).decision.ok).toBe(true)
  const stepOn = after(at.state, [{ type: 'stepEntered', step: begun.agenda.current as never, minutes: 1, atMs: NOW_MS }])
  expect(give({ ...at, state: stepOn }, 'facilitator', { type: 'revealAll' }).decision).toMatchObject({ put: [{ meta: {} }] })
})

test('WR6 a person has a hundred private notes at most; empty ones are not revealed', () => {
  let at = start
  for (let i = 0; i < MAX_PRIVATE_NOTES; i++) at = write(at, 'participant', `n${i}`, i === 0 ? ' ' : `n${i}`)
  const more: Command = { type: 'writePrivately', note: { id: recordId('more'), text: 'x', colour: 'yellow' } }
  expect(give(at, 'participant', more).decision).toEqual({ ok: false, code: 'too-many-private-notes' })
  const { decision, state } = give(at, 'facilitator', { type: 'revealAll' })
  expect(new Set(textsOf(decision)).size).toBe(MAX_PRIVATE_NOTES - 1)
  expect(state.writing.waiting).toBe(0)
})

test('WR7 revealed notes are valid, lie in the step’s area and over nothing, smaller where there are many', () => {
  const area = {
    id: 'shape:area',
    typeName: 'shape',
    type: 'frame',
    parentId: 'page:page',
    index: 'a0',
    x: 100,
    y: 50,
    rotation: 0,
    props: { w: 1_200, h: 800, name: '' },
  } as never
  const there = note('there', '', { x: 140, y: 130 })
  const shapes = [area, there].filter(isShape) as never[]
  for (const [count, scale] of [
    [3, 1],
    [14, 1],
    [20, 0.75],
    [50, 0.5],
    [120, 0.5],
  ] as const) {
    const notes = Array.from({ length: count }, (_, i) => ({ text: `n${i}`, colour: 'yellow' as const, author: undefined }))
    const put = revealedNotes(notes, area, shapes, seededChance(count)) as (TLRecord & { props: { scale: number }; index: string })[]
    expect(put.map(recordProblem).filter(Boolean)).toEqual([])
    expect(put[0]?.props.scale, `${count} notes`).toBe(scale)
    const boxes = [...put, there].filter(isShape).map(boxOf)
    for (const [i, box] of boxes.entries()) for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false)
    expect(new Set(put.map(({ id }) => id)).size).toBe(count)
    expect(put.every(({ index }) => index > 'a1')).toBe(true)
    if (count <= 50) expect(boxes.every(({ x, y, w, h }) => x >= 100 && x + w <= 1_300 && y >= 50 && y + h <= 850)).toBe(true)
  }
})
