// For tests: random commands of slides, and what must hold whatever was asked.
import { type Chance, oneOf, whole } from '../../seededChance.ts'
import type { Command, SessionState } from '../model/session.ts'
import { slide } from './commandStates.ts'
import { recordId } from './workshop.ts'

const NAMES = ['s1', 's2', 's3', 's4'] as const
const SLIDES = NAMES.map((name) => ({ record: slide(name), id: recordId(name) }))

/** Two draws for them all: everything else comes up nearly as often as before. */
export function slideDraw(chance: Chance): Command {
  const page = () => recordId(oneOf(chance, NAMES))
  const placed = () => SLIDES.slice(whole(chance, 3))
  return oneOf<() => Command>(chance, [
    () => ({ type: 'placeSlides', records: SLIDES.map(({ record }) => record), pages: placed().map(({ id }) => id) }),
    () => ({ type: chance() < 0.5 ? 'nextSlide' : 'previousSlide' }),
    () => ({ type: 'nextSlide' }),
    () => ({ type: 'goToSlide', page: page() }),
    () => ({ type: 'leadSlides', led: chance() < 0.7 }),
    () => (chance() < 0.3 ? { type: 'removeSlides' } : { type: 'changeScaffold', put: [], remove: [page()] }),
  ])()
}

export function slidesProblem({ slides: { pages, records, at, led }, scaffold }: SessionState): string | null {
  if (records.length === 0) return pages.length > 0 || at !== 0 || led ? 'slides of nothing' : null
  const owned = new Set<string>(scaffold.records.map(({ id }) => id))
  if (records.some((id) => !owned.has(id)) || !pages.every((id) => records.includes(id))) return 'a slide that is not in the scaffold'
  if (new Set(pages).size < pages.length) return 'a slide twice'
  return at > Math.max(0, pages.length - 1) || (led && pages.length === 0) ? 'a slide is on that is not there' : null
}
