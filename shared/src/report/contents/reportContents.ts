// What a report tells, as plain data: the one source of its pages in PDF, of its HTML and of its JSON.
// Made by `gatherReport`; knows neither pages nor markup. RP rules in SPEC.md.
import type { NeededPart, Outcome } from '../../board/outcome.ts'
import type { Locale } from '../../locale.ts'
import type { Question, QuestionOrder } from '../../session/model/questions.ts'
import type { CountedTurn } from '../../session/turns.ts'
import type { OutlineItem } from '../boardOutline.ts'
import type { TextNode } from '../text/textBlocks.ts'
import type { Phase, ReportPart } from './reportOptions.ts'

/**
 * A session told from its end. Plain JSON: what is not there is `null`, a part that was not chosen is `null`, a chosen part
 * of which the session has nothing is empty. All of it is in one language, and holds nothing that the board's people may not
 * see: no ballots, no answers of fewer than five, nothing unrevealed. Where `names` is false no field holds a name that
 * the session knows somebody by; what people wrote themselves stays as they wrote it.
 */
export interface ReportContents {
  readonly title: string
  readonly locale: Locale
  /** ISO 8601, UTC. */
  readonly date: string
  readonly template: { readonly title: string; readonly phase: Phase } | null
  /** Which round of the network's work it is, from 1, and the title of the board before. */
  readonly round: number
  readonly previous: string | null
  readonly names: boolean
  /** In the order of `REPORT_PARTS`. */
  readonly parts: readonly ReportPart[]
  readonly counts: { readonly areas: number; readonly notes: number; readonly people: number }

  readonly people: readonly ReportOrganisation[] | null
  readonly outcomes: ReportOutcomes | null
  /** Of the part `outcomes`: how earlier promises went; null also in a first round. */
  readonly lookBack: ReportLookBack | null
  readonly votes: readonly ReportVote[] | null
  readonly ratings: readonly ReportRating[] | null
  /** Of the part `ratings`. */
  readonly placings: readonly ReportPlacing[] | null
  readonly questions: readonly ReportQuestion[] | null
  /** Of the part `questions`: by which rule the queue went, and steps of a lecture in which people told the speaker something. */
  readonly questionRule: QuestionOrder | null
  readonly pulses: readonly ReportPulse[] | null
  readonly cafe: ReportCafe | null
  readonly openSpace: readonly ReportTopic[] | null
  /** As they were last. */
  readonly groups: readonly ReportGroup[] | null
  readonly programme: ReportProgramme | null
  /** Of the part `notes`: areas in the order of their pages; last, without a name, what lies outside of all areas. */
  readonly areas: readonly ReportArea[] | null
}

/** Organisations by name; last, with `name` null, who named none. */
export interface ReportOrganisation {
  readonly name: string | null
  readonly count: number
  /** By the alphabet; null where people are not named. */
  readonly people: readonly string[] | null
}

export interface ReportOutcomes {
  readonly decisions: readonly ReportNote[]
  readonly actions: readonly ReportNote[]
  /** Notes, not marked as anything, in areas of steps in which the network agrees on something. */
  readonly agreements: readonly ReportNote[]
  /** Notes marked as questions: what is to be followed up. */
  readonly questions: readonly ReportNote[]
}

export interface ReportLookBack {
  /** Promises of earlier rounds that were carried to this board, as they stand: they are among the actions too. */
  readonly promises: readonly ReportNote[]
  /** Rounds, oldest first, this one last: promises made in it, and those of them that were kept or stopped, then or later. */
  readonly rounds: readonly CountedTurn[]
}

/** One thing with text on the board. */
export interface ReportItem {
  /** Its record on the board. */
  readonly id: string
  readonly kind: OutlineItem['kind']
  /** What is written, a line a paragraph; of an image its description; '' for nothing. */
  readonly text: string
  /** The same with marks, lists and links; null for nothing. */
  readonly rich: TextNode | null
  /** tldraw's name of its colour; '' for images. */
  readonly color: string
  /** Of an arrow that joins something: the text at each end, '' for a free one. */
  readonly joins: { readonly from: string; readonly to: string } | null
}

export interface ReportNote extends ReportItem {
  /** Who wrote it, where it was revealed with a name. */
  readonly author: string | null
  readonly outcome: Outcome['kind'] | null
  /** Of an action, where it was said; `how` below as well. */
  readonly why: string | null
  readonly how: string | null
  /** Of an action, where it was said. `who` also where people are not named, if it is an organisation here. */
  readonly who: string | null
  /** Of the owner; where people are not named, only if it is an organisation here. */
  readonly organisation: string | null
  readonly resources: string | null
  readonly when: string | null
  /** Of an action that is not going on. */
  readonly state: 'done' | 'stopped' | null
  /** Of an action that was promised in an earlier round: which. */
  readonly round: number | null
  /** What an action that is going on lacks to be a commitment. */
  readonly missing: readonly NeededPart[]
  /** Of a decision, from 1. */
  readonly version: number | null
  /** A newer version of the decision lies on the board. */
  readonly replaced: boolean
  /** What it was given in each closed vote that it was given anything in. */
  readonly votes: readonly { readonly round: string; readonly votes: number }[]
  /** For the harvest of a café. */
  readonly starred: boolean
  /** The name of its area; null outside of all, '' where the area has none. */
  readonly area: string | null
}

