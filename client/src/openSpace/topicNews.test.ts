import type { ParticipantId } from '@keha/shared/ids.ts'
import type { SessionState } from '@keha/shared/session/model/session.ts'
import { emptySession } from '@keha/shared/session/session.ts'
import { expect, test } from 'vitest'
import { topicNews } from './topicNews.ts'

const [aino, bo] = ['paino', 'pbo'] as ParticipantId[] as [ParticipantId, ParticipantId]

const market = (kind: string, ...conveners: ParticipantId[]): SessionState =>
  ({
    ...emptySession,
    agenda: { ...emptySession.agenda, steps: [{ id: 'now', kind }], current: 'now' },
    openSpace: { ...emptySession.openSpace, topics: conveners.map((one, i) => ({ id: `t${i + 1}`, conveners: [one] })) },
  }) as unknown as SessionState

test('OU2 topics that others announce are told; a late one is shown as well', () => {
  const ids = (news: ReturnType<typeof topicNews>) => [news.topics.map(({ id }) => id), news.isLate]
  expect(ids(topicNews(market('marketplace', aino), market('marketplace', aino, bo, aino), aino))).toEqual([['t2'], false])
  expect(ids(topicNews(market('sessions', aino), market('sessions', aino, bo), aino))).toEqual([['t2'], true])
  expect(ids(topicNews(market('sessions', aino, bo), market('sessions', aino), aino))).toEqual([[], true])
})
