// What went wrong, in the reader's words.
import { type Code, sentence } from '@keha/shared/codes.ts'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../locales/language.ts'

/** Turns a code, or `offline` where the server was not reached, into a sentence. */
export function useProblemWords(): (code: Code | 'offline') => string {
  const { t } = useTranslation()
  const locale = useLocale()
  return (code) => (code === 'offline' ? t('problem.offline') : sentence(code, locale))
}
