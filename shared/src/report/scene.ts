// A board drawn, as plain data: what `buildScene` takes from an editor and the PDF is made from.
// Structured-cloneable, so that it can be posted to a worker. Order of `items` is drawing order, back to front.
import type { Bounds, Matrix } from './geometry.ts'
import type { FontFamily } from './text/fontFaces.ts'
import type { TextAlign } from './text/TextEngine.ts'
import type { TextNode } from './text/textBlocks.ts'

export interface Scene {
  /** In the order of their pages. */
  readonly areas: readonly SceneArea[]
  readonly items: readonly SceneItem[]
  /** Shapes that tldraw could not draw, with the reason; they are there without their lines. */
  readonly undrawn: readonly { readonly id: string; readonly problem: string }[]
}

/** A frame of the board: a page of the PDF. */
export interface SceneArea {
  readonly id: string
  readonly name: string
  readonly bounds: Bounds
  readonly fill: string
  readonly stroke: string
  readonly locked: boolean
  /** The area it lies within, if any. */
  readonly within: string | null
}

export type ItemKind = 'note' | 'text' | 'geo' | 'arrow' | 'line' | 'drawing' | 'image' | 'other'

export interface SceneItem {
  readonly id: string
  readonly kind: ItemKind
  /** The area it lies in by its middle; null outside of all. */
  readonly area: string | null
  /** From the item's own px, at scale 1, to the board's page. */
  readonly matrix: Matrix
  /** On the board's page. */
  readonly bounds: Bounds
  readonly opacity: number
  /** Points x, y, x, y… on the board's page it is cut to: what a frame hides of its children. */
  readonly clip: readonly number[] | undefined
  /** Only facilitators change it: part of the scaffold. */
  readonly locked: boolean
  readonly note: NoteBody | undefined
  /** What tldraw itself draws, as SVG markup without its text. */
  readonly svg: string | undefined
  readonly image: ImageBody | undefined
  readonly text: TextBody | undefined
  /** Of an arrow: the texts of what it joins, where it joins something. */
  readonly joins: { readonly from: string; readonly to: string } | undefined
  /** A link laid on the whole item. */
  readonly url: string | undefined
}

export interface NoteBody {
  readonly width: number
  readonly height: number
  readonly fill: string
}

export interface ImageBody {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly flipX: boolean
  readonly flipY: boolean
  /** Shares of the picture that are shown, or undefined for all of it. */
  readonly crop: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } | undefined
  /** Cut to the ellipse that fits. */
  readonly round: boolean
  readonly alt: string
}

export interface TextBody {
  readonly content: TextNode
  readonly family: FontFamily
  /** Px at scale 1. */
  readonly size: number
  readonly color: string
  readonly align: TextAlign
  readonly verticalAlign: TextAlign
  /** Where it lies in the item's own px. */
  readonly box: Bounds
  readonly padding: number
  /** Whether lines break at the box's width. */
  readonly wraps: boolean
}
