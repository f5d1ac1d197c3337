// The contract: what every template of the catalogue must be, in every language.
import { recordProblem } from '@keha/shared/board/records.ts'
import { LOCALES, type Locale, type Translated } from '@keha/shared/locale.ts'
import { Step } from '@keha/shared/session/model/agenda.ts'
import { DefaultColorThemePalette, type TLFrameShape, type TLGeoShape } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { GUTTER, holds, NOTE, notesIn } from './layout/grid.ts'
import { boxOf, groundOf, isFrame, isGeo, overlap, type Written, writtenIn } from './layout/survey.ts'
import { minutesOf, type Template } from './template.ts'

const everywhere = catalogue.flatMap((template) => LOCALES.map((locale) => ({ template, locale, name: `${template.id} ${locale}` })))

/** A text this long is never the same in two languages; shorter ones may be ("Open space", "Expert"). Characters. */
const LONG = 14
const PAGE = 'page:page'
/** WCAG 2.2, 1.4.3: contrast of text, and of large text (24 px, or 18.7 px bold). */
const AA = 4.5
const AA_LARGE = 3
/** A font this large is large text even with the whole board on screen at a fifth of its size. Canvas units. */
const LARGE = 60

test.each(everywhere)('TE1 every record of $name is valid, and its id tells whose it is', ({ template, locale }) => {
  const records = [...template.scaffold(locale), ...template.firstRecords(locale)]
  expect(records.length).toBeGreaterThan(0)
  for (const record of records) {
    expect(recordProblem(record), record.id).toBeNull()
    expect(record.id).toMatch(new RegExp(`^shape:${template.id}-[a-z0-9-]+$`))
  }
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
})

test.each(catalogue)('TE1 $id has the same records in all languages', (template) => {
  const ids = (locale: Locale) => [...template.scaffold(locale), ...template.firstRecords(locale)].map(({ id }) => id)
  expect(ids('en')).toEqual(ids('fi'))
  expect(ids('sv')).toEqual(ids('fi'))
})

test.each(everywhere)(
  'TE2 the scaffold of $name lies on the page beneath everything else, locked but for its fields',
  ({ template, locale }) => {
    const shapes = template.scaffold(locale).filter((record) => record.typeName === 'shape')
    expect(shapes.every(({ parentId }) => parentId === PAGE)).toBe(true)
    const order: string[] = shapes.map(({ index }) => index)
    expect(order).toEqual([...new Set(order)].sort())
    expect(order.every((index) => index < 'a0')).toBe(true)
    for (const shape of shapes) expect(shape.isLocked, shape.id).toBe(shape.meta['field'] !== true)
    expect(shapes.some(({ meta }) => meta['field'] === true)).toBe(true)
    for (const record of template.firstRecords(locale)) {
      expect(record).toMatchObject({ isLocked: false, meta: {} })
      expect('index' in record && record.index >= 'a0').toBe(true)
    }
  },
)

test.each(everywhere)('TE3 areas of $name are named apart and stand apart', ({ template, locale }) => {
  const frames = template.scaffold(locale).filter(isFrame)
  expect(new Set(frames.map(({ props }) => props.name)).size).toBe(frames.length)
  frames.forEach((frame, i) => {
    const box = boxOf(frame)
    const above = { ...box, y: box.y - GUTTER + 1, h: box.h + GUTTER - 1 }
    for (const other of frames.slice(i + 1)) expect(overlap(above, boxOf(other)), `${frame.id} and ${other.id}`).toBe(false)
  })
})

test.each(everywhere)('TE4 every text of $name has its place: in one area, on one ground, over no other text', ({ template, locale }) => {
  const records = template.scaffold(locale)
  const frames = records.filter(isFrame)
  const written = writtenIn(records)
  for (const text of written) {
    expect(text.box.w, `${text.id}: a word is wider than its line`).toBeLessThanOrEqual(text.room + 0.5)
    expect(frames.filter((frame) => holds(boxOf(frame), text.box)).length, `${text.id} ${text.words}`).toBe(1)
    for (const shape of records.filter(isGeo))
      if (shape.id !== text.id && shape.props.geo === 'rectangle' && overlap(boxOf(shape), text.box))
        expect(holds(boxOf(shape), text.box), `${text.id} stands half on ${shape.id}`).toBe(true)
  }
  written.forEach((text, i) => {
    for (const other of written.slice(i + 1)) expect(overlap(text.box, other.box), `${text.id} over ${other.id}`).toBe(false)
  })
})

