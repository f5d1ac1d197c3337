// The facilitator brings everyone to a place: once a call, and only those who are there to hear it.
import type { Place } from '@keha/shared/session/attention.ts'
import { emptySession, evolve, type SessionView, viewOf } from '@keha/shared/session/session.ts'
import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { BoardLine, BoardState } from '../sync/BoardLine.ts'
import { followAttention } from './followAttention.ts'

const place = { page: 'page:page', x: 0, y: 0, w: 100, h: 100 } as unknown as Place
const call = (session: SessionView): SessionView =>
  evolve(session, { seq: session.seq + 1, atMs: 0, by: null, event: { type: 'everyoneBrought', place } })

test('CA25 the view goes to each new call, not to those of before one came, nor twice', () => {
  const state = createStore(() => ({ session: null }) as unknown as BoardState)
  const went: unknown[] = []
  const stop = followAttention({ state } as unknown as BoardLine, { goTo: (target, options) => went.push([target, options]) })
  const earlier = call(viewOf(emptySession))
  state.setState({ session: earlier })
  expect(went).toEqual([])
  state.setState({ session: call(earlier) })
  expect(went).toEqual([[place, { force: true }]])
  state.setState({ session: { ...call(earlier), seq: 9 } })
  expect(went).toHaveLength(1)
  stop()
  state.setState({ session: call(call(earlier)) })
  expect(went).toHaveLength(1)
})
