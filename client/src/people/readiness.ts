// Who is ready, of the participants who are here: who is away is not waited for. Pure. PU rules in SPEC.md.
import type { ParticipantId } from '@keha/shared/ids.ts'
import type { Member } from '@keha/shared/session/model/people.ts'

export interface Readiness {
  readonly ready: number
  readonly of: number
  /** Who is still waited for, by name. */
  readonly others: readonly Member[]
}

export function readinessOf(members: readonly Member[], present: ReadonlySet<ParticipantId>, said: readonly ParticipantId[]): Readiness {
  const here = members.filter(({ id, role }) => role === 'participant' && present.has(id))
  const others = here.filter(({ id }) => !said.includes(id)).sort((a, b) => a.name.localeCompare(b.name, 'fi'))
  return { ready: here.length - others.length, of: here.length, others }
}
