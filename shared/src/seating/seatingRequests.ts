// For tests: requests for seats.
import { ParticipantId } from '../ids.ts'
import type { Guest, SeatingRequest } from './seatingPlan.ts'

export const guestId = (n: number): ParticipantId => ParticipantId.parse(`p${String(n).padStart(12, 'g')}`)

/** People by number; the organisation is their number modulo `organisations`, none where that is 0. */
export const guests = (count: number, organisations = 0): Guest[] =>
  Array.from({ length: count }, (_, n) => ({ id: guestId(n), ...(organisations > 0 ? { organisation: `Org ${n % organisations}` } : {}) }))

export const asked = (people: number, tables: number, rounds: number, more: Partial<SeatingRequest> = {}): SeatingRequest => ({
  people: guests(people),
  tables,
  rounds,
  variant: 'scatter',
  hostsStay: true,
  mixOrganisations: false,
  meet: [],
  together: [],
  apart: [],
  metBefore: [],
  ...more,
})
