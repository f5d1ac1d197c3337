import { EventEmitter } from 'node:events'
import { BoardId } from '@keha/shared/ids.ts'
import { expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { VirtualClock } from '../../../test/support/VirtualClock.ts'
import { Beat } from '../room/Beat.ts'
import { Intake } from './Intake.ts'

const BOARD = BoardId.parse('benchboard22')

function intakes(count: number) {
  const clock = new VirtualClock()
  const beat = new Beat(clock, () => 1)
  const taken: string[] = []
  const sockets = Array.from({ length: count }, (_, number) => {
    const socket = new EventEmitter()
    const intake = new Intake(socket as WebSocket, BOARD, clock, beat)
    const say = (text: string) => socket.emit('message', Buffer.from(text))
    const open = () => intake.openTo((message) => taken.push(`${number}: ${Buffer.from(message)}`))
    return { intake, say, open }
  })
  return { clock, beat, taken, sockets }
}

test('RO44 what several sockets say between two beats is handed on with the next one, of each in order', async () => {
  const { clock, beat, taken, sockets } = intakes(2)
  const [aino, bo] = sockets
  for (const { open } of sockets) open()
  aino?.say('first')
  await clock.settle()
  expect(taken).toEqual(['0: first'])
  aino?.say('a')
  await clock.advance(5)
  bo?.say('c')
  aino?.say('b')
  beat.next(() => taken.push('a task planned before it'))
  await clock.advance(14)
  expect(taken).toEqual(['0: first'])
  await clock.advance(1)
  expect(taken.slice(1)).toEqual(['0: a', '0: b', '1: c', 'a task planned before it'])
})

test('RO41 twelve who have something for a board are handed on sooner; one who says much is one of them', async () => {
  const { clock, taken, sockets } = intakes(12)
  for (const { open } of sockets) open()
  const [aino] = sockets
  aino?.say('first')
  await clock.settle()
  for (let i = 0; i < 20; i++) aino?.say('much')
  await clock.advance(19)
  expect(taken).toEqual(['0: first'])
  await clock.advance(1)
  expect(taken.splice(0).length).toBe(21)
  for (const { say } of sockets) say('something')
  await clock.advance(9)
  expect(taken).toEqual([])
  await clock.advance(1)
  expect(taken).toEqual(sockets.map((_, number) => `${number}: something`))
})

test('RO44 what was said before anybody took it, and what was said last, is handed on once and in order', async () => {
  const { clock, taken, sockets } = intakes(1)
  const [aino] = sockets
  aino?.say('early')
  await clock.advance(100)
  expect(taken).toEqual([])
  aino?.open()
  expect(taken).toEqual(['0: early'])
  aino?.say('x')
  aino?.say('last words')
  aino?.intake.handOn()
  expect(taken).toEqual(['0: early', '0: x', '0: last words'])
  await clock.advance(100)
  expect(taken.length).toBe(3)
})
