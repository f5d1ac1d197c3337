// What people show of themselves over awareness, and what is drawn of it: `{c: [x, y]}` where the cursor is, `l` while it
// is a laser pointer, `r: [which, count]` a reaction, `f` whom they follow, `v: [x, y, w, h]` what they see while followed.
// Whose it is comes from the server's `here` and the session, so nobody can show anything under another's name.
import { ParticipantId } from '@keha/shared/ids.ts'
import type { Here } from '@keha/shared/protocol.ts'
import type { PeopleSlice } from '@keha/shared/session/model/people.ts'
import { z } from 'zod'
import type { IconName } from '../ui/Icon.tsx'

/** At most ten a second leave this computer. */
export const SEND_EVERY_MS = 100
/** A cursor that rests this long fades away. */
export const IDLE_MS = 3_000
/** With more people than this the names would hide the work. */
export const NAMES_UP_TO = 30

/** Our own drawings: a system's emoji are missing on some, and differ on all. */
export const REACTIONS = ['thumb', 'star', 'heart', 'smile', 'question'] as const satisfies readonly IconName[]

const MAX_COORDINATE = 1e6
const coordinate = z.number().min(-MAX_COORDINATE).max(MAX_COORDINATE)
const side = z.number().positive().max(MAX_COORDINATE)
/** Each part for itself: one that does not fit takes no other away. */
const Shown = z.object({
  c: z.tuple([coordinate, coordinate]).nullish().catch(null),
  l: z.literal(true).optional().catch(undefined),
  r: z
    .tuple([
      z
        .number()
        .int()
        .min(0)
        .max(REACTIONS.length - 1),
      z.number().int(),
    ])
    .optional()
    .catch(undefined),
  f: ParticipantId.optional().catch(undefined),
  v: z.tuple([coordinate, coordinate, side, side]).optional().catch(undefined),
})

export interface Shower {
  readonly clientId: number
  readonly person: ParticipantId
  readonly name: string
  readonly colour: string
  /** On the page; null when it is off the canvas. */
  readonly cursor: { readonly x: number; readonly y: number } | null
  readonly laser: boolean
  readonly reaction: { readonly which: number; readonly count: number } | null
  readonly follows: ParticipantId | null
  readonly view: { readonly x: number; readonly y: number; readonly w: number; readonly h: number } | null
}

type Read = z.infer<typeof Shown> | null
/** Each state is read once, however often it is drawn: a client's own stays the same object until it says something new. */
const read = new WeakMap<object, Read>()

function readOnce(state: unknown): Read {
  if (typeof state !== 'object' || state === null) return null
  let known = read.get(state)
  if (known === undefined) {
    const parsed = Shown.safeParse(state)
    known = parsed.success ? parsed.data : null
    read.set(state, known)
  }
  return known
}

/** What the others show: every connected client's but one's own, with trusted name and colour. */
export function shownBy(states: ReadonlyMap<number, unknown>, here: Here, people: PeopleSlice, ownClientId: number): Shower[] {
  const members = new Map(people.members.map((member) => [member.id, member]))
  const owners = new Map(here.map(({ clientId, participantId }) => [clientId, members.get(participantId)]))
  const found: Shower[] = []
  for (const [clientId, state] of states) {
    const owner = owners.get(clientId)
    const shown = clientId === ownClientId || !owner ? null : readOnce(state)
    if (!owner || !shown) continue
    const { c, l, r, f, v } = shown
    found.push({
      clientId,
      person: owner.id,
      name: owner.name,
      colour: owner.colour,
      cursor: c ? { x: c[0], y: c[1] } : null,
      laser: l === true,
      reaction: r ? { which: r[0], count: r[1] } : null,
      follows: f ?? null,
      view: v ? { x: v[0], y: v[1], w: v[2], h: v[3] } : null,
    })
  }
  return found
}
