// A change of the board that can be taken back: a restore point first, then the plan. Tells what went wrong in words.

import { applyPlan } from '@keha/shared/recovery/applyPlan.ts'
import { type BoardCopy, copyOf } from '@keha/shared/recovery/boardCopy.ts'
import type { MakePoint } from '@keha/shared/recovery/points.ts'
import type { RestorePlan } from '@keha/shared/recovery/restore.ts'
import { useCallback } from 'react'
import { useOpenBoard, useSend } from '../board/board.ts'
import { useServices } from '../browser/services.ts'
import { announce } from '../ui/announcements.ts'
import { useProblemWords } from '../ui/problemWords.ts'

export interface BringBack {
  /** The board as it is now; undefined until it is here. */
  readonly boardNow: () => BoardCopy | undefined
  /** Makes the point, then plans anew, as others may have written meanwhile. Answers whether all of it was done. */
  readonly bringBack: (reason: MakePoint['reason'], plan: (now: BoardCopy) => RestorePlan) => Promise<boolean>
}

export function useBringBack(): BringBack {
  const { api } = useServices()
  const { line, entry } = useOpenBoard()
  const send = useSend()
  const problemWords = useProblemWords()
  const boardNow = useCallback(() => {
    const { session } = line.state.getState()
    return session ? copyOf(line.doc, session) : undefined
  }, [line])
  const bringBack = useCallback<BringBack['bringBack']>(
    async (reason, plan) => {
      const made = await api.makePoint(entry.board.id, entry.token, reason)
      const now = made.ok ? boardNow() : undefined
      if (!made.ok) announce(problemWords(made.code))
      return now !== undefined && (await applyPlan(plan(now), { doc: line.doc, send }))
    },
    [api, entry, line, send, problemWords, boardNow],
  )
  return { boardNow, bringBack }
}
