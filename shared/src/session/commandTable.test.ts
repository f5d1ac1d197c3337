// Every command × everyone who may give it × every state of the session. A command without a row does not compile.
import { expect, test } from 'vitest'
import { Command } from './model/session.ts'
import { decide, TOOLS } from './session.ts'
import type { Row } from './testing/commandRow.ts'
import { ROWS } from './testing/commandRows.ts'
import { STATES, type StateName } from './testing/commandStates.ts'
import { by, context, idOf, planned } from './testing/workshop.ts'
import { isOver } from './tools/closing.ts'
import type { Decision, Giver } from './tools/tool.ts'

const told = (decision: Decision): string =>
  decision.ok ? decision.events.map((event) => event.type).join() + (isSealing(decision) ? '+' : '') : `!${decision.code}`
const isSealing = ({ sealed = [] }: Extract<Decision, { ok: true }>): boolean => sealed.length > 0

const mayGive = (type: string, giver: Giver): boolean =>
  Object.values(TOOLS).some(({ may }) => (may as Readonly<Record<string, readonly Giver[]>>)[type]?.includes(giver))

test('SE1 every command, given by everyone in every state, does what the table says', () => {
  expect(Object.keys(ROWS).sort()).toEqual(
    Object.values(TOOLS)
      .flatMap((tool) => Object.keys(tool.may))
      .sort(),
  )
  let cases = 0
  for (const row of Object.values(ROWS).flat() as Row[]) {
    expect(Command.safeParse(row.command).success, row.command.type).toBe(true)
    for (const giver of Object.keys(row.to) as Giver[])
      for (const name of Object.keys(STATES) as StateName[]) {
        const outcome = row.to[giver]
        const { state, sealed } = STATES[name]
        const usual = typeof outcome === 'string' ? outcome : (outcome[name] ?? outcome.else)
        const expected = mayGive(row.command.type, giver) && isOver(state, row.command.type) ? '!workshop-closed' : usual
        const found = told(decide(state, row.command, context({ actor: by(giver), sealed })))
        expect(found, `${JSON.stringify(row.command).slice(0, 80)} by ${giver} when ${name}`).toBe(expected)
        cases++
      }
  }
  console.info(`session: ${Object.keys(ROWS).length} commands, ${cases} cases`)
  expect(cases).toBeGreaterThan(4_000)
})

test('SE2 what is no command, or has keys of a prototype, is not decided', () => {
  for (const type of ['constructor', '__proto__', 'toString', 'nope']) {
    expect(Command.safeParse({ type }).success).toBe(false)
    expect(decide(planned, { type } as never, context({ actor: by('facilitator') }))).toEqual({ ok: false, code: 'unknown-command' })
  }
  for (const bad of [
    { type: 'nextStep', extra: 1 },
    { type: 'startTimer', minutes: Number.NaN },
    { type: 'startTimer', minutes: 1e9 },
    { type: 'addMinutes', minutes: 0.5 },
    { type: 'goToStep', step: '__proto__' },
    { type: 'rename', person: 'x', name: 'a' },
    { type: 'rename', person: idOf('participant'), name: ' '.repeat(9) },
    { type: 'lockRecords', ids: [] },
    { type: 'changeScaffold', put: [{ id: '__proto__' }], remove: [] },
    { type: 'changeScaffold', put: [null], remove: [] },
  ])
    expect(Command.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
})
