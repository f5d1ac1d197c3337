// What can be done with the selected notes, over the canvas at its top: there only while notes are selected, in one place, so
// that nothing jumps. A press by mouse leaves the keyboard with the canvas.
import { OUTCOME_KINDS } from '@keha/shared/board/outcome.ts'
import { Toolbar } from 'radix-ui'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import { HarvestStar } from '../cafe/HarvestStar.tsx'
import { Icon } from '../ui/Icon.tsx'
import { commonOutcome, markOutcome, OUTCOME_CHOICE, OUTCOME_LOOKS } from './markOutcome.ts'
import { OutcomeFields } from './OutcomeFields.tsx'
import { ReopenButton } from './ReopenButton.tsx'
import { selectedNotes } from './selectedNotes.ts'
import { useWritingAct, useWritingKeys } from './useWritingActions.ts'
import { WRITING_ACTION_LIST } from './writingActions.ts'

export function NoteTools() {
  const { t } = useTranslation()
  const editor = useEditor()
  const count = useValue('selected notes', () => selectedNotes(editor).length, [editor])
  const isBusy = useValue('dragging', () => !editor.isInAny('select.idle', 'select.pointing_shape', 'select.editing_shape'), [editor])
  const kind = useValue('their outcome', () => commonOutcome(editor), [editor])
  const ids = useValue('their ids', () => editor.getSelectedShapeIds().join(), [editor])
  const act = useWritingAct(editor)
  useWritingKeys(editor)
  if (count === 0 || isBusy) return null

  const pressed = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') editor.focus()
    else if (event.key === 'z' && (event.ctrlKey || event.metaKey)) editor.undo()
  }
  return (
    <fieldset aria-label={t('writing.tools')} className="note-tools" onPointerDown={stopEventPropagation} onKeyDown={pressed}>
      <Toolbar.Root className="note-tools__row" aria-label={t('writing.tools')}>
        {count > 1
          ? WRITING_ACTION_LIST.filter(({ least }) => least > 1).map((action) => (
              <Toolbar.Button
                key={action.words}
                className="button button--quiet note-tools__button"
                title={`${t(action.words)} (Alt+Shift+${action.key.replace('Key', '')})`}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => {
                  editor.focus()
                  act(action)
                }}
              >
                <Icon name={action.icon} />
                {t(action.words)}
              </Toolbar.Button>
            ))
          : null}
        {count > 1 ? <Toolbar.Separator className="note-tools__line" /> : null}
        <Toolbar.ToggleGroup
          type="single"
          className="note-tools__row"
          aria-label={t('outcome.title')}
          value={kind ?? ''}
          onValueChange={(value) => markOutcome(editor, OUTCOME_KINDS.find((known) => known === value) ?? null)}
        >
          {OUTCOME_KINDS.map((known) => (
            <Toolbar.ToggleItem
              key={known}
              value={known}
              {...{ [OUTCOME_CHOICE]: known }}
              className="button button--quiet note-tools__button"
              onPointerDown={(event) => event.preventDefault()}
            >
              <Icon name={OUTCOME_LOOKS[known].icon} />
              {t(OUTCOME_LOOKS[known].words)}
            </Toolbar.ToggleItem>
          ))}
        </Toolbar.ToggleGroup>
        <ReopenButton editor={editor} />
        <HarvestStar />
      </Toolbar.Root>
      {kind === 'action' ? <OutcomeFields key={ids} editor={editor} /> : null}
    </fieldset>
  )
}
