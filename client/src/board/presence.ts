// Who is here, from the server's word alone, and in which order people are listed. Pure.
import type { ParticipantId } from '@keha/shared/ids.ts'
import type { Here } from '@keha/shared/protocol.ts'
import type { Member } from '@keha/shared/session/model/people.ts'

/** Each person once, however many windows they have open; oneself always. */
export function presentIds(here: Here, you: ParticipantId | undefined): ReadonlySet<ParticipantId> {
  return new Set([...(you ? [you] : []), ...here.map(({ participantId }) => participantId)])
}

/** Oneself first, then raised hands by time, then those here, then those away; facilitators before others, then by name. */
export function orderedPeople(
  members: readonly Member[],
  present: ReadonlySet<ParticipantId>,
  you: ParticipantId | undefined,
): readonly Member[] {
  const rank = (member: Member) => {
    if (member.id === you) return 0
    if (!present.has(member.id)) return 4
    if (member.handRaisedAtMs !== null) return 1
    return member.role === 'facilitator' ? 2 : 3
  }
  return [...members].sort(
    (a, b) => rank(a) - rank(b) || (a.handRaisedAtMs ?? 0) - (b.handRaisedAtMs ?? 0) || a.name.localeCompare(b.name, 'fi'),
  )
}

/** One or two letters that stand for a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
