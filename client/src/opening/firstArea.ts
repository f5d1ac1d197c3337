// Where one who comes lands: where the step is. Those who sit at a café's table are taken there, those who come in the middle of
// a lecture to its page.
import type { ParticipantId, RecordId } from '@keha/shared/ids.ts'
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import type { SessionView } from '@keha/shared/session/model/session.ts'
import { ownSeat } from '../cafe/cafeMoments.ts'

/** The area of the step that is on; null where there is none, or another part takes this person elsewhere. */
export function firstArea({ agenda, cafe, slides }: SessionView, you: ParticipantId | undefined): RecordId | null {
  if (ownSeat(cafe.cafe, you) !== null || slides.led) return null
  return currentStep(agenda)?.area ?? null
}
