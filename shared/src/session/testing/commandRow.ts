// For tests: what a row of the table of commands is, and the short ways to write one.
import type { Command } from '../model/session.ts'
import type { Giver } from '../tools/tool.ts'
import type { StateName } from './commandStates.ts'

/** Event types; '' where it changes nothing, '+' more where only what is sealed changes; a code with '!' where it is refused. */
export type Outcome = string | (Partial<Record<StateName, string>> & { readonly else: string })
export interface Row {
  readonly command: Command
  readonly to: Readonly<Record<Giver, Outcome>>
}

export const onlyFacilitator = (facilitator: Outcome): Row['to'] => ({
  facilitator,
  participant: '!only-facilitator',
  observer: '!only-facilitator',
  room: '!only-facilitator',
})
export const onlyRoom = (room: Outcome): Row['to'] => ({
  facilitator: '!not-allowed',
  participant: '!not-allowed',
  observer: '!not-allowed',
  room,
})
export const bothWriters = (facilitator: Outcome, participant: Outcome = facilitator): Row['to'] => ({
  facilitator,
  participant,
  observer: '!not-allowed',
  room: '!not-allowed',
})
/** By the states that have a round of voting; elsewhere there is none. */
export const whereVoted = (of: Partial<Record<StateName, string>>, none = '!no-such-vote'): Outcome => ({ ...of, else: none })
