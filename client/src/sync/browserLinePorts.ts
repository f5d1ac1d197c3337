// The line's ports in a browser. Called by the composition root only.
import { Membership } from '@keha/shared/api.ts'
import { indexedDbStorage } from './indexedDbStorage.ts'
import type { Clock, LinePorts, Network } from './linePorts.ts'

export type BrowserWindow = Window & typeof globalThis

/** `token`: of the person on the board that the line is for. */
export function browserLinePorts(window: BrowserWindow, token: string): LinePorts {
  const { protocol, host } = window.location
  return {
    clock: browserClock(window),
    random: () => Math.random(),
    network: browserNetwork(window),
    storage: indexedDbStorage(window),
    syncUrl: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync`,
    WebSocket: window.WebSocket,
    askEpoch: async (board) => {
      try {
        const answer = await window.fetch(`/api/boards/${board}`, { headers: { authorization: `Bearer ${token}` } })
        return answer.ok ? Membership.parse(await answer.json()).board.epoch : null
      } catch {
        return null
      }
    },
  }
}

export function browserClock(window: BrowserWindow): Clock {
  return {
    nowMs: () => Date.now(),
    after: (delayMs, task) => {
      const timer = window.setTimeout(task, Math.max(1, delayMs))
      return () => window.clearTimeout(timer)
    },
  }
}

function browserNetwork(window: BrowserWindow): Network {
  return {
    online: () => window.navigator.onLine,
    onChange: (listener) => {
      const online = () => listener(true)
      const offline = () => listener(false)
      window.addEventListener('online', online)
      window.addEventListener('offline', offline)
      return () => {
        window.removeEventListener('online', online)
        window.removeEventListener('offline', offline)
      }
    },
  }
}
