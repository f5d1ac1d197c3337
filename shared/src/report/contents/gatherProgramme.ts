// What the workshop was: its steps, the slides that were shown, the groups people worked in.
import type { TLImageShape, TLRecord } from '@tldraw/tlschema'
import { inLanguage, type Locale } from '../../locale.ts'
import type { SessionView } from '../../session/model/session.ts'
import type { BoardOutline } from '../boardOutline.ts'
import { numbered } from '../phrases.ts'
import { byAlphabet } from './byAlphabet.ts'
import type { ReportNames } from './names.ts'
import type { ReportGroup, ReportProgramme } from './reportContents.ts'

export function programmeOf(
  { agenda, slides, closing }: SessionView,
  records: ReadonlyMap<string, TLRecord>,
  outline: BoardOutline,
  locale: Locale,
): ReportProgramme {
  return {
    begun: timeOf(agenda.startedAtMs),
    closed: timeOf(closing.closedAtMs),
    steps: agenda.steps.map(({ title, minutes, area }) => ({ title: inLanguage(title, locale), minutes, area: areaName(outline, area) })),
    slides: slides.pages.flatMap((page) => {
      const record = records.get(page)
      return record?.typeName === 'shape' && record.type === 'image' ? [(record as TLImageShape).props.altText.trim()] : []
    }),
  }
}

export const groupsOf = ({ groups: { groups } }: SessionView, outline: BoardOutline, names: ReportNames, locale: Locale): ReportGroup[] =>
  groups.map(({ name, members, area }, at) => ({
    name: name || numbered('groupNumber', at + 1, locale),
    area: areaName(outline, area),
    count: members.length,
    people: names.of(members)?.toSorted(byAlphabet) ?? null,
  }))

const areaName = ({ areas }: BoardOutline, area: string | null | undefined): string | null =>
  areas.find(({ id }) => id === area)?.name || null

const timeOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())
