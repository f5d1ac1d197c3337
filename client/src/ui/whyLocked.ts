// Why somebody may not write on the board itself just now, as keys of the locale files. Pure.
import type { Role } from '@keha/shared/roles.ts'
import { mayWriteOpenly, type WritingState } from '@keha/shared/session/model/writing.ts'

type WhyLocked = 'locked.over' | 'locked.observer' | 'locked.frozen' | 'locked.frozenWhy' | 'locked.private' | 'locked.closed'

/** Null where they may write. `reason` is the facilitator's own, '' where none was given. */
export function whyLocked(role: Role, session: WritingState): { readonly words: WhyLocked; readonly reason: string } | null {
  if (mayWriteOpenly(role, session)) return null
  const { writing, closing } = session
  if (closing.closedAtMs !== null) return { words: 'locked.over', reason: '' }
  const reason = writing.frozen?.reason ?? ''
  if (role === 'observer') return { words: 'locked.observer', reason: '' }
  if (writing.frozen) return { words: reason === '' ? 'locked.frozen' : 'locked.frozenWhy', reason }
  return { words: writing.mode === 'private' ? 'locked.private' : 'locked.closed', reason: '' }
}
