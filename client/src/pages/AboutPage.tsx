// What Kehä is, whom it owes its ideas to, what it keeps, and whose work it stands on, with their licences.
import { useTranslation } from 'react-i18next'
import tldrawLicence from '../../../LICENSES/tldraw-3.x.md?raw'
import { PageFrame } from './PageFrame.tsx'

/** Names, not words: the same in every language. */
const WORKS: readonly { readonly name: string; readonly by: string; readonly licence: string; readonly terms?: string }[] = [
  { name: 'React, React DOM', by: 'Meta Platforms', licence: 'MIT' },
  { name: 'Yjs, y-protocols, y-websocket, y-indexeddb, y-prosemirror, lib0', by: 'Kevin Jahns', licence: 'MIT' },
  { name: 'ProseMirror', by: 'Marijn Haverbeke', licence: 'MIT' },
  { name: 'Tiptap 2', by: 'Tiptap GmbH', licence: 'MIT' },
  { name: 'Radix UI', by: 'WorkOS', licence: 'MIT' },
  { name: 'i18next, react-i18next', by: 'i18next', licence: 'MIT' },
  { name: 'zustand, wouter, zod, uqr', by: 'Poimandres, Alexey Taktarov, Colin McDonnell, Anthony Fu', licence: 'MIT, Unlicense' },
  { name: 'PDFKit, fontkit, linebreak', by: 'Devon Govett', licence: 'MIT' },
  { name: 'bidi-js', by: 'Jason Johnston', licence: 'MIT' },
  { name: 'HarfBuzz, harfbuzzjs', by: 'Behdad Esfahbod, Ebrahim Byagowi', licence: 'MIT' },
  { name: 'Twemoji', by: 'Twitter, Inc., jdecked', licence: 'CC BY 4.0', terms: 'https://creativecommons.org/licenses/by/4.0/' },
  { name: 'IBM Plex Sans, Serif, Mono', by: 'IBM Corp.', licence: 'SIL OFL 1.1', terms: 'https://openfontlicense.org' },
  { name: 'Noto Emoji', by: 'Google', licence: 'SIL OFL 1.1', terms: 'https://openfontlicense.org' },
  { name: 'Noto Sans', by: 'Google', licence: 'SIL OFL 1.1', terms: 'https://openfontlicense.org' },
  { name: 'Shantell Sans', by: 'Shantell Martin, Arrow Type', licence: 'SIL OFL 1.1', terms: 'https://openfontlicense.org' },
]

export function AboutPage() {
  const { t } = useTranslation()
  return (
    <PageFrame title={t('about.title')}>
      <article className="prose">
        <h1>{t('about.title')}</h1>
        <p className="hero__line">{t('about.what')}</p>
        <h2>{t('about.ideas')}</h2>
        <p>{t('about.ideasLine')}</p>
        <p>{t('about.ideasOwn')}</p>
        <h2>{t('about.privacy')}</h2>
        <p>{t('about.privacyLine')}</p>
        <h2>{t('about.works')}</h2>
        <p>{t('about.tldraw')}</p>
        <details className="fold licence">
          <summary>{t('about.tldrawLicence')}</summary>
          <pre lang="en">{tldrawLicence}</pre>
        </details>
        <p>{t('about.open')}</p>
        <table className="works">
          <caption className="visually-hidden">{t('about.works')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('about.work')}</th>
              <th scope="col">{t('about.by')}</th>
              <th scope="col">{t('about.licence')}</th>
            </tr>
          </thead>
          <tbody>
            {WORKS.map(({ name, by, licence, terms }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{by}</td>
                <td>
                  {terms ? (
                    <a href={terms} rel="noreferrer" target="_blank">
                      {licence}
                    </a>
                  ) : (
                    licence
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </article>
    </PageFrame>
  )
}
