import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeBoardStore } from './contract.ts'
import { SqliteBoardStore } from './SqliteBoardStore.ts'

describeBoardStore('SqliteBoardStore', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'keha-store-'))
  const open = () => SqliteBoardStore.open({ directory, report: console.error })
  const store = await open()
  let again: SqliteBoardStore | undefined
  return {
    store,
    reopen: async () => {
      await store.close()
      again = await open()
      return again
    },
    dispose: async () => {
      await (again ?? store).close()
      rmSync(directory, { recursive: true })
    },
  }
})
