// Which areas a report tells of in words, and which it only names: a page of headings without a note under them tells nothing.
import type { Locale } from '../locale.ts'
import type { ReportArea, ReportNote } from './contents/reportContents.ts'
import { phrase } from './phrases.ts'

export interface ToldAreas {
  /** With what people put in them: words, pictures, and arrows between things. */
  readonly told: readonly { readonly area: ReportArea; readonly items: readonly ReportNote[] }[]
  readonly empty: readonly ReportArea[]
}

export function toldAreas(areas: readonly ReportArea[]): ToldAreas {
  const all = areas.map((area) => ({ area, items: area.items.filter(isTold) }))
  return {
    told: all.filter(({ items }) => items.length > 0),
    empty: all.flatMap(({ area, items }) => (items.length > 0 ? [] : [area])),
  }
}

const isTold = ({ text, joins, kind }: ReportNote): boolean => text.trim() !== '' || joins !== null || kind === 'image'

/** Whether any of them is a note: pictures and arrows alone are told as such. */
export const hasNotes = (items: readonly ReportNote[]): boolean => items.some(({ kind }) => kind === 'note')

export const nameOfArea = ({ name }: ReportArea, locale: Locale): string => name || phrase('namelessArea', locale)
