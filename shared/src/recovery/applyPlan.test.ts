// The order in which a plan reaches the server, and where it stops.

import { expect, test } from 'vitest'
import { newBoardDocument, recordsOf } from '../board/document.ts'
import { note } from '../board/honestWriting.ts'
import { RecordId } from '../ids.ts'
import { applyPlan } from './applyPlan.ts'
import type { RestorePlan } from './restore.ts'

const many = Array.from({ length: 150 }, (_, at) => note(`s${at}`))
const plan: RestorePlan = {
  put: [note('opened')],
  remove: ['shape:locked'],
  fields: [],
  scaffold: { put: [note('locked'), ...many], remove: [RecordId.parse('shape:opened')] },
}

async function given(takes: (number: number) => boolean) {
  const doc = newBoardDocument({ epoch: 'e', clientId: 1, records: [note('locked')] })
  const has = (id: string) => recordsOf(doc).has(id)
  const order: string[] = []
  const done = await applyPlan(plan, {
    doc,
    send: (command) => {
      if (command.type !== 'changeScaffold') throw new Error(command.type)
      order.push(`put ${command.put.length}, remove ${command.remove.length}; opened ${has('shape:opened')}, locked ${has('shape:locked')}`)
      return Promise.resolve(takes(order.length))
    },
  })
  return { done, order }
}

test('RV14 what leaves the scaffold goes before the document changes, what enters it comes after', async () => {
  expect(await given(() => true)).toEqual({
    done: true,
    order: [
      'put 0, remove 1; opened false, locked true',
      'put 100, remove 0; opened true, locked false',
      'put 51, remove 0; opened true, locked false',
    ],
  })
})

test('RV14 where the server refuses a part, what follows is left undone', async () => {
  expect(await given(() => false)).toEqual({ done: false, order: ['put 0, remove 1; opened false, locked true'] })
  expect((await given((number) => number < 2)).order.length).toBe(2)
})
