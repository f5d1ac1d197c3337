// Keeps a person's own hand off the scaffold on their canvas: it is not moved, changed, deleted, unlocked or copied as
// scaffold. The server is what really keeps it (it is session state); this keeps the canvas from pretending otherwise.
import type { TLRecord, TLShape, TLStore } from 'tldraw'
import type { Cancel } from './linePorts.ts'
import { isField } from './ScaffoldEdits.ts'

export interface ScaffoldGuardOptions {
  readonly store: TLStore
  readonly isScaffold: (id: string) => boolean
  readonly isEditing: () => boolean
}

/** Installs the guard; the returned call takes it away. */
export function guardScaffold({ store, isScaffold, isEditing }: ScaffoldGuardOptions): Cancel {
  const isKept = (record: TLRecord, source: 'user' | 'remote') => source === 'user' && isScaffold(record.id) && !isEditing()
  const keep = <R extends TLRecord>(record: R, source: 'user' | 'remote'): false | undefined => (isKept(record, source) ? false : undefined)
  const { sideEffects } = store
  const off = [
    sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
      if (!isKept(before, source)) return after
      return isField(before) ? withTextOf(before, after) : before
    }),
    sideEffects.registerBeforeChangeHandler('binding', (before, after, source) => (isKept(before, source) ? before : after)),
    sideEffects.registerBeforeDeleteHandler('shape', keep),
    sideEffects.registerBeforeDeleteHandler('binding', keep),
    sideEffects.registerBeforeDeleteHandler('asset', keep),
    sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
      if (source !== 'user' || !isField(shape)) return shape
      const { field: _, ...meta } = shape.meta
      return { ...shape, meta }
    }),
  ]
  return () => {
    for (const cancel of off) cancel()
  }
}

const TEXT_PROPS = ['richText', 'growY', 'fontSizeAdjustment'] as const

/** A field is typed in and not otherwise changed. */
function withTextOf(before: TLShape, after: TLShape): TLShape {
  const typed = TEXT_PROPS.filter((key) => key in after.props).map((key) => [key, (after.props as Record<string, unknown>)[key]])
  return { ...before, props: { ...before.props, ...Object.fromEntries(typed) } } as TLShape
}
