// The facilitator brings everyone to a place: once a call, and only those who are there to hear it; or to stay there.
import { ParticipantId } from '@keha/shared/ids.ts'
import type { Role } from '@keha/shared/roles.ts'
import type { Place } from '@keha/shared/session/model/attention.ts'
import { type SessionEvent, type SessionView, viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession, evolve } from '@keha/shared/session/session.ts'
import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { BoardLine, BoardState } from '../sync/BoardLine.ts'
import { followAttention } from './followAttention.ts'

const place = { page: 'page:page', x: 0, y: 0, w: 100, h: 100 } as unknown as Place
const after = (session: SessionView, event: SessionEvent): SessionView =>
  evolve(session, { seq: session.seq + 1, atMs: 0, by: null, event })
const call = (session: SessionView): SessionView => after(session, { type: 'everyoneBrought', place })
const held = after(viewOf(emptySession), { type: 'everyoneBrought', place, held: true })
const you = (role: Role) => ({ id: ParticipantId.parse(`p${'a'.repeat(12)}`), role })

function follower(first: Partial<BoardState>) {
  const state = createStore(() => ({ session: null, you: null, ...first }) as unknown as BoardState)
  const did: unknown[] = []
  const stop = followAttention({ state } as unknown as BoardLine, {
    goTo: (target, options) => did.push(['goTo', target, options]),
    hold: (target) => did.push(['hold', target]),
  })
  return { state, did, stop }
}

test('CA25 the view goes to each new call, not to those of before one came, nor twice', () => {
  const { state, did, stop } = follower({})
  const earlier = call(viewOf(emptySession))
  state.setState({ session: earlier })
  expect(did).toEqual([])
  state.setState({ session: call(earlier) })
  expect(did).toEqual([['goTo', place, { force: true }]])
  state.setState({ session: { ...call(earlier), seq: 9 } })
  expect(did).toHaveLength(1)
  stop()
  state.setState({ session: call(call(earlier)) })
  expect(did).toHaveLength(1)
})

test('PU6 who is held is taken to the place and kept there until everyone is let go', () => {
  const { state, did } = follower({ session: viewOf(emptySession), you: you('participant') })
  state.setState({ session: held })
  expect(did).toEqual([['hold', place]])
  state.setState({ session: after(held, { type: 'everyoneLetGo' }) })
  expect(did).toEqual([
    ['hold', place],
    ['hold', null],
  ])
})

test('PU6 who comes late is held as well, also where the session comes after the canvas', () => {
  expect(follower({ session: held, you: you('observer') }).did).toEqual([['hold', place]])
  const early = follower({})
  early.state.setState({ session: held, you: you('participant') })
  expect(early.did).toEqual([['hold', place]])
})

test('PU6 facilitators go along and are not held; who becomes one is let go', () => {
  const leader = follower({ session: viewOf(emptySession), you: you('facilitator') })
  leader.state.setState({ session: held })
  expect(leader.did).toEqual([['goTo', place, { force: true }]])
  const { state, did } = follower({ session: held, you: you('participant') })
  state.setState({ you: you('facilitator') })
  expect(did.at(-1)).toEqual(['hold', null])
})

test('PU6 a canvas that goes lets go', () => {
  const { did, stop } = follower({ session: held, you: you('participant') })
  stop()
  expect(did.at(-1)).toEqual(['hold', null])
})
