// For those who came to where nothing is, or where they may not go: why, and a way on.
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { CodeCard } from './CodeCard.tsx'
import { PageFrame } from './PageFrame.tsx'

const WORDS = {
  'no-page': { title: 'lost.noPage', line: 'lost.noPageLine' },
  'no-board': { title: 'lost.noBoard', line: 'lost.noBoardLine' },
  deleted: { title: 'life.goneTitle', line: 'life.goneLine' },
  'no-way-in': { title: 'lost.noWayIn', line: 'lost.noWayInLine' },
} as const

export function LostPage({ reason }: { readonly reason: keyof typeof WORDS }) {
  const { t } = useTranslation()
  const { title, line } = WORDS[reason]
  return (
    <PageFrame title={t(title)}>
      <section className="hero">
        <div className="hero__words">
          <h1>{t(title)}</h1>
          <p className="hero__line">{t(line)}</p>
          <p>
            <Link href="/" className="button button--large">
              {t('lost.home')}
            </Link>
          </p>
        </div>
        <CodeCard />
      </section>
    </PageFrame>
  )
}
