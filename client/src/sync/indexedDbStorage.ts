// Keeps a board's edits in the browser: one IndexedDB database a board and epoch, named `keha/<board>/<epoch>`, and the
// records set aside in local storage. Where the browser keeps nothing (private windows, a full disk) nothing is kept.
import type { TLRecord } from 'tldraw'
import { IndexeddbPersistence } from 'y-indexeddb'
import type { BoardStorage, KeptDocument } from './linePorts.ts'

/** A blocked or broken database must not keep a person from the board. */
const OPEN_WITHIN_MS = 4_000
const UNSAVED_KEY = 'unsaved'

const nameOf = (board: string, epoch: string): string => `keha/${board}/${epoch}`
const asideKey = (board: string): string => `keha/recovered/${board}`

export function indexedDbStorage(window: Window & typeof globalThis): BoardStorage {
  const { indexedDB } = window
  const epochsOf = async (board: string): Promise<readonly string[]> => {
    try {
      const prefix = nameOf(board, '')
      return (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []))
    } catch {
      return []
    }
  }
  return {
    open: async (board, epoch, doc) => {
      const name = nameOf(board, epoch)
      if (!(await opens(indexedDB, name))) return KEEPS_NOTHING
      const kept = new IndexeddbPersistence(name, doc)
      await kept.whenSynced
      return keptDocument(kept)
    },
    olderEpochs: async (board, current) => (await epochsOf(board)).filter((epoch) => epoch !== current),
    forget: async (board) => {
      for (const epoch of await epochsOf(board)) indexedDB.deleteDatabase(nameOf(board, epoch))
      try {
        window.localStorage.removeItem(asideKey(board))
      } catch {
        // A browser that keeps nothing has nothing.
      }
    },
    drop: (board, epoch) => {
      indexedDB.deleteDatabase(nameOf(board, epoch))
    },
    setAside: (board) => {
      try {
        const kept: unknown = JSON.parse(window.localStorage.getItem(asideKey(board)) ?? '[]')
        return Array.isArray(kept) ? (kept as TLRecord[]) : []
      } catch {
        return []
      }
    },
    putAside: (board, records) => {
      try {
        if (records.length === 0) window.localStorage.removeItem(asideKey(board))
        else window.localStorage.setItem(asideKey(board), JSON.stringify(records))
      } catch (problem) {
        console.warn('recovered notes stay only as long as this page is open', problem)
      }
    },
  }
}

/** Whether the database opens at all, and in time. */
function opens(indexedDB: IDBFactory, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), OPEN_WITHIN_MS)
    const settle = (does: boolean) => {
      clearTimeout(late)
      resolve(does)
    }
    try {
      const request = indexedDB.open(name)
      request.onupgradeneeded = () => {
        // The stores that y-indexeddb makes, which it would no longer be asked to.
        request.result.createObjectStore('updates', { autoIncrement: true })
        request.result.createObjectStore('custom')
      }
      request.onsuccess = () => {
        request.result.close()
        settle(true)
      }
      request.onerror = () => settle(false)
    } catch {
      settle(false)
    }
  })
}

function keptDocument(kept: IndexeddbPersistence): KeptDocument {
  const ignore = (problem: unknown) => console.warn('this browser could not keep something', problem)
  return {
    origin: kept,
    unsaved: async () => {
      const ids: unknown = await kept.get(UNSAVED_KEY)
      return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
    },
    setUnsaved: (ids) => {
      if (!kept._destroyed) kept.set(UNSAVED_KEY, [...ids] as unknown as string[] & string).catch(ignore)
    },
    close: () => {
      kept.destroy().catch(ignore)
    },
    forget: async () => {
      // Emptied rather than deleted: another tab may have it open, and its edits would fail.
      const db = await kept._db
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction(['updates', 'custom'], 'readwrite')
        for (const store of ['updates', 'custom']) transaction.objectStore(store).clear()
        transaction.oncomplete = () => resolve()
        transaction.onerror = () => reject(transaction.error ?? new Error('the database could not be emptied'))
      })
      await kept.destroy()
    },
  }
}

const KEEPS_NOTHING: KeptDocument = {
  origin: Symbol('nothing kept'),
  unsaved: async () => [],
  setUnsaved: () => undefined,
  close: () => undefined,
  forget: async () => undefined,
}
