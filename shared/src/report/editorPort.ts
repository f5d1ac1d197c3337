// What the scene needs of a tldraw editor, live in a browser or headless on the server. `shared` does not import tldraw:
// an `Editor` of tldraw 3.15.6 fits this by its shape, and the drawing of a shape to markup comes as a function.
import type { TLAsset, TLBinding, TLShape } from '@tldraw/tlschema'

export interface PlainBox {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface ShapeGeometry {
  readonly bounds: PlainBox
  /** Of a group geometry; the one with `isLabel` is where an arrow's label lies. */
  readonly children?: readonly { readonly isLabel: boolean; readonly bounds: PlainBox }[]
}

export interface RenderedShape {
  readonly shape: TLShape
  /** The shape's ShapeUtil. */
  readonly util: {
    readonly options?: { readonly showColors?: boolean }
    /** Elements of React, or nothing. */
    toSvg?(shape: never, context: DrawContext): unknown
    toBackgroundSvg?(shape: never, context: DrawContext): unknown
  }
  readonly index: number
  readonly backgroundIndex: number
  readonly opacity: number
}

export interface SceneEditor {
  getUnorderedRenderingShapes(useEditorState: boolean): readonly RenderedShape[]
  getShapePageTransform(shape: TLShape): {
    readonly a: number
    readonly b: number
    readonly c: number
    readonly d: number
    readonly e: number
    readonly f: number
  }
  getShapeMask(shape: TLShape): readonly { readonly x: number; readonly y: number }[] | undefined
  getShapePageBounds(shape: TLShape): PlainBox | undefined
  getShapeGeometry(shape: TLShape): ShapeGeometry
  getShape(id: TLShape['id']): TLShape | undefined
  getAsset(id: TLAsset['id']): TLAsset | undefined
  getBindingsFromShape(shape: TLShape, type: 'arrow'): readonly TLBinding[]
  isShapeOrAncestorLocked(shape: TLShape): boolean
}

/** What the util's `toSvg` (and `toBackgroundSvg`) draws of a shape, as SVG markup in the shape's own px; '' for nothing. */
export type DrawShape = (shape: TLShape, util: RenderedShape['util']) => Promise<string>

/** What tldraw's shapes ask of the export they are drawn for: at full size, in the light theme. */
export interface DrawContext {
  readonly isDarkMode: boolean
  readonly scale: number
  readonly pixelRatio: null
  readonly waitUntil: () => void
  readonly addExportDef: () => void
  readonly resolveAssetUrl: () => Promise<null>
}

const PAPER: DrawContext = {
  isDarkMode: false,
  scale: 1,
  pixelRatio: null,
  waitUntil: () => undefined,
  addExportDef: () => undefined,
  resolveAssetUrl: () => Promise.resolve(null),
}

/** Draws shapes with their own utils, ends and corners of lines round as the canvas's style sheet has them; `markup` turns the elements these give into markup. */
export function drawWith(markup: (elements: unknown) => string): DrawShape {
  return async (shape, util) => {
    const below = await util.toBackgroundSvg?.(shape as never, PAPER)
    const above = await util.toSvg?.(shape as never, PAPER)
    const drawn = [below, above].map((elements) => (elements === null || elements === undefined ? '' : markup(elements))).join('')
    return drawn && `<g stroke-linecap="round" stroke-linejoin="round">${drawn}</g>`
  }
}
