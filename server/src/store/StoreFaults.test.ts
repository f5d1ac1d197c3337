import { expect, test } from 'vitest'
import { StoreFault } from './BoardStore.ts'
import { appendOf, board, metaOf } from './contract.ts'
import { MemoryBoardStore } from './MemoryBoardStore.ts'

const id = board()

async function storeWithBoard(): Promise<MemoryBoardStore> {
  const store = new MemoryBoardStore()
  await store.create(metaOf(id), appendOf(1, 1))
  return store
}

test('ST15 the n-th write fails alone, and changes nothing', async () => {
  const store = await storeWithBoard()
  store.faults.failWrite(2)
  await store.append(id, appendOf(2, 2))
  await expect(store.append(id, appendOf(3, 3))).rejects.toBeInstanceOf(StoreFault)
  expect((await store.load(id))?.updates).toEqual(appendOf(1, 2).updates)
  await store.append(id, appendOf(3, 3))
})

test('ST15 writes fail until mended, and reading goes on', async () => {
  const store = await storeWithBoard()
  store.faults.failWrites()
  for (let turn = 0; turn < 3; turn++) await expect(store.append(id, appendOf(2, 2))).rejects.toBeInstanceOf(StoreFault)
  expect(await store.healthy()).toBe(false)
  expect((await store.load(id))?.updates).toEqual(appendOf(1, 1).updates)
  store.faults.mend()
  await store.append(id, appendOf(2, 2))
  expect(await store.healthy()).toBe(true)
})

for (const keepUnderWay of [false, true])
  test(`ST15 a crash ${keepUnderWay ? 'may keep' : 'forgets'} what was not acknowledged, and keeps the rest`, async () => {
    const store = await storeWithBoard()
    let release = (): void => undefined
    store.faults.delay = () =>
      new Promise((resolve) => {
        release = resolve
      })
    const underWay = [store.append(id, appendOf(2, 2)), store.append(id, appendOf(3, 3))].map((write) =>
      expect(write).rejects.toBeInstanceOf(StoreFault),
    )
    const next = store.crash({ keepUnderWay })
    expect((await next.load(id))?.updates).toEqual(appendOf(1, keepUnderWay ? 3 : 1).updates)
    await Promise.resolve()
    store.faults.delay = () => Promise.resolve()
    release()
    await Promise.all(underWay)
    expect((await next.load(id))?.updates).toEqual(appendOf(1, keepUnderWay ? 3 : 1).updates)
    await expect(store.load(id)).rejects.toBeInstanceOf(StoreFault)
  })

test('ST15 what was written ahead outlives the process, and not the machine', async () => {
  const store = await storeWithBoard()
  await store.writeAhead(id, appendOf(2, 3).updates)
  expect((await store.crash({ powerCut: true }).load(id))?.updates).toEqual(appendOf(1, 1).updates)
  expect((await store.crash().load(id))?.updates).toEqual(appendOf(1, 3).updates)
})

test('ST15 a store that answers nothing still knows that the board is', async () => {
  const store = await storeWithBoard()
  store.faults.answerNothing(id)
  expect(await store.load(id)).toBeUndefined()
  expect(await store.meta(id)).toEqual(metaOf(id))
})
