// From a template to a board's beginning: the first records of its document and the first events of its session.
import type { Locale } from '@keha/shared/locale.ts'
import type { SessionEvent } from '@keha/shared/session/session.ts'
import type { TLRecord } from '@tldraw/tlschema'
import type { Template } from './template.ts'

interface BoardBeginning {
  /** For the document: what everyone may change from the start. */
  readonly records: readonly TLRecord[]
  /** For the session, in order. The scaffold is in the board's language; the agenda speaks all three. */
  readonly events: readonly SessionEvent[]
}

/** Pure: the same template and language give the same beginning. */
export function instantiate(template: Template, { locale }: { readonly locale: Locale }): BoardBeginning {
  return {
    records: template.firstRecords(locale),
    events: [
      { type: 'agendaPlanned', steps: [...template.agenda] },
      { type: 'scaffoldChanged', put: [...template.scaffold(locale)], remove: [] },
    ],
  }
}
