// What a plan would bring, in words, as it is being made.
import type { ParticipantId } from '@keha/shared/ids.ts'
import { type Cafe, type CafeSettings, FEWEST_GUESTS } from '@keha/shared/session/model/cafe.ts'
import type { PeopleSlice } from '@keha/shared/session/model/people.ts'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { type CafePreview, cafePreview, type Wishes } from './cafePreview.ts'
import { PairTroubles } from './PairTroubles.tsx'

interface PlanPreviewProps {
  readonly settings: CafeSettings | null
  readonly people: PeopleSlice
  readonly guests: readonly ParticipantId[]
  readonly before: Cafe | null
  readonly wishes: Wishes
}

export function PlanPreview({ settings, people, guests, before, wishes }: PlanPreviewProps) {
  const { t } = useTranslation()
  // Seats are searched for: only where what is asked has changed, and after what was typed is seen.
  const asked = useDeferredValue(JSON.stringify({ settings, guests, wishes }))
  const preview = useMemo(() => {
    const now = JSON.parse(asked) as { settings: CafeSettings | null; guests: readonly ParticipantId[]; wishes: Wishes }
    return now.settings && cafePreview(now.settings, people, now.guests, before, now.wishes)
  }, [asked, people, before])
  return (
    <div className="cafe-form__preview" aria-live="polite">
      {preview ? <Figures preview={preview} guests={guests.length} /> : null}
      {guests.length < FEWEST_GUESTS ? (
        <p className="notice">
          <Icon name="people" />
          {t('cafe.tooFew', { count: guests.length, fewest: FEWEST_GUESTS })}
        </p>
      ) : null}
    </div>
  )
}

function Figures({ preview, guests }: { readonly preview: CafePreview; readonly guests: number }) {
  const { t } = useTranslation()
  const { pairs, acrossOrganisations, most, tables, smallest, largest, warning } = preview
  const atEach = smallest === largest ? t('cafe.atEach', { count: largest }) : t('cafe.atEachBetween', { smallest, largest })
  return (
    <>
      <p className="notice">
        <Icon name="people" />
        <span>
          <strong className="digits">{t('cafe.willMeet', { count: pairs })}</strong>
          {acrossOrganisations > 0 ? t('cafe.across', { count: acrossOrganisations }) : '.'} {t('cafe.most', { count: most })}{' '}
          <span className="soft">
            {t('cafe.fromGuests', { count: guests })} {t('cafe.fromTables', { count: tables })} {atEach}
          </span>
        </span>
      </p>
      {warning ? (
        <p className="notice cafe-form__warning">
          <Icon name="warning" />
          <span>
            {t('cafe.repeats', { count: warning.repeats })}{' '}
            {warning.tablesNeeded === null ? null : t('cafe.tablesNeeded', { count: warning.tablesNeeded })}
          </span>
        </p>
      ) : null}
      <PairTroubles preview={preview} />
    </>
  )
}
