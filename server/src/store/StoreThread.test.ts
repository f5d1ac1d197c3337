import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { ParticipantId } from '@keha/shared/ids.ts'
import { expect, test } from 'vitest'
import { StoreFault, StoreUnusable } from './BoardStore.ts'
import { checksum } from './checksum.ts'
import { appendOf, board, metaOf } from './contract.ts'
import { openStore, storeDirectory } from './storeDirectory.ts'
import type { ToThread } from './threadMessages.ts'

const id = board()

test('ST11 a thread that dies fails what was asked of it, and another takes over by itself', async () => {
  const directory = storeDirectory()
  const threads: Worker[] = []
  const reported: Error[] = []
  const started = new EventEmitter()
  const store = await openStore(directory, {
    startThread: () => {
      const thread = new Worker(new URL('./sqliteWorker.ts', import.meta.url), { workerData: { directory } })
      thread.once('message', () => started.emit('again'))
      threads.push(thread)
      return thread
    },
    report: (error) => reported.push(error),
  })
  await store.create(metaOf(id), appendOf(1, 1))
  const [first] = threads
  const again = once(started, 'again')
  const gone = first && once(first, 'exit')
  const ended = first?.terminate()
  const outcome = expect(store.append(id, appendOf(2, 2))).rejects.toBeInstanceOf(StoreFault)
  await ended
  await gone
  await outcome
  await expect(store.append(id, appendOf(2, 2))).rejects.toBeInstanceOf(StoreFault)
  expect(await store.healthy()).toBe(false)
  await again
  await store.append(id, appendOf(2, 3))
  expect((await store.load(id))?.updates).toEqual(appendOf(1, 3).updates)
  expect(reported).toHaveLength(1)
  expect(await store.healthy()).toBe(true)
})

test('ST12 a second store on the same directory is refused while the first is open', async () => {
  const directory = storeDirectory()
  const store = await openStore(directory)
  await expect(openStore(directory)).rejects.toThrow(StoreUnusable)
  await expect(openStore(directory)).rejects.toThrow('another Kehä server is using')
  await store.close()
  await openStore(directory)
})

test('ST12 data of a newer version is refused in words, and is left as it was', async () => {
  const directory = storeDirectory()
  await (await openStore(directory)).close()
  const path = join(directory, 'boards.db')
  const database = new DatabaseSync(path)
  database.exec('PRAGMA user_version = 99')
  database.close()
  await expect(openStore(directory)).rejects.toThrow(StoreUnusable)
  await expect(openStore(directory)).rejects.toThrow('newer than this program knows')
  const after = new DatabaseSync(path)
  expect(after.prepare('PRAGMA user_version').get()?.['user_version']).toBe(99)
  after.close()
})

test('ST1 what a store of the first version acknowledged is there, and can be added to', async () => {
  const directory = storeDirectory()
  const before = await openStore(directory)
  await before.create(metaOf(id), appendOf(1, 2))
  await before.close()
  const database = new DatabaseSync(join(directory, 'boards.db'))
  database.exec(
    'DROP TABLE sealed; DROP TABLE kept; DROP TABLE lives; DROP TABLE gone; ALTER TABLE heads DROP COLUMN sealed; PRAGMA user_version = 1',
  )
  // Spelled out as the first version made it, since a head that was written by today's code would always suit today's code.
  database.prepare('UPDATE heads SET checksum = ?').run(checksum(`heads/${id}`, '2/2'))
  database.close()
  const store = await openStore(directory)
  expect(await store.load(id)).toEqual({ snapshot: null, snapshotAt: 0, sealed: [], ...appendOf(1, 2) })
  const sealed = [{ person: ParticipantId.parse('pmattiaaaaaaa'), value: '{"kept":1}' }]
  await store.append(id, { ...appendOf(3, 3), sealed })
  expect(await store.load(id)).toEqual({ snapshot: null, snapshotAt: 0, ...appendOf(1, 3), sealed })
})

test('RO43 what all boards ask in one go crosses to the thread in one message, in order, and is one commit', async () => {
  const directory = storeDirectory()
  const messages: ToThread[] = []
  const store = await openStore(directory, {
    startThread: () => {
      const thread = new Worker(new URL('./sqliteWorker.ts', import.meta.url), { workerData: { directory } })
      const post = thread.postMessage.bind(thread)
      thread.postMessage = (message: ToThread) => {
        messages.push(message)
        post(message)
      }
      return thread
    },
  })
  const boards = [board('first'), board('second'), board('third')]
  await Promise.all(boards.map((one) => store.create(metaOf(one), appendOf(1, 1))))
  messages.length = 0
  await Promise.all(boards.flatMap((one) => [store.append(one, appendOf(2, 2)), store.append(one, appendOf(3, 3))]))
  expect(messages.map((message) => message.kind === 'calls' && message.calls.map(({ call }) => [call.method, call.args[0]]))).toEqual([
    boards.flatMap((one) => [
      ['append', one],
      ['append', one],
    ]),
  ])
  const last = store.append(id, appendOf(9, 9))
  const kept = store.append(boards[0] ?? id, appendOf(4, 4))
  await Promise.all([expect(last).rejects.toThrow('there is no board'), kept, store.close()])
  await (await openStore(directory)).load(boards[0] ?? id).then((loaded) => expect(loaded?.updates).toEqual(appendOf(1, 4).updates))
  const database = new DatabaseSync(join(directory, 'boards.db'))
  expect(database.prepare('SELECT DISTINCT commits FROM heads ORDER BY commits').all()).toEqual([{ commits: 2 }, { commits: 3 }])
  database.close()
})
