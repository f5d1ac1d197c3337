// The radar of a rating as a drawing in the report's page: decoration beside its table, with the means in words for who does not see it.
import type { Locale } from '../../locale.ts'
import type { ReportRating } from '../contents/reportContents.ts'
import { figure, phrase } from '../phrases.ts'
import { html, type Markup } from './markup.ts'

/** Units of the drawing. */
const RADIUS = 100
const LABEL_AT = 114
const RINGS = [1, 2, 3, 4, 5] as const

type Radar = ReportRating['radar']

export function radarFigure(radar: Radar, locale: Locale): Markup {
  const told = radar.map(({ title, mean }) => `${title || '–'} ${mean === null ? '–' : figure(mean, locale)}`).join('; ')
  const angle = (at: number): number => (2 * Math.PI * at) / radar.length - Math.PI / 2
  const point = (at: number, value: number): string => {
    const far = (RADIUS * value) / RINGS.length
    return `${rounded(far * Math.cos(angle(at)))},${rounded(far * Math.sin(angle(at)))}`
  }
  const ring = (value: number): string => radar.map((_, at) => point(at, value)).join(' ')
  const shape = radar.map(({ mean }, at) => point(at, mean ?? 0)).join(' ')
  return html`<svg class="radar" viewBox="-130 -130 260 260" role="img" aria-label="${phrase('radarAlt', locale)}${told}">
${RINGS.map((value) => html`<polygon class="ring" points="${ring(value)}"></polygon>\n`)}${radar.map(
  (_, at) => html`<polyline class="ring" points="0,0 ${point(at, RINGS.length)}"></polyline>\n`,
)}<polygon class="means" points="${shape}"></polygon>
${radar.map(
  (_, at) =>
    html`<text x="${rounded(LABEL_AT * Math.cos(angle(at)))}" y="${rounded(LABEL_AT * Math.sin(angle(at)) + 5)}">${at + 1}</text>\n`,
)}</svg>
`
}

const rounded = (value: number): number => Math.round(value * 10) / 10
