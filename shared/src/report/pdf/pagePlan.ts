// Which pages a board becomes: one an area, and one for what lies outside of all areas, if people put anything there.
// Pure; knows nothing of PDF.
import type { Locale } from '../../locale.ts'
import { type Bounds, overlap, union } from '../geometry.ts'
import { thickened } from '../membership.ts'
import { phrase } from '../phrases.ts'
import type { Scene, SceneArea, SceneItem } from '../scene.ts'
import { AREA_SIZES, BOARD_SIZES } from './pageFormat.ts'

export interface InnerArea {
  readonly area: SceneArea
  /** Of its page. */
  readonly name: string
  /** Itself and those within it, the larger ones first. */
  readonly areas: readonly SceneArea[]
  /** All that lies in them, in drawing order. */
  readonly items: readonly SceneItem[]
}

export interface PlannedPage {
  /** Of the named destination: ASCII, in the order of the pages. */
  readonly name: string
  readonly title: string
  readonly bounds: Bounds
  /** Undefined for the page of what lies outside. */
  readonly area: SceneArea | undefined
  /** In drawing order. */
  readonly items: readonly SceneItem[]
  /** Areas that lie within this one and have their own pages. */
  readonly inner: readonly InnerArea[]
  /** Arrows and lines of other pages that reach into this one, in drawing order. */
  readonly reaching: readonly SceneItem[]
  readonly sizes: typeof AREA_SIZES
}

export interface PagePlan {
  readonly pages: readonly PlannedPage[]
  /** The scaffold outside of the areas, such as the board's heading: shown on the overview alone. */
  readonly decoration: readonly SceneItem[]
}

const REACHING: ReadonlySet<SceneItem['kind']> = new Set(['arrow', 'line', 'drawing'])
/** Board px around what lies outside of the areas. */
const OUTSIDE_MARGIN_PX = 40

export function planPages(scene: Scene, locale: Locale): PagePlan {
  const nameOf = new Map(scene.areas.map((area, index) => [area.id, pageName(index)]))
  const pages = scene.areas.map((area, index): PlannedPage => {
    const inner = scene.areas
      .filter((one) => one.within === area.id)
      .map((one): InnerArea => {
        const areas = withThoseWithin(one, scene.areas)
        const ids = new Set<string | null>(areas.map(({ id }) => id))
        return { area: one, name: nameOf.get(one.id) ?? '', areas, items: scene.items.filter((item) => ids.has(item.area)) }
      })
    const innerBounds = inner.map((one) => one.area.bounds)
    return {
      name: pageName(index),
      title: area.name || phrase('namelessArea', locale),
      bounds: area.bounds,
      area,
      items: scene.items.filter((item) => item.area === area.id),
      inner,
      reaching: scene.items.filter((item) => REACHING.has(item.kind) && item.area !== area.id && reaches(item, area, innerBounds)),
      sizes: AREA_SIZES,
    }
  })
  const outside = scene.items.filter((item) => item.area === null)
  const byPeople = outside.filter((item) => !item.locked)
  if (byPeople.length === 0 && scene.areas.length > 0) return { pages, decoration: outside }
  const shown = scene.areas.length > 0 ? byPeople : outside
  const [x, y, width, height] = shown.length > 0 ? union(shown.map((item) => item.bounds)) : [0, 0, 1600, 900]
  const margin = OUTSIDE_MARGIN_PX
  const page: PlannedPage = {
    name: pageName(scene.areas.length),
    title: phrase(scene.areas.length > 0 ? 'outside' : 'wholeBoard', locale),
    bounds: [x - margin, y - margin, width + 2 * margin, height + 2 * margin],
    area: undefined,
    items: shown,
    inner: [],
    reaching: [],
    sizes: BOARD_SIZES,
  }
  return { pages: [...pages, page], decoration: scene.areas.length > 0 ? outside.filter((item) => item.locked) : [] }
}

/** An area lies within a larger one, so this ends. */
const withThoseWithin = (area: SceneArea, all: readonly SceneArea[]): SceneArea[] => [
  area,
  ...all.filter((one) => one.within === area.id).flatMap((one) => withThoseWithin(one, all)),
]

const pageName = (index: number): string => `page-${String(index + 1).padStart(4, '0')}`

/** Whether part of an item is seen in the area outside of the areas within it. */
function reaches(item: SceneItem, area: SceneArea, inner: readonly Bounds[]): boolean {
  const thick = thickened(item.bounds)
  const shared = overlap(thick, area.bounds)
  return shared > 0 && shared > inner.reduce((sum, bounds) => sum + overlap(thick, bounds), 0)
}
