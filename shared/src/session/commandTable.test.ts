// Every command × everyone who may give it × every state of the session. A command without a row does not compile.
import { expect, test } from 'vitest'
import { note } from '../board/honestWriting.ts'
import { Command, decide, type SessionState, TOOLS } from './session.ts'
import type { Giver } from './tool.ts'
import { after, by, context, idOf, MINUTE_MS, NOW_MS, person, planned, recordId, stepId } from './workshop.ts'

const begun = after(planned, [
  { type: 'stepEntered', step: stepId(2), minutes: 10, atMs: NOW_MS },
  { type: 'handRaised', person: idOf('participant'), atMs: NOW_MS },
])
const running = after(begun, [{ type: 'timerStarted', totalMs: 10 * MINUTE_MS, endsAtMs: NOW_MS + 5 * MINUTE_MS }])

/** Named by where the workshop and its timer are. `due`: its time is up and the room has not said so yet. */
const STATES = {
  planned,
  ready: begun,
  running,
  due: after(begun, [{ type: 'timerStarted', totalMs: 10 * MINUTE_MS, endsAtMs: NOW_MS }]),
  paused: after(running, [{ type: 'timerPaused', remainingMs: MINUTE_MS }]),
  over: after(running, [{ type: 'timerEnded' }]),
} satisfies Record<string, SessionState>
type StateName = keyof typeof STATES

/** Event types; '' where it changes nothing; a code with '!' before it where it is refused. */
type Outcome = string | (Partial<Record<StateName, string>> & { readonly else: string })
interface Row {
  readonly command: Command
  readonly to: Readonly<Record<Giver, Outcome>>
}

const onlyFacilitator = (facilitator: Outcome): Row['to'] => ({
  facilitator,
  participant: '!only-facilitator',
  observer: '!only-facilitator',
  room: '!only-facilitator',
})
const onlyRoom = (room: Outcome): Row['to'] => ({
  facilitator: '!not-allowed',
  participant: '!not-allowed',
  observer: '!not-allowed',
  room,
})

const ROWS = {
  admit: [
    { command: { type: 'admit', person: { ...person('participant'), id: 'pnewcomer2345' as never } }, to: onlyRoom('personAdmitted') },
    { command: { type: 'admit', person: person('participant') }, to: onlyRoom('') },
  ],
  rename: [
    {
      command: { type: 'rename', person: idOf('participant'), name: 'Aino' },
      to: { facilitator: 'personRenamed', participant: 'personRenamed', observer: '!only-facilitator', room: '!not-allowed' },
    },
    {
      command: { type: 'rename', person: idOf('observer'), name: 'observer' },
      to: { facilitator: '', participant: '!only-facilitator', observer: '', room: '!not-allowed' },
    },
    {
      command: { type: 'rename', person: 'pnobody234567' as never, name: 'X' },
      to: { facilitator: '!no-such-person', participant: '!only-facilitator', observer: '!only-facilitator', room: '!not-allowed' },
    },
  ],
  raiseHand: [
    {
      command: { type: 'raiseHand' },
      to: { facilitator: 'handRaised', participant: { planned: 'handRaised', else: '' }, observer: '!not-allowed', room: '!not-allowed' },
    },
  ],
  lowerHand: [
    {
      command: { type: 'lowerHand', person: idOf('participant') },
      to: {
        facilitator: { planned: '', else: 'handLowered' },
        participant: { planned: '', else: 'handLowered' },
        observer: '!not-allowed',
        room: '!not-allowed',
      },
    },
    {
      command: { type: 'lowerHand', person: idOf('facilitator') },
      to: { facilitator: '', participant: '!only-facilitator', observer: '!not-allowed', room: '!not-allowed' },
    },
  ],
  goToStep: [
    { command: { type: 'goToStep', step: stepId(2) }, to: onlyFacilitator({ planned: 'stepEntered', else: '' }) },
    { command: { type: 'goToStep', step: stepId(9) }, to: onlyFacilitator('!no-such-step') },
  ],
  nextStep: [{ command: { type: 'nextStep' }, to: onlyFacilitator('stepEntered') }],
  previousStep: [{ command: { type: 'previousStep' }, to: onlyFacilitator({ planned: '!no-more-steps', else: 'stepEntered' }) }],
  startTimer: [
    {
      command: { type: 'startTimer' },
      to: onlyFacilitator({ planned: '!timer-not-running', running: '!timer-running', due: '!timer-running', else: 'timerStarted' }),
    },
    { command: { type: 'startTimer', minutes: 3 }, to: onlyFacilitator('timerStarted') },
  ],
  pauseTimer: [{ command: { type: 'pauseTimer' }, to: onlyFacilitator({ running: 'timerPaused', else: '!timer-not-running' }) }],
  addMinutes: [{ command: { type: 'addMinutes', minutes: 1 }, to: onlyFacilitator('timerExtended') }],
  clearTimer: [{ command: { type: 'clearTimer' }, to: onlyFacilitator({ planned: '', else: 'timerCleared' }) }],
  timerRanOut: [{ command: { type: 'timerRanOut' }, to: onlyRoom({ due: 'timerEnded', else: '!timer-not-running' }) }],
  changeScaffold: [
    { command: { type: 'changeScaffold', put: [note('new')], remove: [] }, to: onlyFacilitator('scaffoldChanged') },
    { command: { type: 'changeScaffold', put: [note('owned', 'changed')], remove: [] }, to: onlyFacilitator('scaffoldChanged') },
    { command: { type: 'changeScaffold', put: [], remove: [recordId('unknown')] }, to: onlyFacilitator('') },
    { command: { type: 'changeScaffold', put: [note('free')], remove: [] }, to: onlyFacilitator('!bad-record') },
  ],
  lockRecords: [
    { command: { type: 'lockRecords', ids: [recordId('free'), recordId('free')] }, to: onlyFacilitator('recordsLocked') },
    { command: { type: 'lockRecords', ids: [recordId('gone')] }, to: onlyFacilitator('!no-such-record') },
    { command: { type: 'lockRecords', ids: [recordId('owned')] }, to: onlyFacilitator('') },
  ],
  openRecords: [
    { command: { type: 'openRecords', ids: [recordId('owned')] }, to: onlyFacilitator('recordsOpened') },
    { command: { type: 'openRecords', ids: [recordId('free')] }, to: onlyFacilitator('!no-such-record') },
  ],
  bringEveryone: [
    {
      command: { type: 'bringEveryone', place: { page: 'page:page' as never, x: 0, y: 0, w: 10, h: 10 } },
      to: onlyFacilitator('everyoneBrought'),
    },
  ],
} satisfies Readonly<Record<Command['type'], readonly Row[]>>

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
        const expected = typeof outcome === 'string' ? outcome : (outcome[name] ?? outcome.else)
        const decision = decide(STATES[name], row.command, context({ actor: by(giver) }))
        const found = decision.ok ? decision.events.map((event) => event.type).join() : `!${decision.code}`
        expect(found, `${JSON.stringify(row.command).slice(0, 80)} by ${giver} when ${name}`).toBe(expected)
        cases++
      }
  }
  expect(cases).toBeGreaterThan(500)
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
