// Everyone's view goes along with the page that is led, unless they look at something else.
import { ParticipantId, RecordId } from '@keha/shared/ids.ts'
import type { Role } from '@keha/shared/roles.ts'
import { type SessionEvent, type SessionView, viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession, evolve } from '@keha/shared/session/session.ts'
import { afterEach, expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { BoardLine, BoardState } from '../sync/BoardLine.ts'
import { followSlides, lookBack, lookingAway } from './followSlides.ts'

const page = (n: number) => RecordId.parse(`shape:s${n}`)
const after = (session: SessionView, ...events: SessionEvent[]): SessionView =>
  events.reduce((was, event) => evolve(was, { seq: was.seq + 1, atMs: 0, by: null, event }), session)
const placed = after(viewOf(emptySession), { type: 'slidesPlaced', pages: [page(1), page(2), page(3)], records: [page(1)] })
const led = after(placed, { type: 'slidesLed', led: true })
const shown = (at: number): SessionView => after(led, { type: 'slideShown', at })
const you = (role: Role) => ({ id: ParticipantId.parse(`p${'a'.repeat(12)}`), role })

function follower(session: SessionView | null, role: Role = 'participant') {
  const state = createStore(() => ({ session, you: you(role) }) as unknown as BoardState)
  const did: (string | null)[] = []
  let leave = (): void => undefined
  const stop = followSlides({ state } as unknown as BoardLine, {
    keepAt: (id, onLeft) => {
      did.push(id)
      leave = onLeft ?? leave
    },
  })
  return { did, stop, see: (now: SessionView) => state.setState({ session: now }), leave: () => leave() }
}
afterEach(lookBack)

test('LU3 the view goes along with the page that is led, and is free when nothing is', () => {
  const { did, see } = follower(placed)
  expect(did).toEqual([])
  see(led)
  see(shown(1))
  see({ ...shown(1), seq: 99 })
  see(placed)
  expect(did).toEqual(['shape:s1', 'shape:s2', null])
})

test('LU3 who comes while a page is led lands on it, facilitators and observers too', () => {
  for (const role of ['participant', 'observer', 'facilitator'] as const) expect(follower(shown(2), role).did).toEqual(['shape:s3'])
})

test('LU3 who looks at something else is let be, and goes back to the page that is on by then', () => {
  const { did, see, leave } = follower(led)
  leave()
  expect(lookingAway.getState().away).toBe(true)
  see(shown(1))
  see(shown(2))
  expect(did).toEqual(['shape:s1', null])
  lookBack()
  expect(did).toEqual(['shape:s1', null, 'shape:s3'])
})

test('LU3 a new lead takes along who looked away', () => {
  const { did, see, leave } = follower(led)
  leave()
  see(placed)
  see(led)
  expect(did).toEqual(['shape:s1', null, 'shape:s1'])
})

test('LU3 who is held is not led, and is again when let go; leaving the board ends it', () => {
  const place = { page: page(1), x: 0, y: 0, w: 1, h: 1 }
  const { did, see, stop } = follower(led)
  const held = after(led, { type: 'everyoneBrought', place, held: true })
  see(held)
  see(after(held, { type: 'everyoneLetGo' }))
  expect(did).toEqual(['shape:s1', null, 'shape:s1'])
  stop()
  see(shown(2))
  expect(did).toEqual(['shape:s1', null, 'shape:s1', null])
})
