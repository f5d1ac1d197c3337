// On the step card while slides are led: that the view goes along, and the page's words for whoever cannot see or read it there.
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { useSlides } from './useSlides.ts'
import './slides.css'

export function LedSlide() {
  const { t } = useTranslation()
  const deck = useSlides()
  const now = deck?.led ? deck.slides[deck.at] : undefined
  if (!deck || !now) return null
  const at = t('slides.at', { at: deck.at + 1, of: deck.slides.length })
  const said = now.alt.slice(now.alt.indexOf(':') + 1).trim()
  return (
    <section className="led-slide" aria-label={t('slides.title')}>
      <p className="led-slide__words">
        <Icon name="eye" />
        <span>
          <strong className="digits">{at}.</strong> {t('slides.follows')}
        </span>
      </p>
      {now.alt.includes(':') ? (
        <details className="small">
          <summary>{t('slides.words')}</summary>
          <p>{said}</p>
        </details>
      ) : null}
    </section>
  )
}
