import { describeBoardStore } from './contract.ts'
import { MemoryBoardStore } from './MemoryBoardStore.ts'

describeBoardStore('MemoryBoardStore', async () => {
  const store = new MemoryBoardStore()
  return { store, reopen: async () => store.crash(), dispose: async () => undefined }
})
