// A board's end in the reader's words.
import type { ToldLife } from '@keha/shared/life/boardLife.ts'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../locales/language.ts'

export function useLifeWords(): (life: Pick<ToldLife, 'erasedAtMs'>) => string {
  const { t } = useTranslation()
  const locale = useLocale()
  return ({ erasedAtMs }) =>
    erasedAtMs === null
      ? t('life.always')
      : t('life.until', { date: new Intl.DateTimeFormat(locale, { dateStyle: locale === 'fi' ? 'short' : 'long' }).format(erasedAtMs) })
}
