// Votes, ratings and places as sections of the report's page: tables of the numbers, and of a rating its radar.
import type { ReportContents, ReportPlacing, ReportRating, ReportVote } from '../contents/reportContents.ts'
import { counted, numbered, phrase } from '../phrases.ts'
import { criteriaTables, placingTable, radarTable, voteTable } from '../toldTables.ts'
import { facts, type Section, told } from './htmlParts.ts'
import { html, type Markup } from './markup.ts'
import { radarFigure } from './radarFigure.ts'

type Locale = ReportContents['locale']

export function votesSection({ votes, locale }: ReportContents): Section | null {
  if (!votes?.length) return null
  return { id: 'votes', heading: phrase('votes', locale), body: html`${votes.map((vote) => voteBody(vote, locale))}` }
}

function voteBody(vote: ReportVote, locale: Locale): Markup {
  const { title, area, voters, given, votesEach, quorum, totals } = vote
  return html`<h3>${title}</h3>
${facts(area, counted('voters', voters, locale), counted('votes', given, locale), counted('votesEach', votesEach, locale))}${
  quorum === null ? null : facts(`${numbered('quorum', quorum, locale)} ${phrase(voters >= quorum ? 'quorumMet' : 'quorumMissed', locale)}`)
}${totals.length > 0 ? told(voteTable(vote, locale)) : facts(phrase('nobodyVoted', locale))}`
}

export function ratingsSection({ ratings, placings, locale }: ReportContents): Section | null {
  if (!ratings?.length && !placings?.length) return null
  const body = html`${ratings?.map((rating) => ratingBody(rating, locale)) ?? null}${placings?.map((one) => placingBody(one, locale)) ?? null}`
  return { id: 'ratings', heading: phrase('ratings', locale), body }
}

function ratingBody(rating: ReportRating, locale: Locale): Markup {
  const { title, answered, criteria, radar } = rating
  return html`<h3>${title}</h3>
${facts(counted('answers', answered, locale))}${criteria === null ? facts(phrase('tooFew', locale)) : null}${
  radar.length > 0 ? html`${radarFigure(radar, locale)}${told(radarTable(rating, locale))}` : null
}${criteriaTables(rating, locale).map((one) => html`${one.caption === title ? null : html`<h4>${one.caption}</h4>\n`}${told(one)}`)}`
}

const placingBody = (placing: ReportPlacing, locale: Locale): Markup => html`<h3>${placing.title}</h3>
${
  placing.dots.length === 0
    ? facts(phrase('nobodyPlaced', locale))
    : html`${facts(counted('placed', placing.dots.length, locale))}${told(placingTable(placing, locale))}`
}`
