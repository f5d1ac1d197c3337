// The front page: what this is, a code to join with, boards of this browser, and the templates as the work goes.
import type { TemplateSummary } from '@keha/shared/api.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../browser/services.ts'
import { Icon } from '../ui/Icon.tsx'
import { CodeCard } from './CodeCard.tsx'
import { MyBoardList } from './MyBoardList.tsx'
import { OpenBoardFile } from './OpenBoardFile.tsx'
import { PageFrame } from './PageFrame.tsx'
import { StartDialog } from './StartDialog.tsx'
import { TemplateGroups } from './TemplateGroups.tsx'

export function HomePage() {
  const { t } = useTranslation()
  const { myBoards, arrivals } = useServices()
  const [deleted] = useState(() => arrivals.getState().deleted)
  useEffect(() => arrivals.setState({ deleted: null }), [arrivals])
  const [boards, setBoards] = useState(myBoards.list)
  const [chosen, setChosen] = useState<TemplateSummary | null>(null)
  const mine = (
    <MyBoardList
      boards={boards}
      onForget={(id) => {
        myBoards.forget(id)
        setBoards(myBoards.list())
      }}
    />
  )
  return (
    <PageFrame title={t('product.name')}>
      {deleted === null ? null : (
        <p className="notice notice--warn" role="alert">
          <Icon name="bin" />
          {t('life.gone', { title: deleted })}
        </p>
      )}
      <section className="hero">
        <div className="hero__words">
          <h1>{t('home.headline')}</h1>
          <p className="hero__line">{t('home.line')}</p>
        </div>
        <CodeCard />
      </section>
      {boards.length > 0 ? mine : null}
      <section aria-labelledby="templates">
        <h2 id="templates" className="section-title">
          {t('home.templates')}
        </h2>
        <TemplateGroups onStart={setChosen} />
      </section>
      {boards.length === 0 ? mine : null}
      <OpenBoardFile />
      {chosen ? <StartDialog template={chosen} onClose={() => setChosen(null)} /> : null}
    </PageFrame>
  )
}
