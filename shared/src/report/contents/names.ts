// Who may be named in a report. With names off every field that would hold one is left out; there is no other way to a name.
import type { ParticipantId } from '../../ids.ts'
import type { PeopleSlice } from '../../session/model/people.ts'

export interface ReportNames {
  readonly shown: boolean
  /** The people's names, those who are gone left out; null where people are not named. */
  readonly of: (people: readonly ParticipantId[]) => readonly string[] | null
  /** The same without their organisations, for where there are many. */
  readonly briefly: (people: readonly ParticipantId[]) => readonly string[] | null
  readonly oneOf: (person: ParticipantId | null) => string | null
  /** What somebody was called in words: as it is, or only where it is the name of an organisation here. */
  readonly said: (words: string | null | undefined) => string | null
}

const folded = (text: string): string => text.trim().toLocaleLowerCase()

export function namesFor({ members }: Pick<PeopleSlice, 'members'>, shown: boolean): ReportNames {
  const names = new Map(members.map(({ id, name, organisation }) => [id, organisation ? `${name} (${organisation})` : name]))
  const organisations = new Set(members.flatMap(({ organisation }) => (organisation ? [folded(organisation)] : [])))
  const known = (people: readonly ParticipantId[]): string[] => people.flatMap((id) => names.get(id) ?? [])
  return {
    shown,
    of: (people) => (shown ? known(people) : null),
    briefly: (people) => (shown ? people.flatMap((id) => members.find((one) => one.id === id)?.name ?? []) : null),
    oneOf: (person) => (shown && person !== null ? (known([person])[0] ?? null) : null),
    said: (words) => (words && (shown || organisations.has(folded(words))) ? words : null),
  }
}
