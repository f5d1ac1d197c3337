import { expect, test } from 'vitest'
import { note } from '../../board/honestWriting.ts'
import type { RecordId } from '../../ids.ts'
import type { Command, SessionState } from '../model/session.ts'
import { ledPage, MAX_SLIDES, SlidesCommand } from '../model/slides.ts'
import { STATES, slide } from '../testing/commandStates.ts'
import { after, apply, by, planned, recordId } from '../testing/workshop.ts'

const give = (state: SessionState, ...commands: Command[]): SessionState =>
  commands.reduce((was, command) => apply(was, command, { actor: by('facilitator') }).state, state)
const place = (...names: string[]): Command => ({
  type: 'placeSlides',
  records: [...names.map(slide), slide('frame')],
  pages: names.map(recordId),
})
const scaffoldIds = (state: SessionState) => state.scaffold.records.map(({ id }) => id)
const leave = (state: SessionState, ...names: string[]): SessionState =>
  give(state, { type: 'changeScaffold', put: [], remove: names.map(recordId) })
const led = STATES.lecture.state

test('SL1 new slides take the place of those before, and removing takes all that was placed with them', () => {
  const first = give(planned, place('a', 'b'))
  expect(first.slides).toMatchObject({ pages: ['shape:a', 'shape:b'], at: 0, led: false })
  expect(scaffoldIds(first)).toEqual(['shape:owned', 'shape:a', 'shape:b', 'shape:frame'])
  const second = give(first, place('b', 'c'))
  expect(scaffoldIds(second)).toEqual(['shape:owned', 'shape:b', 'shape:frame', 'shape:c'])
  expect(second.slides.pages).toEqual(['shape:b', 'shape:c'])
  const none = give(second, { type: 'removeSlides' })
  expect(none.slides).toEqual({ pages: [], records: [], at: 0, led: false })
  expect(scaffoldIds(none)).toEqual(['shape:owned'])
})

test('SL1 sixty are taken, and not one more', () => {
  const names = Array.from({ length: MAX_SLIDES + 1 }, (_, n) => `p${n}`)
  expect(SlidesCommand.safeParse(place(...names.slice(1))).success).toBe(true)
  expect(SlidesCommand.safeParse(place(...names)).success).toBe(false)
})

test('SL1 pages are pictures that come with them, each once', () => {
  const decide = (command: Command) => apply(planned, command, { actor: by('facilitator') }).decision
  const bad = { ok: false, code: 'bad-record' }
  expect(decide({ ...place('a'), pages: [recordId('frame'), recordId('b')] } as Command)).toEqual(bad)
  expect(decide({ ...place('a'), pages: [recordId('owned')] } as Command)).toEqual(bad)
  expect(decide({ ...place('a'), records: [note('a')] } as Command)).toEqual(bad)
  expect(decide({ ...place('a', 'b'), pages: ['a', 'a'].map(recordId) } as Command)).toEqual(bad)
  expect(decide(place('a', 'b')).ok).toBe(true)
})

test('SL2 turning stops at both ends, and a page can be gone to', () => {
  const turned = (state: SessionState, ...types: ('nextSlide' | 'previousSlide')[]) =>
    give(state, ...types.map((type): Command => ({ type }))).slides.at
  expect(turned(led, 'nextSlide')).toBe(2)
  expect(turned(led, 'nextSlide', 'nextSlide', 'nextSlide')).toBe(2)
  expect(turned(led, 'previousSlide', 'previousSlide', 'previousSlide')).toBe(0)
  expect(ledPage(give(led, { type: 'goToSlide', page: recordId('s3') }).slides)).toBe('shape:s3')
})

test('SL3 a page that leaves the scaffold is no slide; the one that is on stays on, or the next one is', () => {
  const onPage = (state: SessionState): RecordId | null => ledPage(state.slides)
  expect(onPage(leave(led, 's1'))).toBe('shape:s2')
  expect(onPage(leave(led, 's2'))).toBe('shape:s3')
  expect(onPage(leave(led, 's2', 's3'))).toBe('shape:s1')
  expect(onPage(give(led, { type: 'openRecords', ids: [recordId('s2')] }))).toBe('shape:s3')
  expect(leave(led, 's1', 's2', 's3').slides).toEqual({ pages: [], records: [], at: 0, led: false })
})

test('SL4 leading needs pages, and ends by hand, with new slides and when the workshop closes', () => {
  expect(ledPage(give(planned, { type: 'leadSlides', led: true }).slides)).toBeNull()
  expect(ledPage(led.slides)).toBe('shape:s2')
  const ends: Command[] = [{ type: 'leadSlides', led: false }, place('a'), { type: 'removeSlides' }, { type: 'closeWorkshop' }]
  for (const end of ends) expect(ledPage(give(led, end).slides), end.type).toBeNull()
  const turning = give(led, { type: 'leadSlides', led: false }, { type: 'nextSlide' })
  expect(turning.slides.at).toBe(2)
  expect(ledPage(after(turning, [{ type: 'slidesLed', led: true }]).slides)).toBe('shape:s3')
})
