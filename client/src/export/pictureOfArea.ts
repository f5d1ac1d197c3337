// What a person sees of an area, of a selection or of the whole board, as a picture: tldraw's own export, in the light theme. The
// fonts and the pictures of the board go into it, from this server and no other.
import { Box, type Editor, type TLShapeId } from 'tldraw'

/** `selection`: what is selected now; null: the whole board. */
export type Pictured = TLShapeId | 'selection' | null
export const PICTURE_FORMATS = ['png', 'svg'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/** Around a selection, canvas units. An area ends where its edge is. */
const PADDING = 24
/** Of the longer side: what every browser draws. */
const MAX_SIDE_PX = 8_192
/** Sharp on any screen, and in print at half a metre. */
const PIXEL_RATIO = 2

/** Undefined where there is nothing to picture. */
export async function pictureOf(editor: Editor, pictured: Pictured, format: PictureFormat): Promise<Blob | undefined> {
  const scene = sceneOf(editor, pictured)
  if (!scene || scene.ids.length === 0) return undefined
  const { ids, bounds, padding } = scene
  const options = { background: true, darkMode: false, padding, ...(bounds && { bounds }) }
  if (format === 'svg') {
    const drawn = await editor.getSvgString(ids, options)
    return drawn && new Blob([drawn.svg], { type: 'image/svg+xml' })
  }
  const box = bounds ?? Box.Common(ids.flatMap((id) => editor.getShapePageBounds(id) ?? []))
  const side = Math.max(box.w, box.h) + 2 * padding
  const { blob } = await editor.toImage(ids, { ...options, format: 'png', pixelRatio: Math.min(PIXEL_RATIO, MAX_SIDE_PX / side) })
  return blob
}

function sceneOf(editor: Editor, pictured: Pictured): { ids: TLShapeId[]; bounds?: Box; padding: number } | undefined {
  if (pictured === null) return { ids: [...editor.getCurrentPageShapeIds()], padding: PADDING }
  if (pictured === 'selection') return { ids: editor.getSelectedShapeIds(), padding: PADDING }
  const bounds = editor.getShapePageBounds(pictured)
  // Notes lie on an area of the scaffold without being inside it.
  const touching = (id: TLShapeId): boolean => editor.getShapePageBounds(id)?.collides(bounds as Box) ?? false
  return bounds && { ids: [...editor.getCurrentPageShapeIds()].filter(touching), bounds, padding: 0 }
}
