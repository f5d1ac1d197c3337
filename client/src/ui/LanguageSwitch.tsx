// Chooses the language of the pages, each under its own name.
import { LOCALES } from '@keha/shared/locale.ts'
import { useTranslation } from 'react-i18next'
import { useServices } from '../browser/services.ts'
import { LANGUAGE_NAMES, switchLanguage, useLocale } from '../locales/language.ts'
import { announce } from './announcements.ts'

export function LanguageSwitch() {
  const { t } = useTranslation()
  const { kept } = useServices()
  const locale = useLocale()
  return (
    <fieldset className="languages">
      <legend className="visually-hidden">{t('ui.language')}</legend>
      {LOCALES.map((language) => (
        <button
          key={language}
          type="button"
          className="languages__one"
          lang={language}
          aria-pressed={language === locale}
          onClick={() => {
            switchLanguage(kept, language).catch(() => announce(t('problem.offline')))
          }}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </fieldset>
  )
}
