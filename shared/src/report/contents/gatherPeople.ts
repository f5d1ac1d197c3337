// What people did together, as a report tells it: who was there, what they asked, what they talked of in an open space.

import type { ParticipantId } from '../../ids.ts'
import { inLanguage, type Locale } from '../../locale.ts'
import type { AgendaSlice } from '../../session/model/agenda.ts'
import { joined, type OpenSpaceSlice, reportLines } from '../../session/model/openSpace.ts'
import type { PeopleSlice } from '../../session/model/people.ts'
import type { QuestionsSlice } from '../../session/model/questions.ts'
import { ordered, supportersOf, withMerged } from '../../session/questionQueue.ts'
import { numbered } from '../phrases.ts'
import { byAlphabet } from './byAlphabet.ts'
import type { ReportNames } from './names.ts'
import type { ReportOrganisation, ReportPulse, ReportQuestion, ReportTopic } from './reportContents.ts'

/** Who took part: facilitators and participants. */
export function organisationsOf({ members }: Pick<PeopleSlice, 'members'>, names: ReportNames): ReportOrganisation[] {
  const byName = new Map<string, { readonly name: string | null; readonly people: ParticipantId[] }>()
  for (const { role, id, organisation } of members) {
    if (role === 'observer') continue
    const key = organisation?.trim().toLocaleLowerCase() ?? ''
    const one = byName.get(key) ?? { name: organisation?.trim() || null, people: [] }
    byName.set(key, { ...one, people: [...one.people, id] })
  }
  return [...byName.values()]
    .sort((a, b) => (a.name === null ? 1 : b.name === null ? -1 : byAlphabet(a.name, b.name)))
    .map(({ name, people }) => ({ name, count: people.length, people: names.briefly(people)?.toSorted(byAlphabet) ?? null }))
}

export function questionsOf(slice: QuestionsSlice, names: ReportNames): ReportQuestion[] {
  const queue = ordered(slice)
  return slice.questions
    .filter(({ merged }) => merged === null)
    .map((one) => ({
      text: one.text,
      state: one.state,
      answered: one.state === 'answered',
      aside: one.setAside,
      place: queue.includes(one) ? queue.indexOf(one) + 1 : null,
      parts: withMerged(slice.questions, one)
        .slice(1)
        .map(({ text }) => text),
      support: supportersOf(slice, one).length,
      asker: names.oneOf(one.asker),
      organisation: names.oneOf(one.asker) === null ? null : one.organisation,
      owner: names.said(one.owner),
    }))
}

export const pulsesOf = ({ pulses }: QuestionsSlice, { steps }: AgendaSlice, locale: Locale): ReportPulse[] =>
  pulses
    .filter(({ slower, example, clear }) => slower + example + clear > 0)
    .map(({ step, slower, example, clear }) => {
      const title = steps.find(({ id }) => id === step)?.title
      return { step: title === undefined ? '' : inLanguage(title, locale), slower, example, clear }
    })

export function openSpaceOf({ topics, slots, spaces }: OpenSpaceSlice, names: ReportNames, locale: Locale): ReportTopic[] {
  const placeOf = (kind: 'slot' | 'space', some: readonly { readonly id: string; readonly name: string }[], id: string | undefined) => {
    const at = some.findIndex((one) => one.id === id)
    return at < 0 ? null : some[at]?.name || numbered(kind, at + 1, locale)
  }
  const slotAt = ({ cell }: (typeof topics)[number]): number => (cell ? slots.findIndex(({ id }) => id === cell.slot) : slots.length)
  return topics
    .toSorted((a, b) => slotAt(a) - slotAt(b))
    .map(({ title, why, cell, conveners, interested, been, report }) => {
      const there = joined(conveners, been)
      return {
        title,
        why,
        slot: placeOf('slot', slots, cell?.slot),
        space: placeOf('space', spaces, cell?.space),
        wanted: joined(conveners, interested).length,
        conveners: names.of(conveners),
        people: names.of(there),
        count: there.length,
        report: report && {
          points: reportLines(report.points),
          actions: reportLines(report.actions),
          missing: names.shown ? reportLines(report.missing).filter((line) => names.said(line) !== null) : [],
        },
      }
    })
}
