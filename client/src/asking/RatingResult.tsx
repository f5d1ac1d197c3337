// How a rating came out: the two criteria that most divide people first, then each spread, with its mean.
import { inLanguage } from '@keha/shared/locale.ts'
import { inGroups } from '@keha/shared/session/inGroups.ts'
import { type Criterion, disagreementOf, FEWEST_SHOWN, meanOf, type Rating, type Spread } from '@keha/shared/session/model/rating.ts'
import { mostDivided } from '@keha/shared/session/mostDivided.ts'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../locales/language.ts'
import { RatingRadar } from './RatingRadar.tsx'

export function RatingResult({ rating }: { readonly rating: Rating }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { spreads } = rating
  if (spreads === null) return <p className="notice">{t('ask.tooFew', { count: FEWEST_SHOWN })}</p>
  const wordsOf = (id: string) => rating.criteria.find((criterion) => criterion.id === id)?.text ?? id
  const divided = mostDivided(spreads)
  return (
    <section className="ask__result" aria-label={t('ask.result')}>
      <h3 className="ask__heading">{t('ask.result')}</h3>
      <p className="soft small">{t('ask.answered', { count: rating.answered })}</p>
      {divided.length > 0 ? (
        <div className="ask__talk">
          <p>{t('ask.talk')}</p>
          <ul>
            {divided.map(({ criterion }) => (
              <li key={criterion}>{inLanguage(wordsOf(criterion), locale)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <RatingRadar rating={rating} spreads={spreads} />
      {inGroups(rating.criteria, locale).map(({ title, criteria }) => (
        <section key={title} className="ask__group">
          {title ? <h4 className="ask__heading">{title}</h4> : null}
          {criteria.map((criterion) => (
            <SpreadRow key={criterion.id} criterion={criterion} spread={spreads.find((one) => one.criterion === criterion.id)} />
          ))}
        </section>
      ))}
    </section>
  )
}

function SpreadRow({ criterion, spread }: { readonly criterion: Criterion; readonly spread: Spread | undefined }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (!spread) return null
  const mean = meanOf(spread)
  const most = Math.max(1, ...spread.counts)
  const figures =
    mean === null ? t('ask.nobodySaid') : t('ask.mean', { mean: number(mean, locale), spread: number(disagreementOf(spread) ?? 0, locale) })
  return (
    <div>
      <p>{inLanguage(criterion.text, locale)}</p>
      <div className="ask__bars" aria-hidden="true">
        {([1, 2, 3, 4, 5] as const).map((value) => (
          <span key={value} className="ask__bar" style={{ '--share': (spread.counts[value - 1] ?? 0) / most } as CSSProperties}>
            <span className="digits">{value}</span>
          </span>
        ))}
      </div>
      <p className="soft small digits">
        <span className="visually-hidden">{t('ask.counts', { counts: spread.counts.join(', ') })} </span>
        {figures}
        {spread.cannotSay > 0 ? ` · ${t('ask.couldNotSay', { count: spread.cannotSay })}` : ''}
      </p>
    </div>
  )
}

const number = (value: number, locale: string): string =>
  value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
