// Slides: pages of a lecture as pictures in the scaffold, and which of them the speaker shows. Owns the order, the page that
// is on and whether everybody's view follows it; the pictures themselves are the scaffold's. Invariants: every page is a
// record of the scaffold, named once; `at` is one of them, 0 where there are none; nothing is led without pages. SL rules in
// SPEC.md.
import { z } from 'zod'
import { RecordId } from '../ids.ts'
import { AnyRecord, scaffold } from './scaffold.ts'
import { accept, refuse, type Tool } from './tool.ts'

/** With a picture and its shape for each, and an area around them, they fit into one change of the scaffold. */
export const MAX_SLIDES = 60
const MAX_RECORDS = 2 * MAX_SLIDES + 1

export const SlidesSlice = z.strictObject({
  /** Image shapes, in the order they are shown. */
  pages: z.array(RecordId),
  /** All that was placed with them, and goes when they go. */
  records: z.array(RecordId),
  /** Index of the page that is on. */
  at: z.number().int().nonnegative(),
  /** Everyone's view follows the page that is on. */
  led: z.boolean(),
})
export type SlidesSlice = z.infer<typeof SlidesSlice>

export const SlidesCommand = z.discriminatedUnion('type', [
  /** New slides in the place of those before; `pages` are image shapes among `records`. */
  z.strictObject({
    type: z.literal('placeSlides'),
    records: z.array(AnyRecord).min(1).max(MAX_RECORDS),
    pages: z.array(RecordId).min(1).max(MAX_SLIDES),
  }),
  z.strictObject({ type: z.literal('goToSlide'), page: RecordId }),
  z.strictObject({ type: z.literal('nextSlide') }),
  z.strictObject({ type: z.literal('previousSlide') }),
  z.strictObject({ type: z.literal('leadSlides'), led: z.boolean() }),
  z.strictObject({ type: z.literal('removeSlides') }),
])
export type SlidesCommand = z.infer<typeof SlidesCommand>

export const SlidesEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('slidesPlaced'), pages: z.array(RecordId), records: z.array(RecordId) }),
  z.strictObject({ type: z.literal('slideShown'), at: z.number().int().nonnegative() }),
  z.strictObject({ type: z.literal('slidesLed'), led: z.boolean() }),
])
export type SlidesEvent = z.infer<typeof SlidesEvent>

/** The page everyone's view follows; null where none is led. */
export const ledPage = ({ pages, at, led }: SlidesSlice): RecordId | null => (led ? (pages[at] ?? null) : null)

const NONE: SlidesSlice = { pages: [], records: [], at: 0, led: false }

export const slides: Tool<SlidesSlice, SlidesCommand> = {
  initial: NONE,
  may: {
    placeSlides: ['facilitator'],
    goToSlide: ['facilitator'],
    nextSlide: ['facilitator'],
    previousSlide: ['facilitator'],
    leadSlides: ['facilitator'],
    removeSlides: ['facilitator'],
  },
  decide: (session, command, context) => {
    const { pages, records, at, led } = session.slides
    const show = (to: number) => (to === at || to < 0 || to >= pages.length ? accept() : accept({ type: 'slideShown', at: to }))
    switch (command.type) {
      case 'placeSlides': {
        const ids = command.records.map(({ id }) => RecordId.parse(id))
        const images = new Set(command.records.filter(isImage).map(({ id }) => id as string))
        if (new Set(command.pages).size < command.pages.length || command.pages.some((id) => !images.has(id))) return refuse('bad-record')
        const remove = records.filter((id) => !ids.includes(id))
        const placed = scaffold.decide(session, { type: 'changeScaffold', put: command.records, remove }, context)
        return placed.ok ? accept(...placed.events, { type: 'slidesPlaced', pages: command.pages, records: ids }) : placed
      }
      case 'goToSlide': {
        const to = pages.indexOf(command.page)
        return to < 0 ? refuse('no-such-record') : show(to)
      }
      case 'nextSlide':
        return show(at + 1)
      case 'previousSlide':
        return show(at - 1)
      case 'leadSlides':
        if (command.led && pages.length === 0) return refuse('no-slides')
        return command.led === led ? accept() : accept({ type: 'slidesLed', led: command.led })
      case 'removeSlides':
        return records.length === 0 ? accept() : accept({ type: 'scaffoldChanged', put: [], remove: records })
    }
  },
  evolve: (slice, event) => {
    switch (event.type) {
      case 'slidesPlaced':
        return { pages: event.pages, records: event.records, at: 0, led: false }
      case 'slideShown':
        return { ...slice, at: event.at }
      case 'slidesLed':
        return { ...slice, led: event.led }
      case 'scaffoldChanged':
        return without(slice, new Set(event.remove))
      case 'recordsOpened':
        return without(slice, new Set(event.records.map(({ id }) => id as string)))
      default:
        return slice
    }
  },
}

const isImage = (record: unknown): boolean => (record as { readonly type?: unknown }).type === 'image'

/** A page that leaves the scaffold is no slide any more; the one that is on stays on, or the one after it is. */
function without(slice: SlidesSlice, gone: ReadonlySet<string>): SlidesSlice {
  if (!slice.records.some((id) => gone.has(id))) return slice
  const pages = slice.pages.filter((id) => !gone.has(id))
  const before = slice.pages.slice(0, slice.at).filter((id) => !gone.has(id)).length
  return {
    pages,
    records: slice.records.filter((id) => !gone.has(id)),
    at: Math.max(0, Math.min(before, pages.length - 1)),
    led: slice.led && pages.length > 0,
  }
}
