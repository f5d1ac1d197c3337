// Where people placed themselves, counted: the text of what is drawn.
import type { Locale } from '../locale.ts'
import type { ReportPlacing } from './contents/reportContents.ts'
import { phrase } from './phrases.ts'

type Counted = readonly [where: string, count: number]

const FIFTHS = [0, 1, 2, 3, 4] as const

/** A scale in five parts from one end to the other, two axes in four quarters. */
export const placedWhere = (placing: ReportPlacing, locale: Locale): Counted[] => (placing.up ? quarters(placing) : fifths(placing, locale))

/** A scale in five parts from one end to the other. */
function fifths({ across, dots }: ReportPlacing, locale: Locale): Counted[] {
  const near = (end: string): string => `${phrase('nearer', locale)}: ${end}`
  const names = [across.from, near(across.from), phrase('middle', locale), near(across.to), across.to]
  return FIFTHS.map((part) => [names[part] ?? '', dots.filter(({ x }) => Math.min(4, Math.floor(x * 5)) === part).length])
}

function quarters({ across, up, dots }: ReportPlacing): Counted[] {
  const halves = [up?.to ?? '', up?.from ?? '']
  return halves.flatMap((vertical, row) =>
    [across.from, across.to].map(
      (side, column): Counted => [
        `${side}, ${vertical}`,
        dots.filter(({ x, y }) => (x >= 0.5 ? 1 : 0) === column && (y >= 0.5 ? 0 : 1) === row).length,
      ],
    ),
  )
}
