// Whether the screen is as narrow as a phone's; the same width as in the style sheets.
import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 44rem)'

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(NARROW)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => window.matchMedia(NARROW).matches,
  )
}
