// The three languages, equal. A text that the product wrote comes in all three, one that a person wrote as it is.
import { z } from 'zod'

export const LOCALES = ['fi', 'en', 'sv'] as const
export const Locale = z.enum(LOCALES)
export type Locale = z.infer<typeof Locale>

export const Translated = z.strictObject({ fi: z.string(), en: z.string(), sv: z.string() })
export type Translated = z.infer<typeof Translated>

/** A product's text in three languages, or a person's own words. */
export const LocalisedText = z.union([z.string(), Translated])
export type LocalisedText = z.infer<typeof LocalisedText>

/** The text as the reader of `locale` sees it. */
export function inLanguage(text: LocalisedText, locale: Locale): string {
  return typeof text === 'string' ? text : text[locale]
}
