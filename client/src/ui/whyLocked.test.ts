import { emptySession } from '@keha/shared/session/session.ts'
import { expect, test } from 'vitest'
import { whyLocked } from './whyLocked.ts'

const { writing, closing } = emptySession

test('WU7 who may not write on the board learns why: watching, frozen with its reason, private, or nobody writes', () => {
  expect(whyLocked('participant', { writing, closing })).toBeNull()
  expect(whyLocked('facilitator', { closing, writing: { ...writing, mode: 'closed', frozen: { reason: '' } } })).toBeNull()
  const words = (role: 'participant' | 'observer', change: Partial<typeof writing>) =>
    whyLocked(role, { closing, writing: { ...writing, ...change } })
  expect(words('participant', { mode: 'private' })).toEqual({ words: 'locked.private', reason: '' })
  expect(words('participant', { mode: 'closed' })).toEqual({ words: 'locked.closed', reason: '' })
  expect(words('participant', { mode: 'private', frozen: { reason: '' } })).toEqual({ words: 'locked.frozen', reason: '' })
  expect(words('participant', { frozen: { reason: 'Kuunnellaan' } })).toEqual({ words: 'locked.frozenWhy', reason: 'Kuunnellaan' })
  expect(words('observer', { mode: 'private' })).toEqual({ words: 'locked.observer', reason: '' })
})

test('CW5 once the workshop is over everyone learns so, facilitators too', () => {
  for (const role of ['facilitator', 'participant', 'observer'] as const)
    expect(whyLocked(role, { writing: { ...writing, mode: 'private' }, closing: { closedAtMs: 1 } })).toEqual({
      words: 'locked.over',
      reason: '',
    })
})
