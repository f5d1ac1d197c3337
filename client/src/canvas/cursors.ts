// Cursors of the others: what goes over awareness, and what is drawn of it. Awareness carries only `{c: [x, y]}`; whose
// cursor it is comes from the server's `here` and the session, so nobody can write under another's name.
import type { Here } from '@keha/shared/protocol.ts'
import type { PeopleSlice } from '@keha/shared/session/people.ts'
import { z } from 'zod'

/** At most ten a second leave this computer. */
export const SEND_EVERY_MS = 100
/** A cursor that rests this long fades away. */
export const IDLE_MS = 3_000
/** With more people than this the names would hide the work. */
export const NAMES_UP_TO = 30

const MAX_COORDINATE = 1e6
const coordinate = z.number().min(-MAX_COORDINATE).max(MAX_COORDINATE)
/** A cursor on the page, or null when it is off the canvas. */
const CursorState = z.object({ c: z.tuple([coordinate, coordinate]).nullable() })

export interface Cursor {
  readonly clientId: number
  readonly name: string
  readonly colour: string
  readonly x: number
  readonly y: number
}

/** The cursors to draw: every connected person's but one's own, with trusted name and colour. */
export function cursorsOf(states: ReadonlyMap<number, unknown>, here: Here, people: PeopleSlice, ownClientId: number): Cursor[] {
  const members = new Map(people.members.map((member) => [member.id, member]))
  const owners = new Map(here.map(({ clientId, participantId }) => [clientId, members.get(participantId)]))
  const cursors: Cursor[] = []
  for (const [clientId, state] of states) {
    const owner = owners.get(clientId)
    const parsed = CursorState.safeParse(state)
    if (clientId === ownClientId || !owner || !parsed.success || parsed.data.c === null) continue
    const [x, y] = parsed.data.c
    cursors.push({ clientId, name: owner.name, colour: owner.colour, x, y })
  }
  return cursors
}
