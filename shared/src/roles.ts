// Who may do what hangs on one of three roles, given by the link a person came with.
import { z } from 'zod'
import { ParticipantId } from './ids.ts'

export const ROLES = ['facilitator', 'participant', 'observer'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** Ten colours that a person's cursor and name tag take; each holds 4.5:1 against white text. */
export const PERSON_COLOURS = [
  '#0b6e4f',
  '#1f5fa8',
  '#a13d2d',
  '#6b3fa0',
  '#8a5a00',
  '#00707a',
  '#a3245e',
  '#4a5d23',
  '#3d4f91',
  '#7a4a2b',
] as const

export const PersonName = z.string().trim().min(1).max(60)
export const OrganisationName = z.string().trim().max(80)

/** A person of one board, as everyone on it may see. */
export const Person = z.strictObject({
  id: ParticipantId,
  name: PersonName,
  organisation: OrganisationName.optional(),
  role: Role,
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** Whether their name may stand in what leaves the board. Left out: they were not asked, and have not agreed. */
  mayBeNamed: z.boolean().optional(),
})
export type Person = z.infer<typeof Person>
