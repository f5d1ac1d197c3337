// What panels may do with a mounted canvas.
import type { RecordId } from '@keha/shared/ids.ts'
import type { Place } from '@keha/shared/session/model/attention.ts'
import { Box, type Editor, react, type TLFrameShape, type TLShapeId, unsafe__withoutCapture } from 'tldraw'
import type { BoundBoard } from '../sync/bindBoard.ts'
import type { CanvasHandle } from './CanvasHandle.ts'
import { findNotes } from './findNotes.ts'
import { measured } from './measured.ts'
import { createNoteInView } from './notePlacing.ts'

/** Screen pixels around what the view goes to. */
const INSET_PX = 40
/** A page that everyone looks at fills the canvas. */
const SLIDE_INSET_PX = 16
/** Canvas units around a note that is shown, so that its neighbours are seen. */
const AROUND = 300
/** Long enough to see where one is taken; none where motion is reduced. */
const TRAVEL_MS = 180
/** A single note is not magnified beyond its own size. */
const NOTE_ZOOM = 1

export function handleOf(editor: Editor, board: BoundBoard): CanvasHandle {
  const goToBounds = (bounds: Box, force: boolean, targetZoom?: number) => {
    measured(editor).zoomToBounds(bounds, { inset: INSET_PX, animation: { duration: TRAVEL_MS }, force, ...(targetZoom && { targetZoom }) })
  }
  let letGo: (() => void) | null = null
  let keep: (() => void) | null = null
  return {
    editor,
    viewport: () => {
      const { x, y, w, h } = editor.getViewportPageBounds()
      return { page: editor.getCurrentPageId() as string as RecordId, x, y, w, h }
    },
    selection: () => editor.getSelectedShapeIds() as string[] as RecordId[],
    goTo: (target, { force = false } = {}) => {
      if (typeof target !== 'string') return goToBounds(boxOf(target), force)
      const shape = editor.getShape(target as string as TLShapeId)
      const bounds = shape && editor.getShapePageBounds(shape)
      if (bounds) goToBounds(bounds, force, shape.type === 'note' ? NOTE_ZOOM : undefined)
    },
    areaName: (id) => {
      const area = editor.getShape<TLFrameShape>(id as string as TLShapeId)
      return area?.type === 'frame' ? area.props.name.trim() : undefined
    },
    hold: (place) => {
      letGo?.()
      letGo = null
      editor.setCameraOptions({ isLocked: place !== null })
      if (place === null) return
      letGo = react('held view', () => {
        // There again whenever the canvas changes its size.
        editor.getViewportScreenBounds()
        unsafe__withoutCapture(() => goToBounds(boxOf(place), true))
      })
    },
    keepAt: (id, onLeft) => {
      keep?.()
      keep = null
      if (id === null) return
      let isOwn = false
      const stopLooking = editor.store.sideEffects.registerAfterChangeHandler('camera', () => {
        if (!isOwn) onLeft?.()
      })
      const stopKeeping = react('kept view', () => {
        editor.getViewportScreenBounds()
        const bounds = editor.getShapePageBounds(id as string as TLShapeId)
        if (!bounds) return
        isOwn = true
        unsafe__withoutCapture(() => editor.zoomToBounds(bounds, { inset: SLIDE_INSET_PX, immediate: true, force: true }))
        isOwn = false
      })
      keep = () => {
        stopLooking()
        stopKeeping()
      }
    },
    extent: (without) => {
      const left = new Set<string>(without)
      const boxes = editor.getCurrentPageShapesSorted().flatMap(({ id, parentId }) => {
        const box = left.has(id) || left.has(parentId) ? undefined : editor.getShapePageBounds(id)
        return box ? [box] : []
      })
      if (boxes.length === 0) return null
      const { x, y, w, h } = Box.Common(boxes)
      return { x, y, w, h }
    },
    fit: () => {
      measured(editor).zoomToFit({ animation: { duration: TRAVEL_MS } })
    },
    show: (id) => {
      const shape = id as string as TLShapeId
      const bounds = editor.getShapePageBounds(shape)
      if (!bounds) return
      editor.select(shape)
      measured(editor).zoomToBounds(bounds.clone().expandBy(AROUND), { inset: INSET_PX, targetZoom: 1, animation: { duration: TRAVEL_MS } })
    },
    find: (query, locale) => findNotes(editor, query, locale),
    newNote: () => {
      if (!editor.getIsReadonly()) createNoteInView(editor)
    },
    editScaffold: (on) => {
      editor.selectNone()
      board.editScaffold(on)
    },
  }
}

const boxOf = ({ x, y, w, h }: Place): Box => new Box(x, y, w, h)
