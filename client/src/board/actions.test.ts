import { ParticipantId, RecordId } from '@keha/shared/ids.ts'
import { ROLES } from '@keha/shared/roles.ts'
import { emptySession, TOOLS } from '@keha/shared/session/session.ts'
import { expect, test } from 'vitest'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import { WRITING_ACTION_LIST } from '../canvas/writingActions.ts'
import type { BoardState } from '../sync/BoardLine.ts'
import { ACTION_LIST, actionOfKeys } from './actions.ts'

const me = ParticipantId.parse(`p${'a'.repeat(12)}`)
const person = { id: me, name: 'Aino', role: 'facilitator' as const, colour: '#0b6e4f', handRaisedAtMs: null }
const place = { page: RecordId.parse('page:page'), x: 0, y: 0, w: 10, h: 10 }
const canvas = { viewport: () => place } as unknown as CanvasHandle
const state = { you: { id: me, role: 'facilitator' }, session: { ...emptySession, people: { members: [person] } } } as unknown as BoardState

test('CL60 every action offers its command to just those whom the session takes it from', () => {
  const may = Object.assign({}, ...Object.values(TOOLS).map((tool) => tool.may)) as Record<string, readonly string[]>
  let shown = 0
  for (const [name, { givers, command }] of ACTION_LIST) {
    const type = command({ state, canvas })?.type
    expect(type, name).toBeDefined()
    expect([...givers].sort(), name).toEqual([...(may[type ?? ''] ?? [])].sort())
    shown += 1
  }
  expect(shown).toBeGreaterThan(5)
})

test('CL60 without a canvas nobody is brought anywhere', () => {
  const [, bring] = ACTION_LIST.find(([name]) => name === 'bringEveryone') ?? []
  expect(bring?.command({ state, canvas: null })).toBeNull()
})

test('CL61 keys act only with Alt and Shift, and only for those who may', () => {
  const press = (code: string, more = {}) => ({ altKey: true, shiftKey: true, code, ...more })
  expect(actionOfKeys(press('ArrowRight'), 'facilitator')).toBe('nextStep')
  expect(actionOfKeys(press('ArrowRight'), 'participant')).toBeUndefined()
  expect(actionOfKeys(press('KeyH'), 'participant')).toBe('toggleHand')
  expect(actionOfKeys(press('KeyH', { altKey: false }), 'participant')).toBeUndefined()
  expect(actionOfKeys(press('KeyH', { shiftKey: false }), 'participant')).toBeUndefined()
  for (const role of ROLES) expect(actionOfKeys(press('KeyQ'), role)).toBeUndefined()
})

test('CL61 no two actions share a key', () => {
  const keys = [...ACTION_LIST.flatMap(([, { key }]) => (key ? [key] : [])), ...WRITING_ACTION_LIST.map(({ key }) => key)]
  expect(new Set(keys).size).toBe(keys.length)
})
