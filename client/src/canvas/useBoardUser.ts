// Who tldraw takes this person for: our name and language, and no motion where it is not wanted.
import type { Locale } from '@keha/shared/locale.ts'
import { useCallback, useEffect, useState } from 'react'
import { atom, type TLUserPreferences, useTldrawUser } from 'tldraw'

export function useBoardUser(locale: Locale, name: string) {
  const [preferences] = useState(() => atom<TLUserPreferences>('user preferences', { id: 'me', colorScheme: 'light' }))
  useEffect(() => {
    const reduced = window.matchMedia('(prefers-reduced-motion: reduce)')
    const set = () => preferences.update((all) => ({ ...all, animationSpeed: reduced.matches ? 0 : 1 }))
    set()
    reduced.addEventListener('change', set)
    return () => reduced.removeEventListener('change', set)
  }, [preferences])
  useEffect(() => {
    preferences.update((all) => ({ ...all, locale, name }))
  }, [preferences, locale, name])
  // tldraw builds a new editor for a new user, and a new user for a new function.
  const setUserPreferences = useCallback((all: TLUserPreferences) => preferences.set(all), [preferences])
  return useTldrawUser({ userPreferences: preferences, setUserPreferences })
}
