// Brings the board to where a plan leads: the scaffold by commands, the document as an ordinary change of this person.

import type * as Y from 'yjs'
import type { RecordId } from '../ids.ts'
import type { ScaffoldCommand } from '../session/model/scaffold.ts'
import { applyRestore, type RestorePlan } from './restore.ts'

/** What one command takes (scaffold.ts), with room for heavy records. */
const RECORDS_A_COMMAND = 100
/** Whose change it is: ours, but read by the canvas as anybody's. It is taken back by going to the point made before it. */
const BROUGHT_BACK = Symbol('brought back')

export interface PlanPorts {
  readonly doc: Y.Doc
  /** Answers whether the server took it, after telling the person why if it did not. */
  readonly send: (command: ScaffoldCommand) => Promise<boolean>
}

/**
 * A record is in the scaffold or in the document, never in both: what leaves the scaffold goes first, then the document is
 * changed, and then the scaffold gets what left the document. Answers false where the server refused something; what follows
 * is then left undone.
 */
export async function applyPlan(plan: RestorePlan, { doc, send }: PlanPorts): Promise<boolean> {
  for (const remove of inParts<RecordId>(plan.scaffold.remove)) if (!(await send({ type: 'changeScaffold', put: [], remove }))) return false
  applyRestore(doc, plan, BROUGHT_BACK)
  for (const put of inParts(plan.scaffold.put)) if (!(await send({ type: 'changeScaffold', put, remove: [] }))) return false
  return true
}

function inParts<T>(all: readonly T[]): readonly T[][] {
  return Array.from({ length: Math.ceil(all.length / RECORDS_A_COMMAND) }, (_, at) =>
    all.slice(at * RECORDS_A_COMMAND, (at + 1) * RECORDS_A_COMMAND),
  )
}
