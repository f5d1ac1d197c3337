// Tells of what changes for everyone: a new step, time running out, the call to a place. Also the time left in the tab's title, and the soft sound.

import { inLanguage } from '@keha/shared/locale.ts'
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard, useRole } from '../board/board.ts'
import { useTimeLeft } from '../board/useTimeLeft.ts'
import { useLocale } from '../locales/language.ts'
import { announce } from '../ui/announcements.ts'
import { clockFace } from '../ui/clockWords.ts'
import { useChime } from './useChime.ts'

export function StepAnnouncer() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { entry } = useOpenBoard()
  const agenda = useBoard((state) => state.session?.agenda ?? null)
  const time = useTimeLeft()
  useChime()
  const step = agenda ? currentStep(agenda) : undefined
  const title = step ? inLanguage(step.title, locale) : null

  const known = useRef<string | null | undefined>(undefined)
  useEffect(() => {
    if (agenda === null) return
    const before = known.current
    known.current = agenda.current
    if (before !== undefined && before !== agenda.current && title) announce(t('step.began', { title }), { spokenOnly: true })
  }, [agenda, title, t])

  const role = useRole()
  const held = useBoard((state) => state.session?.attention.held ?? false)
  useEffect(() => {
    if (held && role !== 'facilitator') announce(t('agendaEdit.heldHere'), { spokenOnly: true })
  }, [held, role, t])

  const mood = time?.mood
  const running = time?.status === 'running'
  useEffect(() => {
    if (mood === 'soon' && running) announce(t('timer.soon'), { spokenOnly: true })
    if (mood === 'over') announce(t('timer.over'), { spokenOnly: true })
  }, [mood, running, t])

  const face = time && time.leftMs !== null && time.status === 'running' ? clockFace(time.leftMs) : null
  const over = time?.status === 'over' ? t('timer.over') : null
  useEffect(() => {
    document.title = [face ?? over, entry.board.title, t('product.name')].filter(Boolean).join(' · ')
  }, [face, over, entry, t])
  return null
}
