// Who may be named in what leaves the board: who agreed to it, where a facilitator asks for names at all. There is no other way to a
// name, for reports, tables, programs and proceedings alike. Who was not asked, on boards of earlier versions, has not agreed.
import type { ParticipantId } from '../../ids.ts'
import type { Member, PeopleSlice } from '../../session/model/people.ts'

export interface ReportNames {
  readonly shown: boolean
  /** The people's names, those who are gone or did not agree left out; null where people are not named. */
  readonly of: (people: readonly ParticipantId[]) => readonly string[] | null
  /** The same without their organisations, for where there are many. */
  readonly briefly: (people: readonly ParticipantId[]) => readonly string[] | null
  readonly oneOf: (person: ParticipantId | null) => string | null
  /** Whose a note is, as it stands on it: the name of somebody here who agreed. */
  readonly writer: (name: string | null | undefined) => string | null
  /**
   * What somebody was called in words: as it is, or only where it is the name of an organisation here. Where somebody is named who
   * is here and did not agree, nothing, unless they wrote it themselves (`own`): who takes on something stands to it by name.
   */
  readonly said: (words: string | null | undefined, own?: boolean) => string | null
}

const folded = (text: string): string => text.trim().toLocaleLowerCase()

export const mayBeNamed = ({ mayBeNamed: agreed }: Pick<Member, 'mayBeNamed'>): boolean => agreed === true

export function namesFor({ members }: Pick<PeopleSlice, 'members'>, shown: boolean): ReportNames {
  const agreed = members.filter(mayBeNamed)
  // Of two who are called the same both have to agree.
  const refused = members.filter((one) => !mayBeNamed(one)).map(({ name }) => folded(name))
  const known = new Map(agreed.map((one) => [one.id, one]))
  const names = (people: readonly ParticipantId[], told: (one: Member) => string): string[] | null =>
    shown ? people.flatMap((id) => known.get(id) ?? []).map(told) : null
  const whole = ({ name, organisation }: Member): string => (organisation ? `${name} (${organisation})` : name)
  const organisations = new Set(members.flatMap(({ organisation }) => (organisation ? [folded(organisation)] : [])))
  const signed = new Set(agreed.map(({ name }) => folded(name)).filter((name) => !refused.includes(name)))
  return {
    shown,
    of: (people) => names(people, whole),
    briefly: (people) => names(people, ({ name }) => name),
    oneOf: (person) => (person === null ? null : (names([person], whole)?.[0] ?? null)),
    writer: (name) => (name && shown && signed.has(folded(name)) ? name : null),
    said: (words, own = false) => {
      if (!words || organisations.has(folded(words))) return words || null
      return shown && (own || !refused.some((name) => isIn(name, folded(words)))) ? words : null
    },
  }
}

/** Whether a name stands in the words as words of their own: "aino" in "aino ja bo", not in "vainola". Both folded. */
const isIn = (name: string, words: string): boolean =>
  ` ${words.split(/[^\p{L}\p{N}\p{M}]+/u).join(' ')} `.includes(` ${name.split(/[^\p{L}\p{N}\p{M}]+/u).join(' ')} `)
