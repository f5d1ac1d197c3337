// What people did together, as sections of the report's page: votes, ratings, places, questions, the café and the open space.
import type { ReportContents, ReportPlacing, ReportRating, ReportVote } from '../contents/reportContents.ts'
import { counted, figure, numbered, phrase } from '../phrases.ts'
import { placedWhere } from '../placedWhere.ts'
import { facts, list, paragraphs, type Section, table } from './htmlParts.ts'
import { html, type Markup } from './markup.ts'

type Locale = ReportContents['locale']

export function votesSection({ votes, locale }: ReportContents): Section | null {
  if (!votes?.length) return null
  return { id: 'votes', heading: phrase('votes', locale), body: html`${votes.map((vote) => voteBody(vote, locale))}` }
}

function voteBody({ title, area, voters, given, votesEach, quorum, totals }: ReportVote, locale: Locale): Markup {
  const heads = [phrase('note', locale), phrase('rank', locale), phrase('votesColumn', locale)]
  const rows = totals.map(({ text, rank, tied, votes }) => [text || '–', `${rank}.${tied ? ` ${phrase('tied', locale)}` : ''}`, votes])
  return html`<h3>${title}</h3>
${facts(area, counted('voters', voters, locale), counted('votes', given, locale), counted('votesEach', votesEach, locale))}${
  quorum === null ? null : facts(`${numbered('quorum', quorum, locale)} ${phrase(voters >= quorum ? 'quorumMet' : 'quorumMissed', locale)}`)
}${rows.length > 0 ? table(title, heads, rows) : facts(phrase('nobodyVoted', locale))}`
}

export function ratingsSection({ ratings, placings, locale }: ReportContents): Section | null {
  if (!ratings?.length && !placings?.length) return null
  const body = html`${ratings?.map((rating) => ratingBody(rating, locale)) ?? null}${placings?.map((one) => placingBody(one, locale)) ?? null}`
  return { id: 'ratings', heading: phrase('ratings', locale), body }
}

function ratingBody({ title, answered, criteria, radar }: ReportRating, locale: Locale): Markup {
  const mean = (value: number | null): string => (value === null ? '–' : figure(value, locale))
  const heads = [
    phrase('criterion', locale),
    '1',
    '2',
    '3',
    '4',
    '5',
    phrase('cannotSay', locale),
    phrase('mean', locale),
    phrase('disagreement', locale),
  ]
  const groups = [...new Set(criteria?.map(({ group }) => group))]
  return html`<h3>${title}</h3>
${facts(counted('answers', answered, locale))}${criteria === null ? facts(phrase('tooFew', locale)) : null}${
  radar.length > 0
    ? table(
        `${title}: ${phrase('mean', locale)}`,
        [phrase('group', locale), phrase('mean', locale)],
        radar.map((group) => [group.title || '–', mean(group.mean)]),
      )
    : null
}${groups.map((group) =>
  table(
    group || title,
    heads,
    (criteria ?? [])
      .filter((one) => one.group === group)
      .map(({ text, counts, cannotSay, mean: middle, disagreement }) => [text, ...counts, cannotSay, mean(middle), mean(disagreement)]),
  ),
)}`
}

function placingBody(placing: ReportPlacing, locale: Locale): Markup {
  const { title, dots } = placing
  const heads = [phrase('place', locale), phrase('peopleColumn', locale)]
  return html`<h3>${title}</h3>
${
  dots.length === 0
    ? facts(phrase('nobodyPlaced', locale))
    : html`${facts(counted('placed', dots.length, locale))}${table(title, heads, placedWhere(placing, locale))}`
}`
}

export function questionsSection({ questions, locale }: ReportContents): Section | null {
  if (!questions?.length) return null
  const part = (isAnswered: boolean): Markup | null => {
    const some = questions.filter(({ answered }) => answered === isAnswered)
    if (some.length === 0) return null
    const items = some.map(({ text, parts, support, asker, organisation, owner }) => {
      const by = asker ?? organisation
      return html`<p>${text}</p>${parts.length > 0 ? list(parts) : null}${facts(
        support > 0 ? counted('supporters', support, locale) : null,
        owner && `${phrase('owner', locale)}: ${owner}`,
        by && `${phrase('asker', locale)}: ${by}`,
      )}`
    })
    return html`<h3>${phrase(isAnswered ? 'answered' : 'openQuestions', locale)}</h3>\n${list(items)}`
  }
  return { id: 'questions', heading: phrase('questionBox', locale), body: html`${part(false)}${part(true)}` }
}

export function cafeSection({ cafe, locale }: ReportContents): Section | null {
  if (!cafe) return null
  const { rounds, people, pairs, acrossOrganisations, possible, tables, starred } = cafe
  const met = `${counted('acquaintances', pairs, locale)} ${numbered('possiblePairs', possible, locale)}; ${numbered('acrossOrganisations', acrossOrganisations, locale)}`
  const told = tables.filter(({ hosts, said, starred: picked }) => said.length + picked.length + (hosts?.length ?? 0) > 0)
  const harvest = (texts: readonly string[], level: Markup): Markup | null => (texts.length > 0 ? html`${level}${list(texts)}` : null)
  const body = html`${facts(counted('rounds', rounds, locale), counted('tables', tables.length, locale), counted('people', people, locale))}<p>${met}</p>
${told.map(
  ({ name, hosts, said, starred: picked }) => html`<h3>${name}</h3>
${facts(hosts?.length ? `${phrase('hosts', locale)}: ${hosts.join(', ')}` : null)}${said.map(
  ({ round, text }) => html`<h4>${numbered('round', round, locale)}</h4>\n${paragraphs(text)}`,
)}${harvest(picked, html`<h4>${phrase('harvest', locale)}</h4>\n`)}`,
)}${harvest(starred, html`<h3>${phrase('harvest', locale)}</h3>\n`)}`
  return { id: 'cafe', heading: phrase('cafe', locale), body }
}

export function openSpaceSection({ openSpace, locale }: ReportContents): Section | null {
  if (!openSpace?.length) return null
  const topics = openSpace.map(({ title, why, slot, space, conveners, people, count, report }) => {
    const parts =
      report &&
      ([
        ['points', report.points],
        ['agreedActions', report.actions],
        ['missing', report.missing],
      ] as const)
    const names = (word: 'conveners' | 'people', who: readonly string[] | null) =>
      who?.length ? `${phrase(word, locale)}: ${who.join(', ')}` : null
    return html`<h3>${title}</h3>
${facts(slot, space, counted('people', count, locale))}${facts(names('conveners', conveners))}${facts(names('people', people))}${paragraphs(why)}${
  parts
    ? parts.map(([heading, lines]) => (lines.length > 0 ? html`<h4>${phrase(heading, locale)}</h4>\n${list(lines)}` : null))
    : facts(phrase('noReport', locale))
}`
  })
  return { id: 'open-space', heading: phrase('openSpace', locale), body: html`${topics}` }
}
