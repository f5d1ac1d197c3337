// Slides: pages of a lecture as pictures in the scaffold, and which of them the speaker shows. Owns the order, the page that
// is on and whether everybody's view follows it; the pictures themselves are the scaffold's. Invariants: every page is a
// record of the scaffold, named once; `at` is one of them, 0 where there are none; nothing is led without pages. SL rules in
// SPEC.md.
import { RecordId } from '../../ids.ts'
import type { SlidesCommand, SlidesSlice } from '../model/slides.ts'
import { scaffold } from './scaffold.ts'
import { accept, refuse, type Tool } from './tool.ts'

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
