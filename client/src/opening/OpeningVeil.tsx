// Over the canvas until the editor stands there and has been drawn: the board's picture, and the word that it is being opened.
// For the eye alone: it is no part of the page for anybody else, and takes no key and no pointer.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { announce } from '../ui/announcements.ts'
import { afterPaint, type OpeningStore } from './opening.ts'
import './opening.css'

/** `isOver`: the editor stands. */
export function OpeningVeil({ opening, isOver }: { readonly opening: OpeningStore; readonly isOver: boolean }) {
  const { t } = useTranslation()
  const paint = useStore(opening, (state) => state.paint)
  const [isGone, setGone] = useState(false)
  const ref = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const canvas = ref.current
    if (paint === null || canvas === null) return
    paint(canvas)
    const sizes = new ResizeObserver(() => paint(canvas))
    sizes.observe(canvas)
    const stop = afterPaint(() => opening.setState({ seen: true }))
    return () => {
      sizes.disconnect()
      stop()
    }
  }, [paint, opening])
  useEffect(() => {
    if (!isOver || isGone) return
    return afterPaint(() => {
      setGone(true)
      announce(t('opening.ready'), { spokenOnly: true })
    })
  }, [isOver, isGone, t])
  if (isGone) return null
  return (
    <div className="opening" aria-hidden="true" data-opening={paint ? 'picture' : 'frame'}>
      {paint ? <canvas ref={ref} className="opening__picture" /> : null}
      <p className="opening__words waiting">
        <span className="spinner" />
        {t('board.opening')}
      </p>
    </div>
  )
}
