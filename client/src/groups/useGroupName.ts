// What a group is called: its name, or its number.
import type { Group } from '@keha/shared/session/model/groups.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

export function useGroupName(): (group: Pick<Group, 'id' | 'name'>) => string {
  const { t } = useTranslation()
  return useCallback(({ id, name }) => name || t('groups.numbered', { number: id.slice(1) }), [t])
}
