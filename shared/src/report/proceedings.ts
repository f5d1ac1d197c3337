// The proceedings of an open space as Markdown: every topic with its conveners, its people and its report. OS rules in SPEC.md.
import type { ParticipantId } from '../ids.ts'
import { joined, type OpenSpaceSlice, reportLines, type Topic } from '../session/model/openSpace.ts'
import type { PeopleSlice } from '../session/model/people.ts'
import { namesFor } from './contents/names.ts'

/** The headings, in the reader's language. */
export interface ProceedingsWords {
  readonly title: string
  readonly conveners: string
  readonly people: string
  readonly when: string
  readonly points: string
  readonly actions: string
  readonly missing: string
  readonly noReport: string
  /** How many are not named. */
  readonly unnamed: (count: number) => string
  /** Where a topic was, in words; null: nowhere. */
  readonly place: (topic: Topic) => string | null
}

/** What people wrote is text in the document, never markup. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&')

export function proceedings({ topics, slots }: OpenSpaceSlice, { members }: PeopleSlice, words: ProceedingsWords): string {
  const names = namesFor({ members }, true)
  const listed = (text: string): string[] => reportLines(text).map((line) => `- ${escaped(line)}`)
  // Who did not agree to be named is counted.
  const named = (ids: readonly ParticipantId[]) => {
    const here = members.filter(({ id }) => ids.includes(id)).map(({ id }) => id)
    const told = (names.of(here) ?? []).map(escaped)
    return [...told, ...(told.length < here.length ? [words.unnamed(here.length - told.length)] : [])].join(', ')
  }
  const labelled = (label: string, text: string | null) => (text ? [`**${label}:** ${text}`, ''] : [])
  const section = (heading: string, text: string) => (text ? [`### ${heading}`, '', ...listed(text), ''] : [])
  const slotAt = ({ cell }: Topic) => (cell ? slots.findIndex(({ id }) => id === cell.slot) : slots.length)
  const parts = topics
    .toSorted((a, b) => slotAt(a) - slotAt(b))
    .flatMap((topic) => {
      const place = words.place(topic)
      return [
        `## ${escaped(topic.title)}`,
        '',
        ...(topic.why ? [escaped(topic.why.replace(/\s+/g, ' ')), ''] : []),
        ...labelled(words.conveners, named(topic.conveners)),
        ...labelled(words.when, place && escaped(place)),
        ...labelled(words.people, named(joined(topic.conveners, topic.been))),
        ...(topic.report
          ? [
              ...section(words.points, topic.report.points),
              ...section(words.actions, topic.report.actions),
              ...section(words.missing, topic.report.missing),
            ]
          : [words.noReport, '']),
      ]
    })
  return [`# ${escaped(words.title)}`, '', ...parts].join('\n')
}
