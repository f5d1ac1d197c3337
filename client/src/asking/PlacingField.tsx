// One's own dot on a scale or between two axes: by a press on the drawing, or by sliders for hands and ears of all kinds.
import { inLanguage } from '@keha/shared/locale.ts'
import type { Placing, Spot } from '@keha/shared/session/model/placing.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { useLocale } from '../locales/language.ts'
import { Icon } from '../ui/Icon.tsx'
import { PlacingDrawing } from './PlacingDrawing.tsx'

export function PlacingField({ placing }: { readonly placing: Placing }) {
  const { t } = useTranslation()
  const send = useSend()
  const mine = useBoard(({ mine: sealed }) => sealed.dots.find(({ round }) => round === placing.id))
  const [moving, setMoving] = useState<Spot | null>(null)
  const spot = moving ?? (mine ? { x: mine.x, y: mine.y } : null)
  const give = async (given: Spot | null) => {
    setMoving(given)
    await send({ type: 'placeDot', placing: placing.id, spot: given })
    setMoving(null)
  }
  return (
    <section className="ask__form" aria-label={t('ask.place')}>
      <p className="ask__private soft small">
        <Icon name="lock" />
        {t('ask.private')}
      </p>
      <PlacingDrawing placing={placing} dots={spot ? [spot] : []} onPlace={(given) => void give(given)} />
      <Slider axis={placing.across} value={spot?.x ?? null} onChange={(x) => void give({ x, y: spot?.y ?? 0.5 })} />
      {placing.up ? <Slider axis={placing.up} value={spot?.y ?? null} onChange={(y) => void give({ x: spot?.x ?? 0.5, y })} /> : null}
      {mine ? (
        <button type="button" className="button button--quiet" onClick={() => void give(null)}>
          {t('ask.takeBack')}
        </button>
      ) : null}
      <p className="soft small digits" role="status">
        {mine ? t('ask.placed') : t('ask.notPlaced')} {t('ask.placedBy', { count: placing.placed })}
      </p>
    </section>
  )
}

interface SliderProps {
  readonly axis: Placing['across']
  readonly value: number | null
  readonly onChange: (value: number) => void
}

function Slider({ axis, value, onChange }: SliderProps) {
  const locale = useLocale()
  const [from, to] = [inLanguage(axis.from, locale), inLanguage(axis.to, locale)]
  return (
    <label className="ask__slider">
      <span className="small">{`${from} – ${to}`}</span>
      <input
        type="range"
        min={0}
        max={100}
        data-unset={value === null}
        value={Math.round((value ?? 0.5) * 100)}
        aria-valuetext={`${Math.round((value ?? 0.5) * 100)} / 100`}
        onChange={({ target }) => onChange(Number(target.value) / 100)}
      />
    </label>
  )
}
