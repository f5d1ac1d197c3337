// Restore points: what a board was at a time, why it was kept, and which of them stay. RV rules in SPEC.md.
import { z } from 'zod'
import { BoardTitle } from '../api.ts'
import { ParticipantId, StepId } from '../ids.ts'
import { LocalisedText } from '../locale.ts'

export const PointName = z.string().trim().min(1).max(80)

/** Why a point was made. `before…`: the board as it was until then. */
const PointReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('interval') }),
  z.object({ kind: z.literal('beforeStep'), step: StepId, title: LocalisedText }),
  z.object({ kind: z.literal('beforeDeletion') }),
  z.object({ kind: z.literal('beforeRestore') }),
  z.object({ kind: z.literal('beforeMerge') }),
  z.object({ kind: z.literal('named'), name: PointName }),
])
export type PointReason = z.infer<typeof PointReason>

export const Point = z.object({
  id: z.string().regex(/^\d{15}$/),
  atMs: z.number(),
  reason: PointReason,
  /** Nobody where the room made it by itself. */
  by: ParticipantId.nullable(),
  /** Notes on the board. */
  notes: z.number().int(),
  /** SHA-256 of the copy, hex: points of an unchanged board share one. */
  copy: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Point = z.infer<typeof Point>

/** GET /api/boards/:id/points: in order of time. */
export const Points = z.object({ points: z.array(Point) })
export type Points = z.infer<typeof Points>

/** POST /api/boards/:id/points: a point of now, by name or before what the person is about to do. */
export const MakePoint = z.strictObject({
  reason: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('beforeRestore') }),
    z.strictObject({ kind: z.literal('beforeMerge') }),
    z.strictObject({ kind: z.literal('named'), name: PointName }),
  ]),
})
export type MakePoint = z.infer<typeof MakePoint>

/** POST /api/boards/:id/points/:point/board: a new board with what the point holds. */
export const BoardFromPoint = z.strictObject({ title: BoardTitle })

export const POINT_INTERVAL_MS = 5 * 60_000
/** Things deleted within this time count as one deletion; so many make a point before the first of them. */
export const MASS_DELETION = { withinMs: 10_000, records: 10 } as const
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const MAX_POINTS = 60
export const MAX_NAMED = 20

/** An id after `last`, so that points sort as they were made also where the clock was set back. */
export const pointId = (atMs: number, last: string | undefined): string =>
  String(Math.max(Math.floor(atMs), last === undefined ? 0 : Number(last) + 1)).padStart(15, '0')

/**
 * The points that stay, in order: named ones; all of the last hour; of older ones the last before each step and one an hour,
 * after a week one a day. Sixty at most, the oldest without a name dropped first.
 */
export function thinPoints(points: readonly Point[], nowMs: number): readonly Point[] {
  const seen = new Set<string>()
  const kept = [...points].reverse().filter((point) => {
    const { atMs, reason } = point
    const ageMs = nowMs - atMs
    if (reason.kind === 'named' || ageMs <= HOUR_MS) return true
    const span = ageMs > 7 * DAY_MS ? DAY_MS : HOUR_MS
    const slot = reason.kind === 'beforeStep' ? `step ${reason.step}` : `${span} ${Math.floor(atMs / span)}`
    return !seen.has(slot) && seen.add(slot)
  })
  const named = kept.filter(({ reason }) => reason.kind === 'named').length
  let unnamed = 0
  return kept.filter(({ reason }) => reason.kind === 'named' || ++unnamed <= Math.max(0, MAX_POINTS - named)).reverse()
}

/** Copies that the points before needed and those that stay do not. */
export function copiesToDrop(before: readonly Point[], stay: readonly Point[]): readonly string[] {
  const needed = new Set(stay.map(({ copy }) => copy))
  return [...new Set(before.map(({ copy }) => copy))].filter((copy) => !needed.has(copy))
}
