// Does what the table of writing actions says, says that it was done, and listens to its keys.
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { announce } from '../ui/announcements.ts'
import { type WRITING_ACTION_LIST, writingActionOfKeys } from './writingActions.ts'

type WritingAction = (typeof WRITING_ACTION_LIST)[number]

export function useWritingAct(editor: Editor): (action: WritingAction) => void {
  const { t } = useTranslation()
  return useCallback(
    ({ act, done, least }) => {
      const count = act(editor)
      if (count > 0) announce(t(done, { count }), { spokenOnly: true })
      else announce(t(least > 1 ? 'writing.selectFirst' : 'writing.selectOne'))
    },
    [editor, t],
  )
}

/** From everywhere on the board's page; nothing for those who may only look. */
export function useWritingKeys(editor: Editor): void {
  const act = useWritingAct(editor)
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const action = writingActionOfKeys(event)
      if (!action || event.defaultPrevented || editor.getIsReadonly() || document.querySelector('dialog[open]')) return
      event.preventDefault()
      event.stopPropagation()
      act(action)
    }
    // Before the canvas, whose own keys some of these would be.
    window.addEventListener('keydown', pressed, { capture: true })
    return () => window.removeEventListener('keydown', pressed, { capture: true })
  }, [editor, act])
}
