// Tells those who write of a change in how all write: privately, on the board, or not at all.
import type { WritingMode } from '@keha/shared/session/model/agenda.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useRole } from '../board/board.ts'
import { announce } from '../ui/announcements.ts'

/** The same words as when somebody tries to write on the locked board: told twice they are shown once. */
const WORDS = { open: 'private.nowOpen', private: 'locked.private', closed: 'locked.closed' } as const satisfies Record<WritingMode, string>

export function WritingAnnouncer() {
  const { t } = useTranslation()
  const role = useRole()
  const mode = useBoard((state) => state.session?.writing.mode)
  const known = useRef<WritingMode | undefined>(undefined)
  useEffect(() => {
    const before = known.current
    known.current = mode
    if (mode && before && mode !== before && role === 'participant') announce(t(WORDS[mode]))
  }, [mode, role, t])
  return null
}
