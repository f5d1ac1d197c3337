// Where a workshop begins: what it is about, how it goes in four lines, and the practice corner; the same place in every template.
import type { Locale, Translated } from '@keha/shared/locale.ts'
import { translated } from '../words.ts'
import type { Drawing } from './draw.ts'
import { type Box, below, columns, equal, rows, topOf } from './grid.ts'
import { practiceCorner } from './practice.ts'

const FIELD_H = 150

const COURSE = translated('Näin etenemme', 'How it goes', 'Så här gör vi')

interface Start {
  readonly title: Translated
  readonly guide: Translated
  /** What the group fills in before anything else. */
  readonly field: Translated
  /** The course of the workshop. */
  readonly course: readonly Translated[]
  /** What is good to remember, beside the course. */
  readonly reminder: { readonly heading: Translated; readonly text: Translated }
}

export function startArea(pen: Drawing, box: Box, locale: Locale, start: Start): void {
  const { body } = pen.area('start', box, { title: start.title[locale], guide: start.guide[locale] })
  const [left, right] = columns(body, [9, 5], 50) as [Box, Box]
  pen.field('start-field', topOf(left, FIELD_H), start.field[locale])
  const course = pen.panel('course', below(left, FIELD_H + 36), 'plain', COURSE[locale])
  pen.steps(
    'course',
    course,
    start.course.map((line) => line[locale]),
  )
  const [reminder, practice] = rows(right, equal(2), 30) as [Box, Box]
  pen.panel('reminder', reminder, 'tint', start.reminder.heading[locale], start.reminder.text[locale])
  practiceCorner(pen, practice, locale)
}
