// Says where notes will come when they are revealed.
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard } from '../board/board.ts'

export function RevealPlace() {
  const { t } = useTranslation()
  const { canvas } = useOpenBoard()
  const area = useBoard(({ session }) => session && currentStep(session.agenda)?.area)
  if (!area) return t('private.whereBeside')
  const name = canvas?.areaName(area)
  return name ? t('private.whereArea', { area: name }) : t('private.whereStep')
}
