import { boxOf, isArea, isNote, isShape, overlaps } from '@keha/shared/board/boxes.ts'
import { outcomeOf } from '@keha/shared/board/outcome.ts'
import { recordProblem } from '@keha/shared/board/records.ts'
import { LOCALES } from '@keha/shared/locale.ts'
import { expect, test } from 'vitest'
import { carryOver } from './carryOver.ts'
import { catalogue } from './catalogue.ts'
import { instantiate } from './instantiate.ts'

const carried = (count: number) =>
  (['decision', 'action', 'question'] as const).flatMap((kind) =>
    Array.from({ length: count }, (_, n) => ({ text: `${kind} ${n}`, outcome: { kind } })),
  )

test('CY3 what is carried over lies as marked notes in an area of its own, over nothing, whatever there is of it', () => {
  for (const count of [0, 1, 7, 24])
    for (const locale of LOCALES) {
      const { scaffold, notes } = carryOver(carried(count), locale, 0)
      expect([...scaffold, ...notes].map(recordProblem).filter(Boolean)).toEqual([])
      const area = scaffold.find(isArea)
      if (!area) throw new Error('no area')
      const boxes = notes.map(boxOf)
      for (const [i, box] of boxes.entries()) {
        expect(box.x >= area.x && box.y >= area.y && box.x + box.w <= area.x + area.props.w && box.y + box.h <= area.y + area.props.h).toBe(
          true,
        )
        for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false)
      }
      expect(notes.map((note) => outcomeOf(note)?.kind).sort()).toEqual(
        carried(count)
          .map(({ outcome }) => outcome.kind)
          .sort(),
      )
    }
})

test('CY4 the next round begins with what was promised, beside its template’s own areas', () => {
  for (const template of catalogue) {
    const after = { number: 2, previous: { id: 'before234567' as never, title: 'Syksy' }, turns: [], carried: carried(3) }
    const { records, events } = instantiate(template, { locale: 'fi', after })
    expect(events[0]).toEqual({ type: 'cycleBegun', number: 2, previous: after.previous, turns: [] })
    expect(records.filter(isNote).filter((note) => outcomeOf(note))).toHaveLength(9)
    const scaffold = events.flatMap((event) => (event.type === 'scaffoldChanged' ? event.put : []))
    const areas = scaffold.filter(isArea)
    const promised = areas.find(({ id }) => id === 'shape:cycle-promised')
    for (const area of areas) if (area !== promised && promised && isShape(area)) expect(overlaps(boxOf(promised), boxOf(area))).toBe(false)
    const [agenda] = events.flatMap((event) => (event.type === 'agendaPlanned' ? [event.steps] : []))
    expect(agenda?.slice(0, 2).map(({ id, area }) => [id, area])).toEqual([
      ['cycle-promised', 'shape:cycle-promised'],
      ['cycle-goals', 'shape:cycle-promised'],
    ])
    // What a later round leaves out, such as a step of its own for last time's promises, is named nowhere.
    const ids = new Set(areas.map(({ id }) => id as string))
    for (const { id, area } of agenda ?? []) expect(area === undefined || ids.has(area), `${template.id} ${id}`).toBe(true)
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  }
})
