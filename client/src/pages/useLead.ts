// Takes somebody who has just made a board onto it, as its facilitator.
import type { CreatedBoard } from '@keha/shared/api.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { arriveWith } from '../browser/arrivals.ts'
import { readMyName } from '../browser/myName.ts'
import { useServices } from '../browser/services.ts'

export function useLead(): (created: CreatedBoard) => Promise<void> {
  const { t } = useTranslation()
  const { api, myBoards, arrivals, kept } = useServices()
  const [, navigate] = useLocation()
  return useCallback(
    async ({ id, keys }) => {
      const me = readMyName(kept)
      const joined = await api.join(id, {
        key: keys.facilitator,
        name: me?.name ?? t('role.facilitator'),
        ...(me?.organisation && { organisation: me.organisation }),
      })
      // The board is there in any case: if joining failed, its door asks again with the same key.
      if (joined.ok) myBoards.remember(joined.value, keys.facilitator)
      else arriveWith(arrivals, id, keys.facilitator)
      arrivals.setState({ created: id })
      navigate(`/b/${id}`)
    },
    [api, arrivals, kept, myBoards, navigate, t],
  )
}
