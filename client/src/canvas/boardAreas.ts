// The board's areas by name, for panels that let a person choose one. In the order of the pages of the report.
import { RecordId } from '@keha/shared/ids.ts'
import { pageOrder } from '@keha/shared/report/membership.ts'
import { readingOrder } from '@keha/shared/report/readingOrder.ts'
import { useMemo } from 'react'
import { computed, type TLFrameShape, useValue } from 'tldraw'
import type { CanvasHandle } from './CanvasHandle.ts'

export interface BoardArea {
  readonly id: RecordId
  /** As it was written; may be empty. */
  readonly name: string
}

const NONE: readonly BoardArea[] = []

export function useAreas(canvas: CanvasHandle | null): readonly BoardArea[] {
  const areas = useMemo(() => computed('areas', () => (canvas ? areasOf(canvas) : NONE), { isEqual: hasSameAreas }), [canvas])
  return useValue(areas)
}

function areasOf({ editor }: CanvasHandle): readonly BoardArea[] {
  const frames = editor.getCurrentPageShapesSorted().filter((shape): shape is TLFrameShape => shape.type === 'frame')
  const placed = frames.flatMap(({ id, isLocked, props }) => {
    const box = editor.getShapePageBounds(id)
    return box ? [{ id, name: props.name.trim(), locked: isLocked, bounds: [box.x, box.y, box.w, box.h] as const }] : []
  })
  return pageOrder(placed, readingOrder).map(({ id, name }) => ({ id: RecordId.parse(id), name }))
}

/** Moving things on the canvas renders no panel. */
const hasSameAreas = (before: readonly BoardArea[], after: readonly BoardArea[]): boolean =>
  before.length === after.length && after.every(({ id, name }, at) => before[at]?.id === id && before[at].name === name)
