// When and why a restore point was made, in words.
import { inLanguage } from '@keha/shared/locale.ts'
import type { Point } from '@keha/shared/recovery/points.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../locales/language.ts'

/** A time of the server as day and minute. */
export function useWhen(): (atMs: number) => string {
  const locale = useLocale()
  return useCallback(
    (atMs) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', hour: 'numeric', minute: '2-digit' }).format(atMs),
    [locale],
  )
}

export function useReasonWords(): (reason: Point['reason']) => string {
  const { t } = useTranslation()
  const locale = useLocale()
  return (reason) => {
    switch (reason.kind) {
      case 'named':
        return reason.name
      case 'beforeStep':
        return t('recover.beforeStep', { step: inLanguage(reason.title, locale) })
      case 'interval':
        return t('recover.interval')
      case 'beforeDeletion':
        return t('recover.beforeDeletion')
      case 'beforeRestore':
        return t('recover.beforeRestore')
      case 'beforeMerge':
        return t('recover.beforeMerge')
    }
  }
}
