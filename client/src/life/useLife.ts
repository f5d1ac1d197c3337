// How long the open board lives, as the server says; asked once, and told anew after a choice.
import type { ToldLife } from '@keha/shared/life/boardLife.ts'
import { useCallback, useEffect, useState } from 'react'
import { useOpenBoard } from '../board/board.ts'
import type { ApiProblem, ApiResult } from '../browser/boardsApi.ts'
import { useServices } from '../browser/services.ts'

interface KnownLife {
  /** Null until it is known. */
  readonly life: ToldLife | null
  readonly ask: () => Promise<void>
  /** In days; null: until somebody deletes the board. Answers with what went wrong, or null. */
  readonly choose: (days: number | null) => Promise<ApiProblem | null>
}

export function useLife(): KnownLife {
  const { api } = useServices()
  const { entry } = useOpenBoard()
  const [life, setLife] = useState<ToldLife | null>(null)
  const [id, token] = [entry.board.id, entry.token]
  const hear = useCallback((answer: ApiResult<ToldLife>) => {
    if (answer.ok) setLife(answer.value)
    return answer.ok ? null : answer.code
  }, [])
  const ask = useCallback(async () => {
    hear(await api.life(id, token))
  }, [api, id, token, hear])
  useEffect(() => void ask(), [ask])
  return { life, ask, choose: async (days) => hear(await api.chooseLife(id, token, days)) }
}
