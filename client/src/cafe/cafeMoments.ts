// What happens to one person as a café goes on: where they sit, when the view goes there, when they are warned. Pure.
import type { ParticipantId, RecordId } from '@keha/shared/ids.ts'
import { type Cafe, seatsNow, tableOf } from '@keha/shared/session/model/cafe.ts'
import type { TimeLeft } from '../board/useTimeLeft.ts'

export interface OwnSeat {
  readonly round: number
  /** From 0. */
  readonly table: number
  readonly area: RecordId | null
  readonly others: readonly ParticipantId[]
  readonly isHost: boolean
}

/** Null where one sits at no table, or no round is on. */
export function ownSeat(cafe: Cafe | null, you: ParticipantId | undefined): OwnSeat | null {
  if (!cafe || cafe.isOver || !you) return null
  const table = tableOf(cafe, you)
  const seats = table === undefined ? undefined : seatsNow(cafe)[table]
  if (table === undefined || !seats) return null
  return {
    round: cafe.round,
    table,
    area: cafe.tables[table]?.area ?? null,
    others: seats.members.filter((id) => id !== you),
    isHost: seats.host === you,
  }
}

/** `before` is undefined for who has just come: they are taken to their table, and told nothing, as they see it. */
export function seatNews(before: OwnSeat | null | undefined, now: OwnSeat | null): { readonly goes: boolean; readonly tells: boolean } {
  const isNew = now !== null && (now.round !== before?.round || now.table !== before.table)
  return { goes: isNew, tells: isNew && before !== undefined }
}

/** A round that is shorter has no warning before its end. */
const WARNED_FROM_MS = 3 * 60_000

export const isRoundEnding = (seat: OwnSeat | null, time: TimeLeft | null): boolean =>
  seat !== null && time !== null && time.status === 'running' && time.mood === 'soon' && time.totalMs >= WARNED_FROM_MS