test.each(everywhere)('TE4 shapes of $name lie wholly in an area or wholly outside', ({ template, locale }) => {
  const records = template.scaffold(locale)
  const frames = records.filter(isFrame)
  for (const shape of [...records.filter(isGeo)])
    expect(frames.filter((frame) => holds(boxOf(frame), boxOf(shape))).length, shape.id).toBe(1)
})

test.each(everywhere)('TE4 titles of $name are legible with the whole board on screen', ({ template, locale }) => {
  const records = template.scaffold(locale)
  const written = new Map(writtenIn(records).map((text) => [text.id, text]))
  for (const frame of records.filter(isFrame)) {
    const title = written.get(`${frame.id}-title`)
    expect(title?.size, frame.id).toBeGreaterThan(100)
    expect(title?.box.h, `${frame.id}: a title is one line`).toBeLessThan(150)
    expect(written.get(`${frame.id}-guide`)?.box.h ?? 0, `${frame.id}: guidance is two lines at most`).toBeLessThan(82)
  }
})

test.each(catalogue)('TE5 every text of $id is there in three languages', (template) => {
  const texts = [...metadataOf(template), ...agendaTextsOf(template), ...scaffoldTextsOf(template)]
  expect(texts.length).toBeGreaterThan(20)
  for (const { fi, en, sv } of texts) {
    for (const words of [fi, en, sv]) expect(words.trim(), `${fi} / ${en} / ${sv}`).toBe(words)
    expect(
      [fi, en, sv].every((words) => words !== ''),
      `${fi} / ${en} / ${sv}`,
    ).toBe(true)
    if (Math.max(fi.length, en.length, sv.length) >= LONG) expect(new Set([fi, en, sv]).size, `${fi} / ${en} / ${sv}`).toBe(3)
    expect(new Set([fi, en, sv].map((words) => /[.?!]$/.test(words))).size, `one ends as a sentence: ${fi}`).toBe(1)
  }
})

test.each(everywhere)('TE6 text of $name stands out from its ground', ({ template, locale }) => {
  const records = template.scaffold(locale)
  for (const text of writtenIn(records)) {
    const ground = groundOf(text, records)
    if (!ground) throw new Error(`${text.id} stands on nothing`)
    expect(contrast(inkOf(text), fillOf(ground)), `${text.id} on ${ground.id}`).toBeGreaterThanOrEqual(
      text.size >= LARGE ? AA_LARGE : text.bold && isDisc(ground) ? AA_LARGE : AA,
    )
  }
})

test.each(catalogue)('TE7 the agenda of $id can be led by somebody who never did it', (template) => {
  const ids = template.agenda.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const step of template.agenda) {
    expect(Step.safeParse(step).success, step.id).toBe(true)
    expect(step.minutes, step.id).toBeGreaterThanOrEqual(5)
    expect(step.minutes, step.id).toBeLessThanOrEqual(60)
    for (const locale of LOCALES) {
      const guidance = (step.guidance as Translated)[locale]
      expect(guidance.split(' ').length, `${step.id} ${locale}`).toBeGreaterThanOrEqual(18)
      expect(guidance.split(' ').length, `${step.id} ${locale}`).toBeLessThanOrEqual(90)
      expect(guidance.match(/[.?!](\s|$)/g)?.length ?? 0, `${step.id} ${locale}: three sentences or more`).toBeGreaterThanOrEqual(3)
      expect((step.instruction as Translated)[locale].length, `${step.id} ${locale}: the step card is short`).toBeLessThanOrEqual(160)
    }
  }
  expect(template.agenda[0]?.kind).toBe('welcome')
  expect(minutesOf(template)).toBeGreaterThanOrEqual(30)
  expect(minutesOf(template)).toBeLessThanOrEqual(240)
})

test.each(catalogue)('TE7 steps of $id happen in areas that are there; where people are in many places none is named', (template) => {
  const areas = new Set(
    template
      .scaffold('fi')
      .filter(isFrame)
      .map(({ id }) => id as string),
  )
  for (const { id, area, kind } of template.agenda) {
    if (area !== undefined) expect(areas.has(area), `${id}: ${area}`).toBe(true)
    else expect(['rotate', 'sessions', 'discuss', 'break'], id).toContain(kind)
  }
})