/** A closed round. */
export interface ReportVote {
  readonly title: string
  /** The area voted in; null for the whole board. */
  readonly area: string | null
  readonly voters: number
  readonly given: number
  readonly votesEach: number
  readonly quorum: number | null
  /** Most votes first; equal ones share a rank. */
  readonly totals: readonly { readonly rank: number; readonly tied: boolean; readonly text: string; readonly votes: number }[]
}

/** A closed rating. */
export interface ReportRating {
  readonly title: string
  readonly answered: number
  /** Null where fewer than five answered: then nothing is told. */
  readonly criteria: readonly ReportCriterion[] | null
  /** The mean of each group of criteria, where there are three groups at least: a radar; else empty. */
  readonly radar: readonly { readonly title: string; readonly mean: number | null }[]
}

export interface ReportCriterion {
  readonly text: string
  /** '' where it is of none. */
  readonly group: string
  /** How many gave 1, 2, 3, 4, 5, and how many could not say. */
  readonly counts: readonly [number, number, number, number, number]
  readonly cannotSay: number
  /** 1 to 5, and the standard deviation, 0 to 2; null where nobody said. */
  readonly mean: number | null
  readonly disagreement: number | null
}

/** Where people put themselves, once it was shown. */
export interface ReportPlacing {
  readonly title: string
  readonly across: ReportAxis
  /** Null for a scale. */
  readonly up: ReportAxis | null
  /** 0 (`from`) to 1 (`to`), across and up; on a scale `y` is 0. */
  readonly dots: readonly { readonly x: number; readonly y: number }[]
}

export interface ReportAxis {
  readonly from: string
  readonly to: string
}

/** Of the question box, in the order asked; questions that are part of another stand with it. */
export interface ReportQuestion {
  readonly text: string
  readonly state: Question['state']
  readonly answered: boolean
  /** It was set aside: left where it is, for whoever looks. */
  readonly aside: boolean
  /** Its place in the queue, from 1, by the rule; null where it is not in it. */
  readonly place: number | null
  /** With what it has been merged with. */
  readonly parts: readonly string[]
  /** How many say "me too". */
  readonly support: number
  /** Who asked and for whom; null where they did not say, or people are not named. */
  readonly asker: string | null
  readonly organisation: string | null
  /** Who sees to one that is carried on. Also where people are not named, if it is an organisation here. */
  readonly owner: string | null
}

/** The most that said each at once; never who. */
export interface ReportPulse {
  /** The step's title; '' before the first, and where it is no longer in the programme. */
  readonly step: string
  readonly slower: number
  readonly example: number
  readonly clear: number
}

/** The last café, as far as it went. */
export interface ReportCafe {
  readonly rounds: number
  readonly people: number
  /** Pairs who sat at one table, those of them from two organisations, and how many pairs could have met at all. */
  readonly pairs: number
  readonly acrossOrganisations: number
  readonly possible: number
  /** Pairs who had met in this board's cafés before this one. */
  readonly before: number
  /** How many people met so many others, fewest first. */
  readonly spread: readonly { readonly met: number; readonly people: number }[]
  /** Who met whom, by the alphabet; null where people are not named. */
  readonly met: readonly ReportMet[] | null
  readonly tables: readonly ReportTable[]
  /** Texts of starred notes of no table. */
  readonly starred: readonly string[]
}

export interface ReportMet {
  readonly name: string
  /** How many they met, those who may not be named included. */
  readonly count: number
  /** In the order they met. */
  readonly people: readonly string[]
}

export interface ReportTable {
  readonly name: string
  /** In the order of the rounds, each once; null where people are not named. */
  readonly hosts: readonly string[] | null
  /** What hosts told, round by round, from 1. */
  readonly said: readonly { readonly round: number; readonly text: string }[]
  readonly starred: readonly string[]
}

/** An open space's topics in the order of their time, with their reports. */
export interface ReportTopic {
  readonly title: string
  readonly why: string
  readonly slot: string | null
  readonly space: string | null
  /** How many wanted to come. */
  readonly wanted: number
  /** Null where people are not named. */
  readonly conveners: readonly string[] | null
  readonly people: readonly string[] | null
  /** How many have been there, conveners included. */
  readonly count: number
  /** Lines of its report; null where none was written. `missing` (who was) is empty where people are not named. */
  readonly report: { readonly points: readonly string[]; readonly actions: readonly string[]; readonly missing: readonly string[] } | null
}

export interface ReportGroup {
  readonly name: string
  /** The area they worked in. */
  readonly area: string | null
  readonly count: number
  /** Null where people are not named. */
  readonly people: readonly string[] | null
}

/** What was planned and shown. Times: ISO 8601, UTC; null where it has not begun, or is not over. */
export interface ReportProgramme {
  readonly begun: string | null
  readonly closed: string | null
  readonly steps: readonly { readonly title: string; readonly minutes: number; readonly area: string | null }[]
  /** Pages of slides that were shown, each with its description, '' where it has none. */
  readonly slides: readonly string[]
}

export interface ReportArea {
  /** Its record; null for what lies outside of all areas. */
  readonly id: string | null
  readonly name: string
  /** The scaffold's own texts in it, without the area's name and numerals. */
  readonly texts: readonly ReportItem[]
  /** What people put there, in reading order. */
  readonly items: readonly ReportNote[]
}
