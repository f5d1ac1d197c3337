// Puts the board's undo in the place of tldraw's, which restores whole records and so takes back what others did.
// All of tldraw's buttons, menus and shortcuts go through these calls of the editor.
import { atom, type Editor } from 'tldraw'
import type { StoreBinding } from './StoreBinding.ts'

export interface HistoryState {
  /** To be told by the binding that what can be undone changed. */
  readonly onHistory: () => void
  attach(editor: Editor, binding: StoreBinding): void
}

export function historyState(): HistoryState {
  const can = atom('what can be undone', { undo: false, redo: false })
  let current: StoreBinding | null = null
  return {
    onHistory: () => {
      if (current) can.set({ undo: current.history.canUndo, redo: current.history.canRedo })
    },
    attach: (editor, binding) => {
      current = binding
      editor.undo = () => {
        editor.complete()
        undo(binding)
        return editor
      }
      editor.redo = () => {
        editor.complete()
        redo(binding)
        return editor
      }
      editor.getCanUndo = () => can.get().undo
      editor.getCanRedo = () => can.get().redo
      const mark = editor.markHistoryStoppingPoint.bind(editor)
      editor.markHistoryStoppingPoint = (name) => {
        binding.flush(true)
        binding.history.stop()
        return mark(name)
      }
    },
  }
}

export function undo(binding: StoreBinding): void {
  binding.flush(true)
  binding.history.undo()
}

export function redo(binding: StoreBinding): void {
  binding.flush(true)
  binding.history.redo()
}
