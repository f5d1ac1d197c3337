// From a template to a board's beginning: the first records of its document and the first events of its session.

import { isArea } from '@keha/shared/board/boxes.ts'
import type { BoardId } from '@keha/shared/ids.ts'
import type { Locale } from '@keha/shared/locale.ts'
import type { Carried } from '@keha/shared/session/carried.ts'
import type { Turn } from '@keha/shared/session/model/cycle.ts'
import type { SessionEvent } from '@keha/shared/session/model/session.ts'
import type { TLRecord } from '@tldraw/tlschema'
import { carryOver } from './carryOver.ts'
import type { Template } from './template.ts'

interface BoardBeginning {
  /** For the document: what everyone may change from the start. */
  readonly records: readonly TLRecord[]
  /** For the session, in order. The scaffold is in the board's language; the agenda speaks all three. */
  readonly events: readonly SessionEvent[]
}

export interface BeginningOptions {
  readonly locale: Locale
  /** The round before, where this board begins another one. */
  readonly after?: {
    readonly number: number
    readonly previous: { readonly id: BoardId; readonly title: string }
    /** The rounds so far, the one before last among them. */
    readonly turns: readonly Turn[]
    readonly carried: readonly Carried[]
  }
}

/** Pure: the same template and language give the same beginning. */
export function instantiate(template: Template, { locale, after }: BeginningOptions): BoardBeginning {
  const { scaffold: draw, agenda } = after ? { ...template, ...template.later } : template
  const scaffold = draw(locale)
  const carried = after ? carryOver(after.carried, locale, leftOf(scaffold)) : undefined
  return {
    records: [...template.firstRecords(locale), ...(carried?.notes ?? [])],
    events: [
      ...(after ? [{ type: 'cycleBegun' as const, number: after.number, previous: after.previous, turns: after.turns }] : []),
      { type: 'agendaPlanned', steps: [...(carried?.steps ?? []), ...agenda] },
      { type: 'scaffoldChanged', put: [...scaffold, ...(carried?.scaffold ?? [])], remove: [] },
    ],
  }
}

/** Where the areas of a scaffold begin. */
function leftOf(scaffold: readonly TLRecord[]): number {
  return Math.min(0, ...scaffold.filter(isArea).map(({ x }) => x))
}
