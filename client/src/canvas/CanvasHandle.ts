// What panels may ask of the canvas. Built by BoardCanvas when the editor is mounted.
import type { RecordId } from '@keha/shared/ids.ts'
import type { Place } from '@keha/shared/session/model/attention.ts'
import type { Editor } from 'tldraw'
import type { FoundNote } from './findNotes.ts'

export interface CanvasHandle {
  /** For the PDF's scene only; panels use what is below. */
  readonly editor: Editor
  /** What this person sees now. */
  viewport(): Place
  /** Records selected now, for locking. */
  selection(): readonly RecordId[]
  /** Moves the view; `force` also where the view is held. */
  goTo(target: Place | RecordId, options?: { readonly force?: boolean }): void
  /** '' where nobody named it; undefined where there is no such area. */
  areaName(id: RecordId): string | undefined
  /** Takes the view to a place and keeps it there, whatever this person does; null lets it go. */
  hold(place: Place | null): void
  /** Takes the view to a shape, and there again when the canvas changes its size or the shape comes only now; `onLeft` when
   * anything else moves the view, upon which it is free. null: no longer. */
  keepAt(id: RecordId | null, onLeft?: () => void): void
  /** What all shapes but these cover, canvas units; null where there are none. */
  extent(without: readonly RecordId[]): Omit<Place, 'page'> | null
  /** Everything on the board in view. */
  fit(): void
  /** Selects a note and takes the view to it. */
  show(id: RecordId): void
  /** Notes and texts with these words. */
  find(query: string, locale: string): readonly FoundNote[]
  /** New note at a free place in view, open for typing. */
  newNote(): void
  /** Facilitators only: scaffold records can be selected and changed while on. */
  editScaffold(on: boolean): void
}
