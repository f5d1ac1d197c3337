// The language of an answer, from Accept-Language.
import { LOCALES, type Locale } from '@keha/shared/locale.ts'

/** The first of our languages the reader takes, most wanted first; English where there is none. */
export function languageOf(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',', 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined)
      return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { language } of wanted) {
    const locale = LOCALES.find((known) => known === language)
    if (locale) return locale
  }
  return 'en'
}
