// What people did together, as a report tells it: who was there, what they asked, whom they met, what they talked of.
import type { TLRecord } from '@tldraw/tlschema'
import { isNote } from '../../board/boxes.ts'
import { plainText } from '../../board/records.ts'
import type { Locale } from '../../locale.ts'
import { bound, measure } from '../../seating/acquaintances.ts'
import { joined, type OpenSpaceSlice } from '../../session/model/openSpace.ts'
import type { PeopleSlice } from '../../session/model/people.ts'
import type { QuestionsSlice } from '../../session/model/questions.ts'
import type { SessionView } from '../../session/model/session.ts'
import { reportLines } from '../../session/openSpaceProceedings.ts'
import { supportersOf, withMerged } from '../../session/questionQueue.ts'
import { numbered } from '../phrases.ts'
import type { ReportNames } from './names.ts'
import type { ReportCafe, ReportOrganisation, ReportQuestion, ReportTable, ReportTopic } from './reportContents.ts'

/** Who took part: facilitators and participants. */
export function organisationsOf({ members }: Pick<PeopleSlice, 'members'>, names: ReportNames): ReportOrganisation[] {
  const byName = new Map<string, { readonly name: string | null; readonly people: string[] }>()
  for (const { role, name, organisation } of members) {
    if (role === 'observer') continue
    const key = organisation?.trim().toLocaleLowerCase() ?? ''
    const one = byName.get(key) ?? { name: organisation?.trim() || null, people: [] }
    byName.set(key, { ...one, people: [...one.people, name] })
  }
  return [...byName.values()]
    .sort((a, b) => (a.name === null ? 1 : b.name === null ? -1 : byAlphabet(a.name, b.name)))
    .map(({ name, people }) => ({ name, count: people.length, people: names.shown ? people.toSorted(byAlphabet) : null }))
}

const byAlphabet = (a: string, b: string): number => a.localeCompare(b, 'fi')

export function questionsOf(slice: QuestionsSlice, names: ReportNames): ReportQuestion[] {
  return slice.questions
    .filter(({ merged }) => merged === null)
    .map((one) => ({
      text: one.text,
      answered: one.state === 'answered',
      parts: withMerged(slice.questions, one)
        .slice(1)
        .map(({ text }) => text),
      support: supportersOf(slice, one).length,
      asker: names.oneOf(one.asker),
      organisation: names.shown ? one.organisation : null,
      owner: names.said(one.owner),
    }))
}

/** Null where there was no café, or none of its rounds began. */
export function cafeOf(
  { cafe: { cafe }, people }: SessionView,
  records: ReadonlyMap<string, TLRecord>,
  names: ReportNames,
  locale: Locale,
): ReportCafe | null {
  if (!cafe || cafe.round === 0) return null
  const held = cafe.plan.slice(0, cafe.round)
  const seated = [...new Set(held.flat().flatMap(({ members }) => members))]
  const { pairs, acrossOrganisations } = measure(held, people.members)
  const starredAt = (table: number | null): string[] =>
    cafe.starred.filter((one) => one.table === table).flatMap(({ note }) => textOf(records.get(note)))
  const table = (name: string, at: number): ReportTable => ({
    name: name || numbered('table', at + 1, locale),
    hosts: names.of([...new Set(held.flatMap((round) => round[at]?.host ?? []))]),
    said: cafe.said.filter((one) => one.table === at && one.text.trim() !== '').map(({ round, text }) => ({ round: round + 1, text })),
    starred: starredAt(at),
  })
  const asked = { people: seated, tables: cafe.tables.length, rounds: held.length, hostsStay: cafe.hostsStay }
  return {
    rounds: held.length,
    people: seated.length,
    pairs,
    acrossOrganisations,
    possible: Math.max(pairs, bound(asked).pairs),
    tables: cafe.tables.map(({ name }, at) => table(name, at)),
    starred: starredAt(null),
  }
}

function textOf(record: TLRecord | undefined): string[] {
  const text = isNote(record) ? plainText(record.props.richText).trim() : ''
  return text === '' ? [] : [text]
}

export function openSpaceOf({ topics, slots, spaces }: OpenSpaceSlice, names: ReportNames, locale: Locale): ReportTopic[] {
  const placeOf = (kind: 'slot' | 'space', some: readonly { readonly id: string; readonly name: string }[], id: string | undefined) => {
    const at = some.findIndex((one) => one.id === id)
    return at < 0 ? null : some[at]?.name || numbered(kind, at + 1, locale)
  }
  const slotAt = ({ cell }: (typeof topics)[number]): number => (cell ? slots.findIndex(({ id }) => id === cell.slot) : slots.length)
  return topics
    .toSorted((a, b) => slotAt(a) - slotAt(b))
    .map(({ title, why, cell, conveners, been, report }) => {
      const there = joined(conveners, been)
      return {
        title,
        why,
        slot: placeOf('slot', slots, cell?.slot),
        space: placeOf('space', spaces, cell?.space),
        conveners: names.of(conveners),
        people: names.of(there),
        count: there.length,
        report: report && {
          points: reportLines(report.points),
          actions: reportLines(report.actions),
          missing: names.shown ? reportLines(report.missing) : [],
        },
      }
    })
}
