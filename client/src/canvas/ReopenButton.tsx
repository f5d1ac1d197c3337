// Looks at a decision again: a new version beside it, while the old one stays. There while one such note is selected.
import { Toolbar } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { type Editor, useValue } from 'tldraw'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { reopenable, reopenDecision } from './markOutcome.ts'

export function ReopenButton({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation()
  const note = useValue('decision to reopen', () => reopenable(editor), [editor])
  if (!note) return null
  return (
    <Toolbar.Button
      className="button button--quiet note-tools__button"
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        reopenDecision(editor, note)
        announce(t('outcome.reopened'))
      }}
    >
      <Icon name="repeat" />
      {t('outcome.reopen')}
    </Toolbar.Button>
  )
}
