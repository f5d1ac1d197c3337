// One template: its drawing, what it is for, minutes, people, needs, and the button that starts a workshop from it.
import type { TemplateSummary } from '@keha/shared/api.ts'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../locales/language.ts'
import { Icon } from '../ui/Icon.tsx'
import { TemplateDrawing } from './TemplateDrawing.tsx'

interface TemplateCardProps {
  readonly template: TemplateSummary
  readonly onStart: (template: TemplateSummary) => void
}

export function TemplateCard({ template, onStart }: TemplateCardProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { id, title, summary, needs, outcome, people, minutes } = template
  return (
    <li className="card template">
      <TemplateDrawing template={id} />
      <div className="template__words">
        <h4 className="template__title">{title[locale]}</h4>
        <p className="template__summary">{summary[locale]}</p>
        <ul className="plain template__facts">
          {minutes > 0 ? (
            <li>
              <Icon name="clock" />
              {t('template.minutes', { count: minutes })}
            </li>
          ) : null}
          <li>
            <Icon name="people" />
            {t('template.people', { min: people.min, max: people.max })}
          </li>
        </ul>
        <details className="fold template__more">
          <summary>{t('template.more')}</summary>
          <dl>
            <dt>{t('template.needs')}</dt>
            <dd>{needs[locale]}</dd>
            <dt>{t('template.outcome')}</dt>
            <dd>{outcome[locale]}</dd>
          </dl>
        </details>
        <button
          type="button"
          className="button button--main template__start"
          aria-label={t('template.startThis', { title: title[locale] })}
          onClick={() => onStart(template)}
        >
          {t('template.start')}
        </button>
      </div>
    </li>
  )
}
