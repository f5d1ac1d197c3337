// The boards this browser has been to. Taking one off the list forgets the way in, not the board.
import type { BoardId } from '@keha/shared/ids.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { MyBoard } from '../browser/myBoards.ts'
import { useLocale } from '../locales/language.ts'
import { Icon } from '../ui/Icon.tsx'
import { ROLE_WORDS } from '../ui/roleWords.ts'

interface MyBoardListProps {
  readonly boards: readonly MyBoard[]
  readonly onForget: (id: BoardId) => void
}

export function MyBoardList({ boards, onForget }: MyBoardListProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' })
  return (
    <section aria-labelledby="my-boards">
      <h2 id="my-boards" className="section-title">
        {t('home.myBoards')}
      </h2>
      {boards.length === 0 ? <p className="soft">{t('home.noBoards')}</p> : null}
      <ul className="plain my-boards">
        {boards.map(({ board, participant, openedAtMs }) => (
          <li key={board.id} className="card my-board">
            <Link href={`/b/${board.id}`} className="my-board__link">
              <span className="my-board__title">{board.title}</span>
              <span className="soft my-board__facts">
                {t(ROLE_WORDS[participant.role])} · {day.format(openedAtMs)}
              </span>
            </Link>
            <button
              type="button"
              className="button button--quiet button--icon"
              aria-label={t('home.forget', { title: board.title })}
              title={t('home.forget', { title: board.title })}
              onClick={() => onForget(board.id)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
