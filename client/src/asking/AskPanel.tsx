// The facilitator's side of what a step asks: open it, see how many have answered, close it, see the answer.
import { RoundId } from '@keha/shared/ids.ts'
import { currentStep, type Step } from '@keha/shared/session/model/agenda.ts'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { AskCard } from './AskCard.tsx'
import './ask.css'

export function AskPanel() {
  const agenda = useBoard((state) => state.session?.agenda ?? null)
  const step = agenda ? currentStep(agenda) : undefined
  return step?.asks ? (
    <section className="ask ask--lead">
      <Lead step={step} asks={step.asks} />
      <AskCard />
    </section>
  ) : null
}

function Lead({ step, asks }: { readonly step: Step; readonly asks: NonNullable<Step['asks']> }) {
  const { t } = useTranslation()
  const send = useSend()
  const rating = useBoard(({ session }) => session?.rating.ratings.find((one) => one.step === step.id))
  const placing = useBoard(({ session }) => session?.placing.placings.find((one) => one.step === step.id))
  const settings = { id: newRound(), step: step.id, title: step.title }
  if (asks.kind === 'rating') {
    if (!rating)
      return (
        <Open onOpen={() => send({ type: 'openRating', rating: { ...settings, criteria: asks.criteria } })} words={t('ask.openRating')} />
      )
    if (rating.status === 'closed') return <Again onAgain={() => send({ type: 'removeRating', rating: rating.id })} />
    return (
      <Close words={t('ask.closeRating', { count: rating.answered })} onClose={() => send({ type: 'closeRating', rating: rating.id })} />
    )
  }
  if (!placing) {
    const { across, up } = asks
    return (
      <Open
        onOpen={() => send({ type: 'openPlacing', placing: { ...settings, across, ...(up && { up }) } })}
        words={t('ask.openPlacing')}
      />
    )
  }
  if (placing.status === 'shown') return <Again onAgain={() => send({ type: 'removePlacing', placing: placing.id })} />
  return (
    <Close words={t('ask.showPlacing', { count: placing.placed })} onClose={() => send({ type: 'showPlacing', placing: placing.id })} />
  )
}

function Open({ words, onOpen }: { readonly words: string; readonly onOpen: () => Promise<boolean> }) {
  return (
    <button type="button" className="button button--main button--wide" onClick={() => void onOpen()}>
      <Icon name="play" />
      {words}
    </button>
  )
}

function Close({ words, onClose }: { readonly words: string; readonly onClose: () => Promise<boolean> }) {
  return (
    <button type="button" className="button button--main button--wide" onClick={() => void onClose()}>
      <Icon name="eye" />
      {words}
    </button>
  )
}

function Again({ onAgain }: { readonly onAgain: () => Promise<boolean> }) {
  const { t } = useTranslation()
  return (
    <button type="button" className="button button--quiet" onClick={() => void onAgain()}>
      {t('ask.again')}
    </button>
  )
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'
function newRound(): RoundId {
  const letters = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => LETTERS[byte % LETTERS.length])
  return RoundId.parse(`v${letters.join('')}`)
}
