// What of a board is seen first, and when: decided once, as soon as enough of it is known.
import { newBoardDocument } from '@keha/shared/board/document.ts'
import { ParticipantId } from '@keha/shared/ids.ts'
import { type SessionView, viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession } from '@keha/shared/session/session.ts'
import type { TLRecord } from 'tldraw'
import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { BoardLine, BoardState } from '../sync/BoardLine.ts'
import { note } from '../sync/boardTable.ts'
import { ManualClock } from '../sync/ManualClock.ts'
import { followOpening } from './followOpening.ts'
import { createOpening } from './opening.ts'

const area = {
  ...note('area'),
  type: 'frame',
  x: 5_000,
  y: 0,
  props: { w: 800, h: 600, name: 'Kehä', color: 'black' },
} as unknown as TLRecord
const words = (fi: string) => ({ fi, en: fi, sv: fi })
const step = { id: 'step-one', title: words('Tutustutaan'), instruction: words(''), minutes: 10, area: area.id }
function opened(records: readonly TLRecord[] = [note('a', { text: 'yksi' })]) {
  const clock = new ManualClock()
  const doc = newBoardDocument({ epoch: 'e', records, clientId: 1 })
  const state = createStore(
    () =>
      ({
        loaded: false,
        session: null,
        line: { status: 'connecting' },
        you: { id: ParticipantId.parse(`p${'a'.repeat(12)}`) },
      }) as unknown as BoardState,
  )
  const opening = createOpening()
  const stop = followOpening({ doc, state, clock } as unknown as BoardLine, opening)
  return { clock, opening, stop, know: (now: Partial<BoardState>) => state.setState(now) }
}

const fresh = viewOf(emptySession)
const withScaffold = (session: SessionView): SessionView => ({ ...session, scaffold: { ...session.scaffold, records: [area] } })
const running = withScaffold({ ...fresh, agenda: { ...fresh.agenda, steps: [step] as never, current: step.id as never } })

test('CA34 who comes to a step sees its area first, who comes before it the whole board', () => {
  const during = opened()
  during.know({ loaded: true, session: running })
  expect(during.opening.getState()).toMatchObject({
    view: { bounds: [5_000, 0, 800, 600], inset: 40 },
    step: words('Tutustutaan'),
    seen: false,
  })
  const before = opened()
  before.know({ loaded: true, session: withScaffold(fresh) })
  expect(before.opening.getState().view).toEqual({ bounds: [0, 0, 5_800, 600] })
  expect(before.opening.getState().paint).toBeTypeOf('function')
})

test('CA34 who is led through slides is not taken to the area first', () => {
  const { opening, know } = opened()
  know({ loaded: true, session: { ...running, slides: { ...running.slides, led: true } } })
  expect(opening.getState().view).toEqual({ bounds: [0, 0, 5_800, 600] })
})

test('CA33 what this browser kept waits a moment for the session, no longer; what is seen first is decided once', () => {
  const { clock, opening, know, stop } = opened()
  know({ loaded: true })
  expect(opening.getState().view).toBeNull()
  clock.advance(1_000)
  const { view, paint } = opening.getState()
  expect(view).toEqual({ bounds: [0, 0, 200, 200] })
  know({ session: running })
  expect(opening.getState()).toMatchObject({ view, paint, step: words('Tutustutaan') })
  stop()
  const offline = opened()
  offline.know({ loaded: true, line: { status: 'offline', sinceMs: 0 } })
  expect(offline.opening.getState().view).toEqual(view)
})

test('CA33 where there is nothing to see the editor need not wait', () => {
  const { opening, know } = opened([])
  know({ loaded: true, session: fresh })
  expect(opening.getState()).toMatchObject({ view: null, paint: null, seen: true })
})
