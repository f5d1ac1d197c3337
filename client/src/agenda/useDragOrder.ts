// Drags a row of a list to another place by its handle, with mouse, pen or finger. Every list that can be dragged has
// buttons that do the same.
import { type PointerEvent, useRef, useState } from 'react'
import { dropPlace } from './dropPlace.ts'

interface Drag {
  readonly from: number
  /** Where it would land now, among the others. */
  readonly to: number
  /** How far the row is from where it was, pixels. */
  readonly byY: number
}

export function useDragOrder(onDrop: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null)
  const start = useRef({ y: 0, middles: [] as readonly number[] })
  const [drag, setDrag] = useState<Drag | null>(null)

  const handle = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect())
      start.current = { y: event.clientY, middles: rows.map(({ top, height }) => top + height / 2) }
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag({ from: index, to: index, byY: 0 })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag === null) return
      const { y, middles } = start.current
      const byY = event.clientY - y
      setDrag({ from: drag.from, to: dropPlace(middles, drag.from, (middles[drag.from] ?? 0) + byY), byY })
    },
    onPointerUp: () => {
      setDrag(null)
      if (drag !== null && drag.to !== drag.from) onDrop(drag.from, drag.to)
    },
    onPointerCancel: () => setDrag(null),
  })
  /** How a row stands while one is dragged: itself, or on which side of it the dragged one would land. */
  const standing = (index: number): { readonly 'data-drag'?: 'itself' | 'before' | 'after'; readonly style?: { translate: string } } => {
    if (drag === null) return {}
    if (index === drag.from) return { 'data-drag': 'itself', style: { translate: `0 ${drag.byY}px` } }
    if (drag.to === drag.from) return {}
    const place = index > drag.from ? index - 1 : index
    if (place === drag.to && drag.to < drag.from) return { 'data-drag': 'before' }
    return place === drag.to && drag.to > drag.from ? { 'data-drag': 'after' } : {}
  }
  return { list, handle, standing }
}
