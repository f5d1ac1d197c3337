// Whole records written onto a live board by somebody without a screen, as a canvas would write them.
import { writeRecord } from '@keha/shared/board/document.ts'
import type { TLRecord } from '@tldraw/tlschema'
import type { HeadlessParticipant } from './HeadlessParticipant.ts'

/** Written so many in one update, each under the size the server takes. */
const AT_ONCE = 50

/** Sent in order; whoever looks at the board waits to see them. */
export function putRecords({ doc }: HeadlessParticipant, records: readonly TLRecord[]): void {
  for (let from = 0; from < records.length; from += AT_ONCE)
    doc.transact(() => {
      for (const record of records.slice(from, from + AT_ONCE)) writeRecord(doc, record)
    })
}
