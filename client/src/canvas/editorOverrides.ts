// tldraw's actions and shortcuts as a workshop needs them: `N` writes a new note at once, and what would leave the board
// (embeds, other pages) or only serves tldraw's makers is gone.
import { inLanguage, LOCALES, type Locale } from '@keha/shared/locale.ts'
import type { TLUiOverrides } from 'tldraw'
import { CANVAS_WORDS } from './canvasWords.ts'
import { editorTexts } from './editorTexts.ts'
import { measured } from './measured.ts'
import { createNoteInView } from './notePlacing.ts'

const GONE = [
  'insert-embed',
  'convert-to-bookmark',
  'convert-to-embed',
  'open-embed-link',
  'toggle-dark-mode',
  'toggle-debug-mode',
  'toggle-focus-mode',
  'new-page',
  'move-to-new-page',
  'open-cursor-chat',
  'print',
] as const

/** What takes the view somewhere by the size of the canvas. */
const BY_SIZE = ['zoom-in', 'zoom-out', 'zoom-to-100', 'zoom-to-fit', 'zoom-to-selection', 'back-to-content'] as const

const translations = Object.fromEntries(
  LOCALES.map((locale: Locale) => [locale, { ...editorTexts[locale], 'action.new-note': inLanguage(CANVAS_WORDS.newNote, locale) }]),
)

export const EDITOR_OVERRIDES: TLUiOverrides = {
  translations,
  actions: (editor, actions) => {
    for (const id of GONE) delete actions[id]
    const bySize = BY_SIZE.flatMap((id) => {
      const action = actions[id]
      if (!action) return []
      const onSelect: typeof action.onSelect = (source) => {
        measured(editor)
        return action.onSelect(source)
      }
      return [[id, { ...action, onSelect }] as const]
    })
    return {
      ...actions,
      ...Object.fromEntries(bySize),
      'new-note': { id: 'new-note', label: 'action.new-note', kbd: 'n', readonlyOk: false, onSelect: () => void createNoteInView(editor) },
    }
  },
  tools: (_editor, tools) => {
    const { note } = tools
    if (!note) return tools
    const { kbd: _taken, ...noteTool } = note
    return { ...tools, note: noteTool }
  },
}
