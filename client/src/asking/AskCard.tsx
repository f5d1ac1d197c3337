// What everyone is asked in the step that is on, and its answer once it may be seen.
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import { useBoard, useRole } from '../board/board.ts'
import { PlacingField } from './PlacingField.tsx'
import { PlacingResult } from './PlacingResult.tsx'
import { RatingForm } from './RatingForm.tsx'
import { RatingResult } from './RatingResult.tsx'
import './ask.css'

export function AskCard() {
  const role = useRole()
  const step = useBoard(({ session }) => (session ? currentStep(session.agenda)?.id : undefined))
  const rating = useBoard(({ session }) => session?.rating.ratings.find((one) => one.step === step))
  const placing = useBoard(({ session }) => session?.placing.placings.find((one) => one.step === step))
  return (
    <>
      {rating?.status === 'open' && role !== 'observer' ? <RatingForm rating={rating} /> : null}
      {rating?.status === 'closed' ? <RatingResult rating={rating} /> : null}
      {placing?.status === 'open' && role !== 'observer' ? <PlacingField placing={placing} /> : null}
      {placing?.status === 'shown' ? <PlacingResult placing={placing} /> : null}
    </>
  )
}
