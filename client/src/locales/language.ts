// The language of the pages: the person's choice, else the browser's, else Finnish. One of the three is loaded at a time.
import { LOCALES, Locale } from '@keha/shared/locale.ts'
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { KeptValues } from '../browser/keptValues.ts'
import type finnish from './fi.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof finnish }
  }
}

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { fi: 'Suomi', en: 'English', sv: 'Svenska' }

const NAME = 'language'
const FILES = { fi: () => import('./fi.json'), en: () => import('./en.json'), sv: () => import('./sv.json') }

export function firstLanguage(kept: unknown, wishes: readonly string[]): Locale {
  const chosen = Locale.safeParse(kept)
  if (chosen.success) return chosen.data
  for (const wish of wishes) {
    const locale = LOCALES.find((known) => wish.toLowerCase().split('-')[0] === known)
    if (locale) return locale
  }
  return 'fi'
}

export async function startLanguage(kept: KeptValues, wishes: readonly string[]): Promise<void> {
  await i18next.use(initReactI18next).init({ resources: {}, fallbackLng: false, interpolation: { escapeValue: false } })
  await show(firstLanguage(kept.read(NAME), wishes))
}

export async function switchLanguage(kept: KeptValues, locale: Locale): Promise<void> {
  kept.write(NAME, locale)
  await show(locale)
}

async function show(locale: Locale): Promise<void> {
  if (!i18next.hasResourceBundle(locale, 'translation')) {
    const { default: words } = await FILES[locale]()
    i18next.addResourceBundle(locale, 'translation', words)
  }
  await i18next.changeLanguage(locale)
  document.documentElement.lang = locale
}

/** The language the page is in. */
export function useLocale(): Locale {
  const { i18n } = useTranslation()
  return Locale.safeParse(i18n.language).data ?? 'fi'
}
