// Who does the selected actions, and when. What is typed is on the notes at once; a field is one step of undo.
import { ACTION_STATES, MAX_OUTCOME_WORDS } from '@keha/shared/board/outcome.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Editor, useValue } from 'tldraw'
import { commonState, commonWords, describeAction, settleAction } from './markOutcome.ts'

export function OutcomeFields({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation()
  return (
    <div className="note-tools__row">
      <OutcomeField editor={editor} part="who" label={t('outcome.who')} />
      <OutcomeField editor={editor} part="when" label={t('outcome.when')} />
      <ActionStateField editor={editor} />
    </div>
  )
}

function ActionStateField({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation()
  const state = useValue('state of the actions', () => commonState(editor), [editor])
  return (
    <label className="note-tools__field">
      <span className="visually-hidden">{t('outcome.state')}</span>
      <select
        className="input"
        value={state ?? ''}
        onChange={({ target }) =>
          settleAction(
            editor,
            ACTION_STATES.find((known) => known === target.value),
          )
        }
      >
        <option value="">{t('outcome.goingOn')}</option>
        <option value="done">{t('outcome.done')}</option>
        <option value="stopped">{t('outcome.stopped')}</option>
      </select>
    </label>
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
