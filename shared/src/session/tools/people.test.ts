import { expect, test } from 'vitest'
import { Envelope, type SessionState, viewOf } from '../model/session.ts'
import { decide, emptySession, evolve } from '../session.ts'
import { STATES } from '../testing/commandStates.ts'
import { by, context, idOf, person } from '../testing/workshop.ts'

const agreementOf = ({ people }: Pick<SessionState, 'people'>, id: string) => people.members.find((one) => one.id === id)?.mayBeNamed
function after(state: SessionState, giver: 'facilitator' | 'participant' | 'observer', agreed: boolean): SessionState {
  const decision = decide(state, { type: 'agreeToBeNamed', agreed }, context({ actor: by(giver) }))
  if (!decision.ok) throw new Error(decision.code)
  return decision.events.reduce((now, event) => evolve(now, { seq: now.seq + 1, atMs: 0, by: idOf(giver), event }), state)
}

test('CN1 each says so of themselves alone, at any time, also once the workshop is closed', () => {
  for (const { state } of [STATES.planned, STATES.ended])
    for (const giver of ['facilitator', 'participant', 'observer'] as const) {
      expect(agreementOf(state, idOf(giver))).toBeUndefined()
      const agreed = after(state, giver, true)
      expect(agreementOf(agreed, idOf(giver))).toBe(true)
      for (const other of ['facilitator', 'participant', 'observer'] as const)
        if (other !== giver) expect(agreementOf(agreed, idOf(other))).toBeUndefined()
      expect(after(agreed, giver, true)).toBe(agreed)
      expect(agreementOf(after(agreed, giver, false), idOf(giver))).toBe(false)
    }
})

test('CN5 what was agreed to comes out of the events, in what clients see too; earlier events ask nobody', () => {
  const admitted = (mayBeNamed?: boolean) => ({
    type: 'personAdmitted',
    person: { ...person('participant'), ...(mayBeNamed !== undefined && { mayBeNamed }) },
  })
  for (const asked of [true, false, undefined]) {
    const event = Envelope.parse(JSON.parse(JSON.stringify({ seq: 1, atMs: 0, by: null, event: admitted(asked) })))
    const state = evolve(emptySession, event)
    expect(agreementOf(state, idOf('participant'))).toBe(asked)
    expect(agreementOf(viewOf(state), idOf('participant'))).toBe(asked)
    expect(agreementOf(after(state, 'participant', true), idOf('participant'))).toBe(true)
  }
})
