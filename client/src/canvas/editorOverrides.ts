// tldraw's actions and shortcuts as a workshop needs them: `N` writes a new note at once, and what would leave the board
// (embeds, other pages) or only serves tldraw's makers is gone.
import { inLanguage, LOCALES, type Locale } from '@keha/shared/locale.ts'
import type { TLUiOverrides } from 'tldraw'
import { CANVAS_WORDS } from './canvasWords.ts'
import { editorTexts } from './editorTexts.ts'
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

const translations = Object.fromEntries(
  LOCALES.map((locale: Locale) => [locale, { ...editorTexts[locale], 'action.new-note': inLanguage(CANVAS_WORDS.newNote, locale) }]),
)

export const EDITOR_OVERRIDES: TLUiOverrides = {
  translations,
  actions: (editor, actions) => {
    for (const id of GONE) delete actions[id]
    return {
      ...actions,
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
