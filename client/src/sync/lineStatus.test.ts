// Every status with everything that can happen; the compiler holds the table total.
import { expect, test } from 'vitest'
import type { LineStatus } from './BoardLine.ts'
import { type LineInput, nextStatus } from './lineStatus.ts'

type Status = LineStatus['status']
type Input = LineInput['type']

const STATUS: { readonly [S in Status]: LineStatus & { readonly status: S } } = {
  connecting: { status: 'connecting' },
  connected: { status: 'connected' },
  reconnecting: { status: 'reconnecting', sinceMs: 5 },
  offline: { status: 'offline', sinceMs: 5 },
  restarting: { status: 'restarting', sinceMs: 5 },
  ended: { status: 'ended', code: 'removed' },
}

const INPUT: { readonly [I in Input]: LineInput & { readonly type: I } } = {
  opened: { type: 'opened' },
  lost: { type: 'lost', nowMs: 9 },
  silent: { type: 'silent', nowMs: 9 },
  networkGone: { type: 'networkGone', nowMs: 9 },
  restartAnnounced: { type: 'restartAnnounced', nowMs: 9 },
  refused: { type: 'refused', code: 'token-invalid' },
}

const TABLE: Readonly<Record<Status, Readonly<Record<Input, Status>>>> = {
  connecting: {
    opened: 'connected',
    lost: 'reconnecting',
    silent: 'offline',
    networkGone: 'offline',
    restartAnnounced: 'restarting',
    refused: 'ended',
  },
  connected: {
    opened: 'connected',
    lost: 'reconnecting',
    silent: 'offline',
    networkGone: 'offline',
    restartAnnounced: 'restarting',
    refused: 'ended',
  },
  reconnecting: {
    opened: 'connected',
    lost: 'reconnecting',
    silent: 'offline',
    networkGone: 'offline',
    restartAnnounced: 'restarting',
    refused: 'ended',
  },
  offline: {
    opened: 'connected',
    lost: 'offline',
    silent: 'offline',
    networkGone: 'offline',
    restartAnnounced: 'restarting',
    refused: 'ended',
  },
  restarting: {
    opened: 'connected',
    lost: 'restarting',
    silent: 'offline',
    networkGone: 'offline',
    restartAnnounced: 'restarting',
    refused: 'ended',
  },
  ended: { opened: 'ended', lost: 'ended', silent: 'ended', networkGone: 'ended', restartAnnounced: 'ended', refused: 'ended' },
}

test('CL1 every status goes where the table says, whatever happens', () => {
  for (const [status, row] of Object.entries(TABLE))
    for (const [input, expected] of Object.entries(row))
      expect(nextStatus(STATUS[status as Status], INPUT[input as Input]).status, `${status}, ${input}`).toBe(expected)
})

test('CL1 an outage keeps the time it began', () => {
  expect(nextStatus(STATUS.connected, INPUT.lost)).toEqual({ status: 'reconnecting', sinceMs: 9 })
  for (const input of [INPUT.silent, INPUT.networkGone])
    expect(nextStatus(STATUS.reconnecting, input)).toEqual({ status: 'offline', sinceMs: 5 })
  expect(nextStatus(STATUS.restarting, INPUT.lost)).toEqual(STATUS.restarting)
  expect(nextStatus(STATUS.ended, INPUT.refused)).toEqual(STATUS.ended)
})
