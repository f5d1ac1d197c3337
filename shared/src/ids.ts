// Branded identifiers: a board's id is never passed where a participant's is meant.
// Owns only their types and shapes; they are made by whoever owns the random source.
import { z } from 'zod'

/** Twelve lower-case letters and digits, in the board's address. */
export const BoardId = z
  .string()
  .regex(/^[a-z0-9]{12}$/)
  .brand<'BoardId'>()
export type BoardId = z.infer<typeof BoardId>

/** `p` and twelve lower-case letters and digits. One per person and board. */
export const ParticipantId = z
  .string()
  .regex(/^p[a-z0-9]{12}$/)
  .brand<'ParticipantId'>()
export type ParticipantId = z.infer<typeof ParticipantId>

/** A step of the agenda: kebab-case from a template, or random. */
export const StepId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .brand<'StepId'>()
export type StepId = z.infer<typeof StepId>

/** A round of voting, chosen by whoever prepares it: `v` and twelve lower-case letters and digits. */
export const RoundId = z
  .string()
  .regex(/^v[a-z0-9]{12}$/)
  .brand<'RoundId'>()
export type RoundId = z.infer<typeof RoundId>

/** A question asked of the workshop, chosen by its asker, or by the room where it has no name: `q` and twelve lower-case letters and digits. */
export const QuestionId = z
  .string()
  .regex(/^q[a-z0-9]{12}$/)
  .brand<'QuestionId'>()
export type QuestionId = z.infer<typeof QuestionId>

/** A group of people: `g` and its number as it was made. */
export const GroupId = z
  .string()
  .regex(/^g[1-9][0-9]{0,2}$/)
  .brand<'GroupId'>()
export type GroupId = z.infer<typeof GroupId>

/** A topic of an open space: `t` and its number as it was announced. */
export const TopicId = z
  .string()
  .regex(/^t[1-9][0-9]{0,4}$/)
  .brand<'TopicId'>()
export type TopicId = z.infer<typeof TopicId>

/** A time slot of an open space, chosen by whoever plans it: `s` and its number. */
export const SlotId = z
  .string()
  .regex(/^s[1-9][0-9]{0,2}$/)
  .brand<'SlotId'>()
export type SlotId = z.infer<typeof SlotId>

/** A space of an open space, chosen by whoever plans it: `a` and its number. */
export const SpaceId = z
  .string()
  .regex(/^a[1-9][0-9]{0,2}$/)
  .brand<'SpaceId'>()
export type SpaceId = z.infer<typeof SpaceId>

/** Chosen by the client for each command, so that a repeated one is applied once. */
export const CommandId = z
  .string()
  .regex(/^(?!__proto__$)[A-Za-z0-9_-]{8,40}$/)
  .brand<'CommandId'>()
export type CommandId = z.infer<typeof CommandId>

/** A tldraw record id, such as `shape:abc`. */
export const RecordId = z
  .string()
  .regex(/^(document|page|shape|binding|asset):[A-Za-z0-9_-]{1,64}$/)
  .brand<'RecordId'>()
export type RecordId = z.infer<typeof RecordId>

/** Letters and digits that are not mistaken for one another when read aloud or from a wall. */
export const ID_ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'
export const BOARD_ID_LENGTH = 12
/** The code typed by hand to join: eight of CODE_ALPHABET, compared in upper case. */
export const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
export const CODE_LENGTH = 8