/** Words that are not ours, by language: each has its own in the vocabulary. */
const FOREIGN: Readonly<Record<Locale, RegExp>> = {
  fi: /post-?it|tarralap|muistilap|kanvas|whiteboard|moderaattori|ohjaaja|vetäjä|workshop|template|facilit/i,
  en: /post-?it|stickies|canvas|whiteboard|moderator|attendee|\bcard\b|scaffold/i,
  sv: /post-?it|klisterlapp|canvas|whiteboard|moderator|handledare|workshop|kort\b(?! och)/i,
}
/** "kort" is also the everyday adverb "briefly". */
const EVERYDAY: Readonly<Record<Locale, RegExp>> = { fi: /$^/, en: /$^/, sv: /(berättar?|inleder|Inleder|Berätta) kort/g }

test.each(everywhere)('TE8 $name speaks the words of the product', ({ template, locale }) => {
  for (const text of [...metadataOf(template), ...agendaTextsOf(template), ...scaffoldTextsOf(template)])
    expect(text[locale].replace(EVERYDAY[locale], ''), text[locale]).not.toMatch(FOREIGN[locale])
})

test.each(everywhere)('TE9 places for notes in $name hold a note, its practice note among them', ({ template, locale }) => {
  const records = template.scaffold(locale)
  const written = writtenIn(records)
  const places = records.filter(isGeo).filter(isPlace)
  for (const place of places) {
    const inside = written.filter((text) => holds(boxOf(place), text.box))
    // A panel that explains something holds words; every other one is for notes, below its heading.
    if (inside.length > 1 && place.props.dash === 'solid') continue
    const box = boxOf(place)
    const top = Math.max(box.y, ...inside.map((text) => text.box.y + text.box.h))
    const middle = inside.some((text) => text.box.y > box.y + box.h / 3)
    const { across, down } = notesIn(middle ? box : { ...box, y: top, h: box.y + box.h - top })
    expect(Math.min(across, down), place.id).toBeGreaterThanOrEqual(1)
  }
  const [note] = template.firstRecords(locale)
  if (note?.typeName !== 'shape') throw new Error('no practice note')
  const noteBox = { x: note.x, y: note.y, w: NOTE, h: NOTE }
  expect(records.filter(isFrame).filter((frame) => holds(boxOf(frame), noteBox))).toHaveLength(1)
  expect(written.filter((text) => overlap(text.box, noteBox)).map(({ id }) => id)).toEqual([])
  for (const place of places) if (overlap(boxOf(place), noteBox)) expect(holds(boxOf(place), noteBox), place.id).toBe(true)
})

/** A panel or spot: not the sheet of an area, its header, a field or a disc. */
function isPlace(shape: TLGeoShape): boolean {
  return shape.props.geo === 'rectangle' && shape.props.color !== 'white' && shape.meta['field'] !== true && !shape.id.endsWith('-header')
}

const isDisc = (shape: TLFrameShape | TLGeoShape): boolean => isGeo(shape) && shape.props.geo === 'ellipse'

function metadataOf({ title, summary, needs, outcome, roles, source }: Template): Translated[] {
  return [title, summary, needs, outcome, ...roles.flatMap(({ name, task }) => [name, task]), ...(source ? [source] : [])]
}

function agendaTextsOf({ agenda }: Template): Translated[] {
  return agenda.flatMap(({ title, instruction, guidance }) => [title, instruction, guidance] as Translated[])
}

/** The scaffold's words, matched by record; numbers in discs are the same everywhere. */
function scaffoldTextsOf(template: Template): Translated[] {
  const words = (locale: Locale) => {
    const records = [...template.scaffold(locale), ...template.firstRecords(locale)]
    return new Map([
      ...writtenIn(records).map(({ id, words }) => [id, words] as const),
      ...records.filter(isFrame).map(({ id, props }) => [id as string, props.name] as const),
    ])
  }
  const [fi, en, sv] = [words('fi'), words('en'), words('sv')]
  return [...fi].filter(([, text]) => !/^\d+$/.test(text)).map(([id, text]) => ({ fi: text, en: en.get(id) ?? '', sv: sv.get(id) ?? '' }))
}

const { lightMode: theme } = DefaultColorThemePalette
const inkOf = (text: Written): string => theme[text.colour].solid

function fillOf(shape: TLFrameShape | TLGeoShape): string {
  const tint = theme[shape.props.color]
  if (shape.type === 'frame') return tint.frame.fill
  return { none: theme.background, semi: theme.solid, solid: tint.semi, pattern: tint.semi, fill: tint.fill }[
    (shape as TLGeoShape).props.fill
  ]
}

/** WCAG 2.2 relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, bl = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl
  }
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}
