// Who does the selected actions, with what resources and when; folded away what else the wheel asks. What is typed is on the notes at once; a field is one step of undo.
import { ACTION_PARTS, ACTION_STATES, type ActionPart, MAX_OUTCOME_WORDS, type Outcome, outcomeOf } from '@keha/shared/board/outcome.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Editor, useValue } from 'tldraw'
import { commonState, commonWords, describeAction, settleAction } from './markOutcome.ts'
import { PART_WORDS, useMissingWords } from './outcomeWords.ts'
import { selectedNotes } from './selectedNotes.ts'

const NEEDED = ['who', 'resources', 'when'] as const satisfies readonly ActionPart[]
const MORE = ACTION_PARTS.filter((part) => !NEEDED.some((needed) => needed === part))

export function OutcomeFields({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation()
  const missingWords = useMissingWords()
  const outcome = useValue('outcome of the one', () => outcomeOfOne(editor), [editor])
  const missing = missingWords(outcome)
  return (
    <>
      <div className="note-tools__row">
        {NEEDED.map((part) => (
          <OutcomeField key={part} editor={editor} part={part} label={t(PART_WORDS[part])} />
        ))}
        <ActionStateField editor={editor} />
      </div>
      {missing ? <p className="note-tools__missing">{missing}</p> : null}
      <details className="fold note-tools__more">
        <summary>{t('outcome.more')}</summary>
        <div className="note-tools__row">
          {MORE.map((part) => (
            <OutcomeField key={part} editor={editor} part={part} label={t(PART_WORDS[part])} />
          ))}
        </div>
      </details>
    </>
  )
}

/** Of several, each says on itself that it lacks something. */
function outcomeOfOne(editor: Editor): Outcome | undefined {
  const [note, ...others] = selectedNotes(editor)
  return note && others.length === 0 ? outcomeOf(note) : undefined
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
  readonly part: ActionPart
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
