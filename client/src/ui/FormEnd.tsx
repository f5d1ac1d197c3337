// The two buttons that end a form in a dialog: take it back, or send it.
import { useTranslation } from 'react-i18next'

interface FormEndProps {
  readonly onCancel: () => void
  /** On the button that sends. */
  readonly words: string
  /** Sent, and not answered yet. */
  readonly working?: boolean
  /** Nothing can be sent yet. */
  readonly disabled?: boolean
  readonly className?: string
}

export function FormEnd({ onCancel, words, working = false, disabled = false, className = '' }: FormEndProps) {
  const { t } = useTranslation()
  return (
    <div className={`dialog__actions ${className}`}>
      <button type="button" className="button" onClick={onCancel}>
        {t('ui.cancel')}
      </button>
      <button type="submit" className="button button--main" aria-disabled={working} disabled={disabled}>
        {words}
      </button>
    </div>
  )
}
