import { expect, test } from 'vitest'
import type { LineStatus, SavedStatus } from '../sync/BoardLine.ts'
import { type StatusWords, statusWords } from './statusWords.ts'

const NOW = 100_000
const saved: SavedStatus = { status: 'saved' }
const line = (status: LineStatus, kept: SavedStatus = saved): StatusWords => statusWords(status, kept, NOW)

test('CL58 a line that is down says for how long and how many own changes are kept', () => {
  expect(line({ status: 'reconnecting', sinceMs: 88_000 }, { status: 'kept-here', changes: 3 })).toEqual({
    mood: 'working',
    line: 'reconnecting',
    seconds: 12,
    saved: 'kept-here',
    changes: 3,
  })
  expect(line({ status: 'offline', sinceMs: 99_500 }).seconds).toBe(0)
  expect(line({ status: 'restarting', sinceMs: 90_000 }).mood).toBe('working')
})

test('CL58 all is well only where the line is up and the server can save', () => {
  expect(line({ status: 'connected' }).mood).toBe('good')
  expect(line({ status: 'connected' }, { status: 'sending', changes: 1 }).mood).toBe('good')
  expect(line({ status: 'connected' }, { status: 'not-saved', sinceMs: 1 }).mood).toBe('trouble')
  expect(line({ status: 'connecting' }).mood).toBe('working')
})

test('CL58 who was removed reads that, any other end is an end', () => {
  expect(line({ status: 'ended', code: 'removed' })).toMatchObject({ line: 'removed', mood: 'trouble', seconds: null })
  expect(line({ status: 'ended', code: 'schema-mismatch' }).line).toBe('ended')
})
