// What goes over HTTP, both ways; the schemas are the types' source and the server's decoders. Documented in docs/api.md.
import { z } from 'zod'
import { CODES, type Code } from './codes.ts'
import { BoardId } from './ids.ts'
import { Locale, Translated } from './locale.ts'
import { OrganisationName, Person, PersonName } from './roles.ts'

export const BoardTitle = z.string().trim().min(1).max(120)
/** At least 128 random bits, base64url. */
export const Secret = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/)
const TemplateId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

/** POST /api/boards */
export const CreateBoard = z.strictObject({
  template: TemplateId,
  locale: Locale,
  title: BoardTitle.optional(),
  options: z.record(z.string(), z.unknown()).optional(),
})
export type CreateBoard = z.infer<typeof CreateBoard>

const Keys = z.strictObject({ facilitator: Secret, participant: Secret, observer: Secret })
const Urls = z.strictObject({ facilitator: z.url(), participant: z.url(), observer: z.url(), join: z.url() })

/** 201 of POST /api/boards. `code` is shown in two groups of four, and typed with or without the gap. */
export const CreatedBoard = z.strictObject({ id: BoardId, title: z.string(), code: z.string(), keys: Keys, urls: Urls })
export type CreatedBoard = z.infer<typeof CreatedBoard>

/** POST /api/boards/:id/next, by a facilitator: the next round's board, with what is open of this one. 201 as of POST /api/boards. */
export const NextBoard = z.strictObject({ title: BoardTitle.optional(), template: TemplateId.optional() })
export type NextBoard = z.infer<typeof NextBoard>

/** POST /api/boards/:id/join */
export const JoinBoard = z.strictObject({
  key: Secret,
  name: PersonName,
  organisation: OrganisationName.optional(),
  mayBeNamed: z.boolean().optional(),
})
export type JoinBoard = z.infer<typeof JoinBoard>

/** POST /api/join. Always as a participant. */
export const JoinByCode = z.strictObject({
  code: z.string().min(8).max(16),
  name: PersonName,
  organisation: OrganisationName.optional(),
  mayBeNamed: z.boolean().optional(),
})
export type JoinByCode = z.infer<typeof JoinByCode>

export const BoardSummary = z.strictObject({ id: BoardId, title: z.string(), locale: Locale, template: z.string(), epoch: z.string() })
export type BoardSummary = z.infer<typeof BoardSummary>

/** How to invite others; only facilitators get it, and only where they came with their key. */
export const Invitation = z.strictObject({ code: z.string(), keys: Keys, urls: Urls })
export type Invitation = z.infer<typeof Invitation>

export const Joined = z.strictObject({
  token: Secret,
  participant: Person,
  board: BoardSummary,
  invitation: Invitation.optional(),
})
export type Joined = z.infer<typeof Joined>

/** GET /api/boards/:id with a bearer token: who the token belongs to. */
export const Membership = z.strictObject({ participant: Person, board: BoardSummary })
export type Membership = z.infer<typeof Membership>

/** GET /api/templates */
export const TemplateSummary = z.strictObject({
  id: TemplateId,
  phase: z.enum(['assemble', 'agree', 'learn', 'progress', 'impact', 'wheel', 'any']),
  title: Translated,
  summary: Translated,
  needs: Translated,
  outcome: Translated,
  people: z.strictObject({ min: z.number().int(), max: z.number().int() }),
  roles: z.array(z.strictObject({ name: Translated, task: Translated })),
  /** Whose thinking the template stands on; null where it is nobody's in particular. */
  source: Translated.nullable(),
  minutes: z.number().int(),
})
export type TemplateSummary = z.infer<typeof TemplateSummary>

/** POST /api/boards/:id/images, the raw bytes as body → 201 */
export const UploadedImage = z.strictObject({ src: z.string() })
export type UploadedImage = z.infer<typeof UploadedImage>

/** Any answer that is not 2xx. `message` is the code's sentence in the language of Accept-Language. */
export const ApiError = z.strictObject({ code: z.enum(Object.keys(CODES) as [Code, ...Code[]]), message: z.string() })
export type ApiError = z.infer<typeof ApiError>

/** Largest image upload. A phone's photograph fits; tldraw scales it down before. */
export const MAX_IMAGE_BYTES = 10 * 1024 * 1024
