// What people did together, as Markdown: votes, ratings and places, questions, the café, the open space, groups, the programme.
import type { ReportCafe, ReportContents, ReportRating, ReportTopic, ReportVote } from './contents/reportContents.ts'
import { factsOf, listOf, section, tableOf, textsOf } from './markdownParts.ts'
import { escaped, oneLine } from './markdownText.ts'
import { counted, numbered, phrase } from './phrases.ts'
import { programmeFacts } from './programmeFacts.ts'
import { questionFacts, questionGroups } from './questionGroups.ts'
import {
  criteriaTables,
  groupsTable,
  metTable,
  placingTable,
  programmeTable,
  pulseTable,
  radarTable,
  spreadTable,
  voteTable,
} from './toldTables.ts'

type Locale = ReportContents['locale']

export function togetherMarkdown(report: ReportContents): string[] {
  const { votes, ratings, placings, cafe, openSpace, groups, names, locale } = report
  const rated = [
    ...(ratings ?? []).flatMap((rating) => ratingOf(rating, locale)),
    ...(placings ?? []).flatMap((placing) => {
      const { title, dots } = placing
      const told = dots.length === 0 ? [] : [...factsOf(counted('placed', dots.length, locale)), tableOf(placingTable(placing, locale))]
      return section(3, title, told.length > 0 ? told : factsOf(phrase('nobodyPlaced', locale)))
    }),
  ]
  return [
    ...section(2, phrase('votes', locale), votes?.flatMap((vote) => voteOf(vote, locale)) ?? []),
    ...section(2, phrase('ratings', locale), rated),
    ...section(2, phrase('questionBox', locale), questionsOf(report)),
    ...(cafe ? section(2, phrase('cafe', locale), cafeOf(cafe, locale)) : []),
    ...section(2, phrase('openSpace', locale), openSpace?.flatMap((topic) => topicOf(topic, locale)) ?? []),
    ...section(2, phrase('groups', locale), groups?.length ? [tableOf(groupsTable(groups, names, locale))] : []),
    ...section(2, phrase('programme', locale), programmeOf(report)),
  ]
}

function voteOf(vote: ReportVote, locale: Locale): string[] {
  const { title, area, voters, given, votesEach, quorum, totals } = vote
  return section(3, title, [
    ...factsOf(area, counted('voters', voters, locale), counted('votes', given, locale), counted('votesEach', votesEach, locale)),
    ...(quorum === null
      ? []
      : factsOf(`${numbered('quorum', quorum, locale)} ${phrase(voters >= quorum ? 'quorumMet' : 'quorumMissed', locale)}`)),
    totals.length > 0 ? tableOf(voteTable(vote, locale)) : phrase('nobodyVoted', locale),
  ])
}

function ratingOf(rating: ReportRating, locale: Locale): string[] {
  const { title, answered, criteria, radar } = rating
  return section(3, title, [
    ...factsOf(counted('answers', answered, locale)),
    ...(criteria === null ? factsOf(phrase('tooFew', locale)) : []),
    ...(radar.length > 0 ? [tableOf(radarTable(rating, locale))] : []),
    ...criteriaTables(rating, locale).flatMap((table) =>
      table.caption === title ? [tableOf(table)] : section(4, table.caption, [tableOf(table)]),
    ),
  ])
}

function questionsOf({ questions, questionRule, pulses, locale }: ReportContents): string[] {
  const groups = questionGroups(questions ?? [], questionRule, locale).flatMap(({ heading, rule, questions: some }) =>
    section(3, heading, [
      ...factsOf(rule),
      listOf(some.map((one) => ({ markdown: escaped(oneLine(one.text)), facts: questionFacts(one, locale), items: one.parts }))),
    ]),
  )
  const pulse = pulses?.length ? [...factsOf(phrase('pulseMost', locale)), tableOf(pulseTable(pulses, locale))] : []
  return [...groups, ...section(3, phrase('pulse', locale), pulse)]
}

function cafeOf(cafe: ReportCafe, locale: Locale): string[] {
  const { rounds, people, pairs, acrossOrganisations, possible, before, tables, starred } = cafe
  const acquaintances = metTable(cafe, locale) ?? spreadTable(cafe, locale)
  return [
    ...factsOf(counted('rounds', rounds, locale), counted('tables', tables.length, locale), counted('people', people, locale)),
    `${counted('acquaintances', pairs, locale)} ${numbered('possiblePairs', possible, locale)}; ${numbered('acrossOrganisations', acrossOrganisations, locale)}`,
    ...factsOf(before > 0 ? counted('metBefore', before, locale) : null),
    ...section(3, acquaintances.caption, [tableOf(acquaintances)]),
    ...tables.flatMap(({ name, hosts, said, starred: picked }) =>
      section(3, name, [
        ...factsOf(hosts?.length ? `${phrase('hosts', locale)}: ${hosts.join(', ')}` : null),
        ...said.flatMap(({ round, text }) => section(4, numbered('round', round, locale), text.split(/\n+/).map(escaped))),
        ...section(4, phrase('harvest', locale), textsOf(picked)),
      ]),
    ),
    ...section(3, phrase('harvest', locale), textsOf(starred)),
  ]
}

function topicOf({ title, why, slot, space, wanted, conveners, people, count, report }: ReportTopic, locale: Locale): string[] {
  const named = (word: 'conveners' | 'people', who: readonly string[] | null): string | null =>
    who?.length ? `${phrase(word, locale)}: ${who.join(', ')}` : null
  return section(3, title, [
    ...factsOf(slot, space, counted('wanted', wanted, locale), counted('people', count, locale)),
    ...factsOf(named('conveners', conveners)),
    ...factsOf(named('people', people)),
    ...factsOf(why),
    ...(report
      ? [
          ...section(4, phrase('points', locale), textsOf(report.points)),
          ...section(4, phrase('agreedActions', locale), textsOf(report.actions)),
          ...section(4, phrase('missing', locale), textsOf(report.missing)),
        ]
      : factsOf(phrase('noReport', locale))),
  ])
}

function programmeOf({ programme, locale }: ReportContents): string[] {
  if (!programme) return []
  const { steps, slides } = programme
  const pages = slides.map((text, at) => (text ? `${numbered('slide', at + 1, locale)}: ${text}` : numbered('slide', at + 1, locale)))
  return [
    ...factsOf(...programmeFacts(programme, locale)),
    ...(steps.length > 0 ? [tableOf(programmeTable(programme, locale))] : []),
    ...section(3, phrase('slides', locale), textsOf(pages)),
  ]
}
