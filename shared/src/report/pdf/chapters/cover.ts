// The cover: what session it was, the whole board small, and who took part.
import type { ReportContents, ReportOrganisation } from '../../contents/reportContents.ts'
import { counted, dayOf, numbered, phaseName, phrase } from '../../phrases.ts'
import type { Scene } from '../../scene.ts'
import type { ReportWriter } from '../flow/ReportWriter.ts'
import { ACCENT, BODY, LINE, SHEET, SOFT, TEXT_WIDTH } from '../flow/sheet.ts'
import { addTable } from '../flow/table.ts'
import type { PagePlan } from '../pagePlan.ts'
import { boardPicture } from './boardPicture.ts'

const PICTURE_PT = 400
/** Where people are listed below it. */
const SMALL_PICTURE_PT = 290

export function writeCover(writer: ReportWriter, contents: ReportContents, scene: Scene, plan: PagePlan): void {
  const { title, locale, date, template, round, previous, counts, people, parts } = contents
  const { canvas } = writer.tools
  writer.add({ height: 26, paint: (top) => canvas.artifact(() => canvas.fillBox([SHEET.left, top, 36, 4], ACCENT)) })
  writer.title(title)
  writer.gap(10)
  writer.paragraph(`${phrase('report', locale)} · ${dayOf(new Date(date), locale)}`, { ...BODY, size: 12 })
  const phase = template && phaseName(template.phase, locale)
  const from = [template?.title, phase === template?.title ? null : phase].filter((part) => part)
  const soft = { ...BODY, colour: SOFT }
  writer.gap(4)
  if (from.length > 0) writer.paragraph(from.join(' · '), soft)
  if (round > 1)
    writer.paragraph(
      [numbered('cycle', round, locale), previous && `${phrase('previous', locale)}: ${previous}`].filter(Boolean).join(' · '),
      soft,
    )
  const figures = [counted('areas', counts.areas, locale), counted('notes', counts.notes, locale)]
  if (counts.people > 0) figures.unshift(counted('people', counts.people, locale))
  writer.paragraph(figures.join(' · '), soft)
  const picture = boardPicture(writer.tools, scene, plan, TEXT_WIDTH - 16, people?.length ? SMALL_PICTURE_PT : PICTURE_PT)
  const section = writer.holder
  writer.gap(24)
  writer.add({
    height: picture.height + 16,
    paint: (top) => {
      canvas.artifact(() => canvas.strokeBox([SHEET.left, top, TEXT_WIDTH, picture.height + 16], LINE, 0.8))
      picture.paint(SHEET.left + (TEXT_WIDTH - picture.width) / 2, top + 8, section(), parts.includes('areas'))
    },
  })
  if (people && people.length > 0) writePeople(writer, people)
}

function writePeople(writer: ReportWriter, people: readonly ReportOrganisation[]): void {
  const { locale } = writer
  writer.chapter(phrase('people', locale), { needs: 120 })
  const named = people.some((organisation) => organisation.people !== null)
  const columns = [
    { title: phrase('organisation', locale), share: named ? 0.3 : 0.8 },
    ...(named ? [{ title: phrase('names', locale), share: 0.54 }] : []),
    { title: phrase('peopleColumn', locale), share: named ? 0.16 : 0.2, align: 'end' as const },
  ]
  addTable(
    writer,
    columns,
    people.map(({ name, count, people: who }) => [
      { text: name ?? phrase('noOrganisation', locale), soft: name === null },
      ...(named ? [{ text: (who ?? []).join(', ') }] : []),
      { text: String(count) },
    ]),
  )
}
