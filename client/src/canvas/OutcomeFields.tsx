// Who does the selected actions, and when. What is typed is on the notes at once; a field is one step of undo.
import { MAX_OUTCOME_WORDS } from '@keha/shared/board/outcome.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Editor, useValue } from 'tldraw'
import { commonWords, describeAction } from './markOutcome.ts'

export function OutcomeFields({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation()
  return (
    <div className="note-tools__row">
      <OutcomeField editor={editor} part="who" label={t('outcome.who')} />
      <OutcomeField editor={editor} part="when" label={t('outcome.when')} />
    </div>
  )
}

interface OutcomeFieldProps {
  readonly editor: Editor
  readonly part: 'who' | 'when'
  readonly label: string
}

function OutcomeField({ editor, part, label }: OutcomeFieldProps) {
  const said = useValue(part, () => commonWords(editor, part), [editor, part])
  const [typed, setTyped] = useState(said)
  return (
    <label className="note-tools__field">
      <span>{label}</span>
      <input
        className="input"
        name={part}
        maxLength={MAX_OUTCOME_WORDS}
        autoComplete="off"
        // Spaces being typed stay until somebody says something else.
        value={typed.trim() === said ? typed : said}
        onFocus={() => editor.markHistoryStoppingPoint('describe action')}
        onChange={({ target }) => {
          setTyped(target.value)
          describeAction(editor, part, target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') editor.focus()
        }}
      />
    </label>
  )
}
