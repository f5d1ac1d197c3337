// The café as a report tells it: whom it brought together, what hosts told of their tables, what was starred.
import type { TLRecord } from '@tldraw/tlschema'
import { isNote } from '../../board/boxes.ts'
import { plainText } from '../../board/records.ts'
import type { ParticipantId } from '../../ids.ts'
import type { Locale } from '../../locale.ts'
import { type Acquaintances, bound, measure } from '../../seating/acquaintances.ts'
import type { SessionView } from '../../session/model/session.ts'
import { numbered } from '../phrases.ts'
import { byAlphabet } from './byAlphabet.ts'
import type { ReportNames } from './names.ts'
import type { ReportCafe, ReportMet, ReportTable } from './reportContents.ts'

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
  const { pairs, acrossOrganisations, met } = measure(held, people.members)
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
    before: cafe.metBefore.length,
    spread: spreadOf(seated, met),
    met: names.shown ? metOf(seated, met, names) : null,
    tables: cafe.tables.map(({ name }, at) => table(name, at)),
    starred: starredAt(null),
  }
}

type Met = Acquaintances['met']

function spreadOf(seated: readonly ParticipantId[], met: Met): ReportCafe['spread'] {
  const people = new Map<number, number>()
  for (const id of seated) people.set(met.get(id)?.length ?? 0, (people.get(met.get(id)?.length ?? 0) ?? 0) + 1)
  return [...people].sort(([a], [b]) => a - b).map(([count, many]) => ({ met: count, people: many }))
}

/** A row for each who may be named; whom they met and may not be named is counted. */
function metOf(seated: readonly ParticipantId[], met: Met, names: ReportNames): ReportMet[] {
  return seated
    .flatMap((id) =>
      (names.of([id]) ?? []).map((name): ReportMet => {
        const others = met.get(id) ?? []
        return { name, count: others.length, people: names.briefly(others) ?? [] }
      }),
    )
    .sort((a, b) => byAlphabet(a.name, b.name))
}

function textOf(record: TLRecord | undefined): string[] {
  const text = isNote(record) ? plainText(record.props.richText).trim() : ''
  return text === '' ? [] : [text]
}
