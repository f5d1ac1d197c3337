import { emptySession } from '@keha/shared/session/session.ts'
import { expect, test } from 'vitest'
import { whyLocked } from './whyLocked.ts'

const { writing } = emptySession

test('WU7 who may not write on the board learns why: watching, frozen with its reason, private, or nobody writes', () => {
  expect(whyLocked('participant', writing)).toBeNull()
  expect(whyLocked('facilitator', { ...writing, mode: 'closed', frozen: { reason: '' } })).toBeNull()
  const words = (role: 'participant' | 'observer', change: Partial<typeof writing>) => whyLocked(role, { ...writing, ...change })
  expect(words('participant', { mode: 'private' })).toEqual({ words: 'locked.private', reason: '' })
  expect(words('participant', { mode: 'closed' })).toEqual({ words: 'locked.closed', reason: '' })
  expect(words('participant', { mode: 'private', frozen: { reason: '' } })).toEqual({ words: 'locked.frozen', reason: '' })
  expect(words('participant', { frozen: { reason: 'Kuunnellaan' } })).toEqual({ words: 'locked.frozenWhy', reason: 'Kuunnellaan' })
  expect(words('observer', { mode: 'private' })).toEqual({ words: 'locked.observer', reason: '' })
})
