// How long a board lives: so many days after the last change, as a facilitator chose within what the operator of the server
// allows, or as the server is set. Pure; the sweep asks it what is to be done, and people are told what it says. LR rules in SPEC.md.
import { z } from 'zod'

const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS
/** The longest that can be set, in days: ten years. */
export const MAX_DAYS = 3_650
/** People are warned this long before the end, or half of the board's time where that is less. */
const NOTICE_MS = 14 * DAY_MS
/** Offered to facilitators, in days. */
const OFFERED = [30, 90, 365]

const Days = z.number().int().min(1).max(MAX_DAYS)
const ServerTime = z.number().int().nonnegative()

/** As it is stored. What a newer program adds is kept as it is. */
export const BoardLife = z.looseObject({
  /** Server time since which nobody has changed the board: the second full hour after the last change or choice. Never goes back. */
  quietSinceMs: ServerTime,
  /** Days of quiet until it is erased; null: it stays until somebody deletes it. Left out: as the server is set. */
  days: Days.nullable().optional(),
  /** Server time from which people are warned; left out while they need not be. */
  noticedAtMs: ServerTime.optional(),
})
export type BoardLife = z.infer<typeof BoardLife>

/** Null: nothing is stored of it yet. `unreadable`: damaged, or a newer program's; then nothing is known and nothing erased. */
export type StoredLife = BoardLife | null | 'unreadable'

/** What the operator of the server says. */
export interface Keeping {
  /** Where nobody chose; null: until somebody deletes it. */
  readonly defaultDays: number | null
  /** The longest a facilitator may choose; null: also until somebody deletes it. */
  readonly mostDays: number | null
}

/** What people are told of a board's life, and facilitators may choose. GET and PUT /api/boards/:id/life. */
export const ToldLife = z.strictObject({
  /** Days of quiet; null: until somebody deletes it. */
  days: Days.nullable(),
  /** Server time it is erased at unless somebody changes it; null: it is not. */
  erasedAtMs: ServerTime.nullable(),
  /** That time is near. */
  warns: z.boolean(),
  choices: z.array(Days.nullable()),
})
export type ToldLife = z.infer<typeof ToldLife>

/** PUT /api/boards/:id/life. Choosing what is chosen already is a change too, and prolongs the board's life. */
export const ChooseLife = z.strictObject({ days: Days.nullable() })

/**
 * After a change; the same object where nothing is to be stored. A clock that was set back takes no time away; one that was an
 * hour behind just now does not either, as the second full hour counts.
 */
export function afterChange(life: BoardLife | null, nowMs: number): BoardLife {
  const quietSinceMs = Math.max(life?.quietSinceMs ?? 0, (Math.floor(nowMs / HOUR_MS) + 2) * HOUR_MS)
  if (life?.quietSinceMs === quietSinceMs && life.noticedAtMs === undefined) return life
  const { noticedAtMs: _, ...rest } = life ?? {}
  return { ...rest, quietSinceMs }
}

/** After a facilitator's choice, which counts as a change. */
export const afterChoice = (life: BoardLife | null, days: number | null, nowMs: number): BoardLife => ({
  ...afterChange(life, nowMs),
  days,
})

/** Whether a facilitator may choose this. */
export const mayChoose = (days: number | null, { mostDays }: Keeping): boolean => mostDays === null || (days !== null && days <= mostDays)

/** What a sweep has to do about a board. `begin`: its time is counted from now, as nothing is known of the time before. */
export function dueOf(life: StoredLife, keeping: Keeping, nowMs: number): 'nothing' | 'begin' | 'notice' | 'erase' {
  if (life === 'unreadable') return 'nothing'
  const days = daysOf(life, keeping)
  if (days === null) return 'nothing'
  if (life === null) return 'begin'
  if (nowMs < life.quietSinceMs + days * DAY_MS - noticeMs(days)) return 'nothing'
  if (life.noticedAtMs === undefined) return 'notice'
  return nowMs < endMs(life, days, nowMs) ? 'nothing' : 'erase'
}

export const afterNotice = (life: BoardLife, nowMs: number): BoardLife => ({ ...life, noticedAtMs: nowMs })

/** What people are told at `nowMs`. */
export function toldLife(life: StoredLife, keeping: Keeping, nowMs: number): ToldLife {
  const days = life === 'unreadable' ? null : daysOf(life, keeping)
  const choices = choicesOf(keeping)
  if (days === null || life === 'unreadable') return { days, erasedAtMs: null, warns: false, choices }
  const erasedAtMs = endMs(life ?? afterChange(null, nowMs), days, nowMs)
  return { days, erasedAtMs, warns: erasedAtMs - nowMs <= noticeMs(days), choices }
}

function daysOf(life: BoardLife | null, { defaultDays, mostDays }: Keeping): number | null {
  const days = life?.days === undefined ? (defaultDays ?? mostDays) : life.days
  if (mostDays === null) return days
  return Math.min(days ?? mostDays, mostDays)
}

/** Between the notice and the end. */
const noticeMs = (days: number): number => Math.min(NOTICE_MS, (days * DAY_MS) / 2)

/** When its days are over, and not before people were warned for as long as they should be. */
function endMs({ quietSinceMs, noticedAtMs }: BoardLife, days: number, nowMs: number): number {
  const dueMs = quietSinceMs + days * DAY_MS
  return Math.max(dueMs, (noticedAtMs ?? Math.max(nowMs, dueMs - noticeMs(days))) + noticeMs(days))
}

/** Shortest first. */
function choicesOf({ defaultDays, mostDays }: Keeping): (number | null)[] {
  const days = [...OFFERED, ...[defaultDays, mostDays].filter((one) => one !== null)].filter((one) =>
    mayChoose(one, { defaultDays, mostDays }),
  )
  return [...[...new Set(days)].sort((a, b) => a - b), ...(mostDays === null ? [null] : [])]
}
