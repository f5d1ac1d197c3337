// The speaker's bar at the top of the panel: the page that is on, the one that comes, turning, and leading everyone's view.
// Arrow and page keys turn while it has the focus.
import type { Command } from '@keha/shared/session/model/session.ts'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenBoard, useSend } from '../board/board.ts'
import { lookBack } from '../canvas/followSlides.ts'
import { Icon } from '../ui/Icon.tsx'
import { type ShownSlide, useSlides } from './useSlides.ts'
import './slides.css'

type Turn = 'nextSlide' | 'previousSlide'

const KEYS: Readonly<Record<string, Turn | undefined>> = {
  ArrowRight: 'nextSlide',
  ArrowDown: 'nextSlide',
  PageDown: 'nextSlide',
  ArrowLeft: 'previousSlide',
  ArrowUp: 'previousSlide',
  PageUp: 'previousSlide',
}

export function SpeakerBar() {
  const { t } = useTranslation()
  const send = useSend()
  const { canvas } = useOpenBoard()
  const deck = useSlides()
  if (!deck) return null
  const { slides, at, led } = deck
  const now = slides[at]
  const turn = (type: Turn) => {
    lookBack()
    void send({ type })
  }
  const lead = () => {
    lookBack()
    const command: Command = { type: 'leadSlides', led: !led }
    void send(command)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const type = KEYS[event.key]
    if (!type || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    turn(type)
  }
  return (
    <div className="speaker" role="toolbar" aria-label={t('slides.title')} onKeyDown={onKeyDown}>
      <div className="speaker__pictures">
        <Thumb slide={now} words={t('slides.at', { at: at + 1, of: slides.length })} />
        <Thumb slide={slides[at + 1]} words={t(slides[at + 1] ? 'slides.nextOne' : 'slides.last')} isNext />
      </div>
      <div className="speaker__row">
        <button
          type="button"
          className="button button--icon"
          aria-label={t('slides.previous')}
          title={t('slides.previous')}
          aria-disabled={at === 0}
          onClick={() => turn('previousSlide')}
        >
          <Icon name="arrowLeft" />
        </button>
        <button type="button" className={`button ${led ? '' : 'button--main'} speaker__lead`} aria-pressed={led} onClick={lead}>
          <Icon name={led ? 'close' : 'gather'} />
          {t(led ? 'slides.stop' : 'slides.lead')}
        </button>
        <button
          type="button"
          className="button button--icon"
          aria-label={t('slides.next')}
          title={t('slides.next')}
          aria-disabled={at === slides.length - 1}
          onClick={() => turn('nextSlide')}
        >
          <Icon name="arrowRight" />
        </button>
      </div>
      {led || !now ? null : (
        <button type="button" className="button button--quiet" disabled={canvas === null} onClick={() => canvas?.goTo(now.id)}>
          <Icon name="pin" />
          {t('slides.show')}
        </button>
      )}
      <p className="soft small">{t(led ? 'slides.ledLine' : 'slides.keysLine')}</p>
    </div>
  )
}

function Thumb({
  slide,
  words,
  isNext = false,
}: {
  readonly slide: ShownSlide | undefined
  readonly words: string
  readonly isNext?: boolean
}) {
  return (
    <figure className="speaker__one" data-next={isNext}>
      {slide?.src ? <img className="speaker__picture" src={slide.src} alt={slide.alt} /> : <div className="speaker__picture" />}
      <figcaption className="small digits">{words}</figcaption>
    </figure>
  )
}
