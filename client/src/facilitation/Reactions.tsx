// A row of quick reactions: seen for a moment at one's cursor, or at the foot of the board, and kept nowhere.
import { useTranslation } from 'react-i18next'
import { REACTIONS } from '../canvas/cursors.ts'
import { announce } from '../ui/announcements.ts'
import { useOpenBoard } from './board.ts'

const NAMES = ['reaction.yes', 'reaction.thanks', 'reaction.love', 'reaction.fun', 'reaction.hmm'] as const

export function Reactions() {
  const { t } = useTranslation()
  const { line } = useOpenBoard()
  const react = (which: number) => {
    const { awareness } = line
    const before = awareness.getLocalState()?.['r'] as readonly [number, number] | undefined
    awareness.setLocalStateField('r', [which, (before?.[1] ?? 0) + 1])
    const name = NAMES[which]
    if (name) announce(t('reaction.sent', { reaction: t(name) }), { spokenOnly: true })
  }
  return (
    <fieldset className="reactions" aria-label={t('reaction.title')}>
      {REACTIONS.map((face, which) => {
        const name = NAMES[which]
        return name ? (
          <button key={face} type="button" className="reactions__one" aria-label={t(name)} title={t(name)} onClick={() => react(which)}>
            {face}
          </button>
        ) : null
      })}
    </fieldset>
  )
}
