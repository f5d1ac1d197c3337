// Which of what was said a person is shown: what was said while they were connected, to all or to their group. Pure.
import { groupOf } from '@keha/shared/session/model/groups.ts'
import type { SessionView } from '@keha/shared/session/model/session.ts'
import type { BoardState } from '../sync/BoardLine.ts'

export type Message = NonNullable<SessionView['attention']['message']>

type Look = Pick<BoardState, 'session' | 'line' | 'you'>

/** Null where nothing new was said that concerns this person. Facilitators hear everything. */
export function newMessage(before: Look, { session, line, you }: Look): Message | null {
  const message = session?.attention.message
  if (!message || !before.session || !you || line.status !== 'connected') return null
  if (message.count <= (before.session.attention.message?.count ?? 0)) return null
  const isForMe = message.group === null || you.role === 'facilitator' || groupOf(session.groups, you.id)?.id === message.group
  return isForMe ? message : null
}
