// The end is near: facilitators read it over the canvas, and keep the board with one press. Any change keeps it as well.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { useProblemWords } from '../ui/problemWords.ts'
import { useLife } from './useLife.ts'
import { useLifeWords } from './useLifeWords.ts'
import './life.css'

export function LifeWarning({ onMore }: { readonly onMore: () => void }) {
  const { t } = useTranslation()
  const words = useLifeWords()
  const problemWords = useProblemWords()
  const { life, ask, choose } = useLife()
  const isSaved = useBoard(({ saved }) => saved.status === 'saved')
  const seq = useBoard(({ session }) => session?.seq)
  const warns = life?.warns ?? false
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is saved and said on the board is what may have kept it.
  useEffect(() => {
    if (warns && isSaved) void ask()
  }, [warns, isSaved, seq, ask])
  const keep = async () => {
    const problem = await choose(life?.days ?? null)
    announce(problem ? problemWords(problem) : t('life.kept'))
  }
  if (!life?.warns) return null
  return (
    <section className="banner notice notice--warn life-warning" aria-label={t('life.title')} role="alert">
      <Icon name="clock" />
      <p>{words(life)}</p>
      <span className="row">
        <button type="button" className="button button--main" onClick={() => void keep()}>
          {t('life.keep')}
        </button>
        <button type="button" className="button" onClick={onMore}>
          {t('life.more')}
        </button>
      </span>
    </section>
  )
}
