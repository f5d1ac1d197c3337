// Copies a text and says so. Where the browser won't let us, the text can still be marked by hand.
import { useTranslation } from 'react-i18next'
import { announce } from './announcements.ts'
import { Icon } from './Icon.tsx'

export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const { t } = useTranslation()
  const copy = () => {
    // `clipboard` is missing on plain http away from localhost.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => announce(t('ui.copied', { what })),
      () => announce(t('ui.copyByHand')),
    )
  }
  return (
    <button type="button" className="button" onClick={copy} aria-label={t('ui.copyWhat', { what })}>
      <Icon name="copy" />
      {t('ui.copy')}
    </button>
  )
}
