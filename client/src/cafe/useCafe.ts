// The café as panels read it: what is on, what its tables are called, and who sits where by name.
import type { ParticipantId } from '@keha/shared/ids.ts'
import type { Cafe } from '@keha/shared/session/model/cafe.ts'
import type { Member } from '@keha/shared/session/model/people.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'

const NOBODY: readonly Member[] = []

/** The café that is on or was last; null where there is none. */
export const useCafe = (): Cafe | null => useBoard(({ session }) => session?.cafe.cafe ?? null)

export const useMembers = (): readonly Member[] => useBoard(({ session }) => session?.people.members) ?? NOBODY

/** A table's name, or its number. */
export function useTableName(): (cafe: Pick<Cafe, 'tables'>, table: number) => string {
  const { t } = useTranslation()
  return useCallback(({ tables }, table) => tables[table]?.name || t('cafe.table', { number: table + 1 }), [t])
}

/** In the order of the ids; who has left the board is not named. */
export const membersOf = (ids: readonly ParticipantId[], members: readonly Member[]): readonly Member[] =>
  ids.flatMap((id) => members.find((member) => member.id === id) ?? [])
