// Which notes a round is about, in words.
import type { VoteSettings } from '@keha/shared/session/model/voting.ts'

export const KIND_WORDS = {
  note: 'vote.kindNote',
  decision: 'vote.kindDecision',
  action: 'vote.kindAction',
  question: 'vote.kindQuestion',
} as const satisfies Record<VoteSettings['kind'], string>
