// Over the canvas while a lecture's page is led and this person looks at something else: which page is on, and the way back.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useBoard } from '../board/board.ts'
import { lookBack, lookingAway } from '../canvas/followSlides.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { useSlides } from './useSlides.ts'

export function SlideBanner() {
  const { t } = useTranslation()
  const away = useStore(lookingAway, (state) => state.away)
  const held = useBoard(({ session }) => session?.attention.held ?? false)
  const deck = useSlides()
  const words = deck?.led ? t('slides.at', { at: deck.at + 1, of: deck.slides.length }) : null
  useEffect(() => {
    if (words !== null) announce(words, { spokenOnly: true })
  }, [words])
  if (!away || held || words === null) return null
  return (
    <div className="follow">
      <Icon name="eye" />
      <span className="clip digits">{words}</span>
      <button type="button" className="button button--main" onClick={lookBack}>
        {t('slides.back')}
      </button>
    </div>
  )
}
