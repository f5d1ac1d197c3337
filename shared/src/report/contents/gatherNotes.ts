// Notes of a board as a report tells them: by area in reading order, and those that came out of the session first.
import { missingFrom } from '../../board/outcome.ts'
import type { Locale } from '../../locale.ts'
import type { SessionView } from '../../session/model/session.ts'
import type { BoardOutline, OutlineItem } from '../boardOutline.ts'
import { centreOf, contains } from '../geometry.ts'
import { oneLine } from '../markdownText.ts'
import { phrase } from '../phrases.ts'
import { textLines } from '../text/textBlocks.ts'
import type { ReportNames } from './names.ts'
import type { ReportArea, ReportItem, ReportNote, ReportOutcomes } from './reportContents.ts'

export interface GatheredNotes {
  readonly areas: readonly ReportArea[]
  readonly outcomes: ReportOutcomes
}

export function notesOf(outline: BoardOutline, session: SessionView, names: ReportNames, locale: Locale): GatheredNotes {
  const rounds = session.voting.rounds.filter(({ status }) => status === 'closed')
  const starred = new Set<string>(session.cafe.cafe?.starred.map(({ note }) => note))
  const note =
    (area: string | null) =>
    (item: OutlineItem): ReportNote => {
      const action = item.outcome?.kind === 'action' ? item.outcome : undefined
      const decision = item.outcome?.kind === 'decision' ? item.outcome : undefined
      return {
        ...reportItem(item),
        author: names.writer(item.author),
        outcome: item.outcome?.kind ?? null,
        why: action?.why ?? null,
        how: action?.how ?? null,
        who: names.said(action?.who, action?.own),
        organisation: names.said(action?.organisation),
        resources: action?.resources ?? null,
        when: action?.when ?? null,
        state: action?.state ?? null,
        round: action?.round !== undefined && action.round < session.cycle.number ? action.round : null,
        missing: missingFrom(item.outcome),
        version: decision ? (decision.version ?? 1) : null,
        replaced: decision?.replaced ?? false,
        votes: rounds.flatMap(({ title, totals }) => {
          const votes = totals?.find((total) => total.note === item.id)?.votes
          return votes ? [{ round: title, votes }] : []
        }),
        starred: starred.has(item.id),
        area,
      }
    }
  const sections = [
    ...outline.areas.map(({ id, name, items }) => ({ id, name, items, area: name as string | null })),
    { id: null, name: phrase(outline.areas.length > 0 ? 'outside' : 'wholeBoard', locale), items: outline.outside, area: null },
  ]
  const areas = sections.map(({ id, name, items, area }): ReportArea => {
    const own = items.filter(({ locked, kind }) => locked && kind !== 'arrow' && kind !== 'image')
    return {
      id,
      name,
      // Outside of the areas the scaffold is the board's own heading.
      texts: id === null ? [] : own.filter((item) => item.text && !isRepeated(item, name)).map(reportItem),
      items: items.filter((item) => !item.locked && (item.text || item.joins || item.kind === 'image')).map(note(area)),
    }
  })
  const told = areas.filter(({ id, items }) => id !== null || items.length > 0)
  return { areas: told, outcomes: outcomesOf(told, outline, session) }
}

/** A scaffold's heading says the area's name again, and its numbered dots stand beside what they number. */
function isRepeated({ kind, text }: OutlineItem, areaName: string): boolean {
  const words = text ? oneLine(textLines(text).join(' ')) : ''
  return words === oneLine(areaName) || (kind === 'shape' && /^\d{1,2}$/.test(words))
}

function reportItem({ id, kind, text, color, joins }: OutlineItem): ReportItem {
  return { id, kind, text: text ? textLines(text).join('\n') : '', rich: text ?? null, color, joins: joins ?? null }
}

function outcomesOf(areas: readonly ReportArea[], outline: BoardOutline, session: SessionView): ReportOutcomes {
  const notes = areas.flatMap(({ items }) => items.filter(({ kind, text }) => kind === 'note' && text.trim() !== ''))
  const marked = (kind: ReportNote['outcome']): ReportNote[] => notes.filter(({ outcome }) => outcome === kind)
  const agreeing = agreedAt(outline, session)
  return {
    decisions: marked('decision').filter(({ replaced }) => !replaced),
    actions: marked('action'),
    agreements: marked(null).filter(({ id }) => agreeing.has(id)),
    questions: marked('question'),
  }
}

/** Everything whose middle lies in an area where a step of agreeing takes place, also within an area inside it. */
function agreedAt({ areas, outside }: BoardOutline, { agenda }: SessionView): ReadonlySet<string> {
  const places = new Set<string>(agenda.steps.flatMap(({ kind, area }) => (kind === 'agree' && area ? [area] : [])))
  const boxes = areas.filter(({ id }) => places.has(id)).map(({ bounds }) => bounds)
  const items = [...areas.flatMap((area) => area.items), ...outside]
  return new Set(items.filter(({ bounds }) => boxes.some((box) => contains(box, centreOf(bounds)))).map(({ id }) => id))
}
