// The line has ended and won't come back by itself: why, and what this person can do about it.
import type { Code } from '@keha/shared/codes.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Mark } from '../ui/Icon.tsx'
import { useProblemWords } from '../ui/problemWords.ts'

/** Joining again helps where the token no longer counts; where the page is old, loading it does. */
const JOIN_AGAIN: ReadonlySet<Code> = new Set(['token-invalid'])
const GONE: ReadonlySet<Code> = new Set(['removed', 'not-found'])

export function LineEnded({ code, onJoinAgain }: { readonly code: Code; readonly onJoinAgain: () => void }) {
  const { t } = useTranslation()
  const problemWords = useProblemWords()
  return (
    <div className="ended">
      <section className="card ended__card" role="alert">
        <Mark />
        <h2>{t('status.ended')}</h2>
        <p>{problemWords(code)}</p>
        <div className="row">
          {JOIN_AGAIN.has(code) ? (
            <button type="button" className="button button--main" onClick={onJoinAgain}>
              {t('ended.joinAgain')}
            </button>
          ) : null}
          {JOIN_AGAIN.has(code) || GONE.has(code) ? null : (
            <button type="button" className="button button--main" onClick={() => location.reload()}>
              {t('ended.reload')}
            </button>
          )}
          <Link href="/" className="button">
            {t('lost.home')}
          </Link>
        </div>
      </section>
    </div>
  )
}
