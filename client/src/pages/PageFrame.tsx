// The frame of every page but the board itself: the mark, the language, a way to the content and to the about page.
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Mark } from '../ui/Icon.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import './pages.css'

export function PageFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = title === t('product.name') ? `${title} · ${t('product.kind')}` : `${title} · ${t('product.name')}`
  }, [title, t])
  return (
    <div className="page">
      <a className="skip" href="#content">
        {t('ui.skip')}
      </a>
      <header className="page__head">
        <Link href="/" className="wordmark">
          <Mark />
          {t('product.name')}
        </Link>
        <LanguageSwitch />
      </header>
      <main id="content" className="page__main" tabIndex={-1}>
        {children}
      </main>
      <footer className="page__foot">
        <p>{t('product.promise')}</p>
        <Link href="/about">{t('about.title')}</Link>
      </footer>
    </div>
  )
}
