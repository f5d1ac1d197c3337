// The groups of criteria as a radar, where there are at least three; the same figures stand beside it in words.

import type { Rating, Spread } from '@keha/shared/session/model/rating.ts'
import { radarOf } from '@keha/shared/session/radar.ts'
import { useLocale } from '../locales/language.ts'

const SIZE = 100
const RINGS = [1, 2, 3, 4, 5] as const

export function RatingRadar({ rating, spreads }: { readonly rating: Rating; readonly spreads: readonly Spread[] }) {
  const locale = useLocale()
  const points = radarOf(rating.criteria, spreads, locale)
  if (points.length < 3) return null
  const at = (index: number, value: number): string => {
    const angle = (index / points.length) * 2 * Math.PI - Math.PI / 2
    const radius = (value / 5) * SIZE
    return `${(Math.cos(angle) * radius).toFixed(1)},${(Math.sin(angle) * radius).toFixed(1)}`
  }
  const ring = (value: number) => points.map((_, i) => at(i, value)).join(' ')
  const figure = (mean: number | null) => (mean === null ? '–' : mean.toLocaleString(locale, { maximumFractionDigits: 1 }))
  return (
    <figure className="ask__radar">
      <svg viewBox="-108 -108 216 216" aria-hidden="true">
        {RINGS.map((value) => (
          <polygon key={value} points={ring(value)} className="ask__ring" />
        ))}
        <polygon points={points.map(({ mean }, i) => at(i, mean ?? 0)).join(' ')} className="ask__area" />
        {points.map(({ title }, i) => {
          const [x = 0, y = 0] = at(i, 5.3).split(',').map(Number)
          return (
            <text key={title} x={x} y={y} className="ask__point" textAnchor="middle" dominantBaseline="middle">
              {i + 1}
            </text>
          )
        })}
      </svg>
      <figcaption>
        <ol>
          {points.map(({ title, mean }) => (
            <li key={title}>
              {title} <span className="digits soft">{figure(mean)}</span>
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  )
}
