// Each criterion from 1 to 5, or "can't say". What one gives is sealed on the server; only oneself sees it.
import { inLanguage } from '@keha/shared/locale.ts'
import { inGroups } from '@keha/shared/session/inGroups.ts'
import type { Criterion, Rating } from '@keha/shared/session/model/rating.ts'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { useLocale } from '../locales/language.ts'
import { Icon } from '../ui/Icon.tsx'

const VALUES = [1, 2, 3, 4, 5] as const

export function RatingForm({ rating }: { readonly rating: Rating }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const answers = useBoard(({ mine }) => mine.answers)
  const answered = answers.filter(({ round }) => round === rating.id).length
  return (
    <section className="ask__form" aria-label={inLanguage(rating.title, locale)}>
      <p className="ask__private soft small">
        <Icon name="lock" />
        {t('ask.private')}
      </p>
      <p className="soft small digits" role="status">
        {t('ask.progress', { count: answered, of: rating.criteria.length })}
      </p>
      {inGroups(rating.criteria, locale).map(({ title, criteria }) => (
        <section key={title} className="ask__group">
          {title ? <h3 className="ask__heading">{title}</h3> : null}
          {criteria.map((criterion) => (
            <Scale
              key={criterion.id}
              rating={rating}
              criterion={criterion}
              value={answers.find(({ round, part }) => round === rating.id && part === criterion.id)?.value ?? null}
            />
          ))}
        </section>
      ))}
    </section>
  )
}

interface ScaleProps {
  readonly rating: Rating
  readonly criterion: Criterion
  readonly value: number | null
}

function Scale({ rating, criterion, value }: ScaleProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const send = useSend()
  const name = `${rating.id}-${criterion.id}`
  const choice = (given: number, words: string, shown: string) => (
    <label className="ask__choice" data-wide={given === 0}>
      <input
        type="radio"
        className="visually-hidden"
        name={name}
        aria-label={words}
        checked={value === given}
        onChange={() => void send({ type: 'rate', rating: rating.id, criterion: criterion.id, value: given })}
      />
      <span className="ask__mark digits">{shown}</span>
    </label>
  )
  return (
    <fieldset className="ask__scale">
      <legend>{inLanguage(criterion.text, locale)}</legend>
      <div className="ask__choices">
        {VALUES.map((given) => (
          <span key={given}>{choice(given, t('ask.value', { value: given }), `${given}`)}</span>
        ))}
        {choice(0, t('ask.cannotSay'), t('ask.cannotSayShort'))}
      </div>
    </fieldset>
  )
}
