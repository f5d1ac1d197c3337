// The state of the line in words, under the board's title. Spoken when it changes, without the running seconds.
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { useNow } from '../ui/useNow.ts'
import { type StatusWords, statusWords } from './statusWords.ts'

const LINE_WORDS = {
  connecting: 'status.connecting',
  connected: 'status.connected',
  reconnecting: 'status.reconnecting',
  offline: 'status.offline',
  restarting: 'status.restarting',
  removed: 'status.removed',
  ended: 'status.ended',
} as const satisfies Record<StatusWords['line'], string>

export function StatusLine() {
  const { t } = useTranslation()
  const line = useBoard((state) => state.line)
  const saved = useBoard((state) => state.saved)
  const now = useNow('sinceMs' in line)
  const words = statusWords(line, saved, now)
  const main = t(LINE_WORDS[words.line])
  const details = [
    words.seconds === null ? '' : t('status.seconds', { count: words.seconds }),
    words.line === 'connected' || words.changes === 0 ? '' : t('status.keptHere', { count: words.changes }),
  ].filter(Boolean)
  const savedWords = words.line !== 'connected' ? '' : savedPart(words, t)
  return (
    <p className="status" data-mood={words.mood}>
      <span className="status__dot" aria-hidden="true" />
      <span className="status__words">
        {main}
        {details.length > 0 ? ` (${details.join(', ')})` : ''}
        {savedWords ? ` · ${savedWords}` : ''}
      </span>
      <span className="visually-hidden" role="status">
        {main}
        {words.saved === 'not-saved' ? ` · ${t('status.notSaved')}` : ''}
      </span>
    </p>
  )
}

function savedPart({ saved, changes }: StatusWords, t: TFunction): string {
  switch (saved) {
    case 'saved':
      return t('status.saved')
    case 'sending':
      return t('status.sending')
    case 'kept-here':
      return t('status.keptHere', { count: changes })
    case 'not-saved':
      return t('status.notSaved')
  }
}
