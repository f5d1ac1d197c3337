// The topics that others have announced since, and whether the eye needs to be told: while people are at the marketplace they
// see the list grow, and a topic that comes later would go unseen.
import type { ParticipantId } from '@keha/shared/ids.ts'
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import type { Topic } from '@keha/shared/session/model/openSpace.ts'
import type { SessionView } from '@keha/shared/session/model/session.ts'

type Market = Pick<SessionView, 'openSpace' | 'agenda'>

export function topicNews(
  before: Market,
  now: Market,
  you: ParticipantId,
): { readonly topics: readonly Topic[]; readonly isLate: boolean } {
  const known = new Set(before.openSpace.topics.map(({ id }) => id))
  return {
    topics: now.openSpace.topics.filter(({ id, conveners }) => !known.has(id) && !conveners.includes(you)),
    isLate: currentStep(now.agenda)?.kind !== 'marketplace',
  }
}
