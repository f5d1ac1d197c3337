// When a workshop was held, in words.
import type { Locale } from '../locale.ts'
import type { ReportProgramme } from './contents/reportContents.ts'
import { dayOf, phrase } from './phrases.ts'

/** The day it began, and that it was closed where that was another day; nothing where it has not begun. */
export function programmeFacts({ begun, closed }: ReportProgramme, locale: Locale): readonly string[] {
  const day = (time: string | null): string => (time === null ? '' : dayOf(new Date(time), locale))
  const told = (word: 'begun' | 'closed', text: string): string => (text === '' ? '' : `${phrase(word, locale)}: ${text}`)
  return [told('begun', day(begun)), told('closed', day(closed))].filter((part) => part !== '')
}
