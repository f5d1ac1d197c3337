// What has just happened, told in words: shown briefly and spoken politely. The newest few only.
import { createStore } from 'zustand/vanilla'

export interface Announcement {
  readonly id: number
  readonly words: string
  /** Spoken only, where the eye sees it anyway. */
  readonly spokenOnly: boolean
}

const SHOWN_AT_ONCE = 3

export const announcements = createStore<{ readonly list: readonly Announcement[]; readonly last: number }>(() => ({ list: [], last: 0 }))

export function announce(words: string, { spokenOnly = false } = {}): void {
  announcements.setState(({ list, last }) => ({
    last: last + 1,
    list: [...list.filter((item) => item.words !== words), { id: last + 1, words, spokenOnly }].slice(-SHOWN_AT_ONCE),
  }))
}

export function dismiss(id: number): void {
  announcements.setState(({ list, last }) => ({ last, list: list.filter((item) => item.id !== id) }))
}
