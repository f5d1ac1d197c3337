// A scale or a plane with its ends named and dots on it.
import { inLanguage } from '@keha/shared/locale.ts'
import type { Placing, Spot } from '@keha/shared/session/model/placing.ts'
import type { PointerEvent } from 'react'
import { useLocale } from '../locales/language.ts'

interface PlacingDrawingProps {
  readonly placing: Placing
  readonly dots: readonly Spot[]
  readonly onPlace?: (spot: Spot) => void
}

/** Dots of a scale are stacked where they lie on one another: hundredths in twenty columns. */
const COLUMNS = 20

export function PlacingDrawing({ placing, dots, onPlace }: PlacingDrawingProps) {
  const locale = useLocale()
  const { across, up } = placing
  const place = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const clamp = (value: number) => Math.min(1, Math.max(0, value))
    onPlace?.({ x: clamp((event.clientX - box.x) / box.width), y: up ? clamp(1 - (event.clientY - box.y) / box.height) : 0 })
  }
  return (
    <div className="ask__drawing" data-plane={up !== undefined}>
      {up ? <p className="ask__end">{inLanguage(up.to, locale)}</p> : null}
      <div className="ask__ground" onPointerDown={onPlace ? place : undefined} data-open={onPlace !== undefined}>
        {stacked(dots, up !== undefined).map(({ x, y, key }) => (
          <span key={key} className="ask__dot" style={{ insetInlineStart: `${x * 100}%`, insetBlockEnd: `${y * 100}%` }} />
        ))}
      </div>
      {up ? <p className="ask__end">{inLanguage(up.from, locale)}</p> : null}
      <p className="ask__ends">
        <span>{inLanguage(across.from, locale)}</span>
        <span>{inLanguage(across.to, locale)}</span>
      </p>
    </div>
  )
}

function stacked(dots: readonly Spot[], isPlane: boolean): readonly (Spot & { readonly key: string })[] {
  const heights = new Map<number, number>()
  return dots.map(({ x, y }, i) => {
    if (isPlane) return { x, y, key: `${i}` }
    const column = Math.round(x * COLUMNS)
    const height = heights.get(column) ?? 0
    heights.set(column, height + 1)
    return { x, y: 0.12 + height * 0.14, key: `${i}` }
  })
}
