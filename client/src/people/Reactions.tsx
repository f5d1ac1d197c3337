// A row of quick reactions: seen for a moment at one's cursor, or at the foot of the board, and kept nowhere.
import { useTranslation } from 'react-i18next'
import { useOpenBoard } from '../board/board.ts'
import { REACTIONS } from '../canvas/cursors.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'

const NAMES = {
  thumb: 'reaction.yes',
  star: 'reaction.thanks',
  heart: 'reaction.love',
  smile: 'reaction.fun',
  question: 'reaction.hmm',
} as const

export function Reactions() {
  const { t } = useTranslation()
  const { line } = useOpenBoard()
  const react = (icon: (typeof REACTIONS)[number]) => {
    const { awareness } = line
    const before = awareness.getLocalState()?.['r'] as readonly [number, number] | undefined
    awareness.setLocalStateField('r', [REACTIONS.indexOf(icon), (before?.[1] ?? 0) + 1])
    announce(t('reaction.sent', { reaction: t(NAMES[icon]) }), { spokenOnly: true })
  }
  return (
    <fieldset className="reactions" aria-label={t('reaction.title')}>
      {REACTIONS.map((icon) => (
        <button
          key={icon}
          type="button"
          className="reactions__one"
          aria-label={t(NAMES[icon])}
          title={t(NAMES[icon])}
          onClick={() => react(icon)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </fieldset>
  )
}
