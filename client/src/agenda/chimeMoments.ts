// When the soft sound is heard: a new step begins, or a step's time runs out. Pure. PU rules in SPEC.md.
import type { SessionView } from '@keha/shared/session/model/session.ts'

type Heard = Pick<SessionView, 'agenda' | 'timer'>

/** Never at what was so when one came: `before` is null then. */
export function chimesBetween(before: Heard | null, now: Heard | null): boolean {
  if (before === null || now === null) return false
  const newStep = now.agenda.current !== null && now.agenda.current !== before.agenda.current
  return newStep || (now.timer.status === 'over' && before.timer.status !== 'over')
}
