// Everyone's dots, without names; and in words how they lie.
import { inLanguage } from '@keha/shared/locale.ts'
import type { Placing } from '@keha/shared/session/model/placing.ts'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../locales/language.ts'
import { PlacingDrawing } from './PlacingDrawing.tsx'

export function PlacingResult({ placing }: { readonly placing: Placing }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const dots = placing.dots ?? []
  if (dots.length === 0) return <p className="notice">{t('ask.nobodyPlaced')}</p>
  const nearer = (part: 'x' | 'y') => dots.filter((dot) => dot[part] > 0.5).length
  const words = (axis: Placing['across'], part: 'x' | 'y') =>
    t('ask.nearer', { count: nearer(part), of: dots.length, end: inLanguage(axis.to, locale) })
  return (
    <section className="ask__result" aria-label={t('ask.result')}>
      <h3 className="ask__heading">{t('ask.result')}</h3>
      <PlacingDrawing placing={placing} dots={dots} />
      <p className="soft small digits">
        {[words(placing.across, 'x'), placing.up ? words(placing.up, 'y') : ''].filter(Boolean).join(' ')}
      </p>
    </section>
  )
}
