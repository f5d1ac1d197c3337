// A board on a canvas follows what this person may do from one moment to the next.
import { newBoardDocument } from '@keha/shared/board/document.ts'
import { ParticipantId } from '@keha/shared/ids.ts'
import type { Role } from '@keha/shared/roles.ts'
import { viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession } from '@keha/shared/session/session.ts'
import type { TLAssetStore, TLShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { BoardLine, BoardState } from './BoardLine.ts'
import { bindBoard } from './bindBoard.ts'
import { note } from './boardTable.ts'
import { ManualClock } from './ManualClock.ts'

const you = (role: Role) => ({ id: ParticipantId.parse(`p${'a'.repeat(12)}`), role })
const area = { ...note('area'), isLocked: true }

test('PU8 who is no facilitator any more edits the scaffold no more', () => {
  const session = { ...viewOf(emptySession), scaffold: { records: [area] } }
  const state = createStore(() => ({ session, you: you('facilitator') }) as unknown as BoardState)
  const doc = newBoardDocument({ epoch: 'e', records: [], clientId: 1 })
  const line = { state, doc, clock: new ManualClock(), send: () => Promise.resolve({ ok: true }) } as unknown as BoardLine
  const board = bindBoard({ line, role: 'facilitator', assets: {} as TLAssetStore, onRefused: () => undefined })
  const isLocked = () => board.store.get('shape:area' as TLShapeId)?.isLocked
  expect(isLocked()).toBe(true)
  board.editScaffold(true)
  expect(isLocked()).toBe(false)
  state.setState({ you: you('participant') })
  expect(isLocked()).toBe(true)
  board.editScaffold(true)
  expect(isLocked()).toBe(true)
  board.close()
})
