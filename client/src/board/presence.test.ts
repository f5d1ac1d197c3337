import { ParticipantId } from '@keha/shared/ids.ts'
import type { Member } from '@keha/shared/session/model/people.ts'
import { expect, test } from 'vitest'
import { initials, orderedPeople, presentIds } from './presence.ts'

const idOf = (letter: string) => ParticipantId.parse(`p${letter.repeat(12)}`)
const member = (letter: string, name: string, more: Partial<Member> = {}): Member => ({
  id: idOf(letter),
  name,
  role: 'participant',
  colour: '#0b6e4f',
  handRaisedAtMs: null,
  ...more,
})

test('CL59 a person with two windows is here once, and one is always here oneself', () => {
  const here = [
    { clientId: 1, participantId: idOf('a') },
    { clientId: 2, participantId: idOf('a') },
  ]
  expect([...presentIds(here, idOf('b'))].sort()).toEqual([idOf('a'), idOf('b')])
  expect(presentIds([], undefined).size).toBe(0)
})

test('CL59 people are listed oneself first, hands in their order, then facilitators, then others, those away last', () => {
  const members = [
    member('a', 'Åsa'),
    member('b', 'Bertil', { handRaisedAtMs: 20 }),
    member('c', 'Cecilia', { handRaisedAtMs: 10 }),
    member('d', 'Dora', { role: 'facilitator' }),
    member('e', 'Eero'),
    member('f', 'Anna'),
    member('g', 'Zeno'),
  ]
  const present = new Set(['a', 'b', 'c', 'd', 'e', 'g'].map(idOf))
  expect(orderedPeople(members, present, idOf('e')).map(({ name }) => name)).toEqual([
    'Eero',
    'Cecilia',
    'Bertil',
    'Dora',
    'Zeno',
    'Åsa',
    'Anna',
  ])
})

test('CL59 initials are whole characters', () => {
  expect(initials('Aino Maria Korhonen')).toBe('AK')
  expect(initials(' liisa ')).toBe('L')
  expect(initials('🦊 Kettu')).toBe('🦊K')
  expect(initials('')).toBe('')
})
