// The few sizes of text a template may use, and their tldraw sizes. Chosen for two distances: a title is read with the whole
// board on screen (a fifth to a sixth of full size), a sign too where the screen is large, everything else with one area on screen.
import type { TLDefaultSizeStyle } from '@tldraw/tlschema'
import type { Face } from './measure.ts'

export type TextStyle = 'title' | 'sign' | 'heading' | 'body' | 'label'

interface Typeface extends Face {
  readonly tldrawSize: TLDefaultSizeStyle
  readonly scale: number
}

/** Pixels of tldraw's text sizes at scale 1. */
export const TEXT_PX: Readonly<Record<TLDefaultSizeStyle, number>> = { s: 18, m: 24, l: 36, xl: 44 }
/** Pixels of tldraw's label sizes inside a geo shape, at scale 1. */
export const LABEL_PX: Readonly<Record<TLDefaultSizeStyle, number>> = { s: 18, m: 22, l: 26, xl: 32 }

const face = (tldrawSize: TLDefaultSizeStyle, scale: number, bold: boolean): Typeface => ({
  tldrawSize,
  scale,
  bold,
  size: TEXT_PX[tldrawSize] * scale,
})

export const TYPEFACES: Readonly<Record<TextStyle, Typeface>> = {
  title: face('xl', 2.4, true),
  sign: face('l', 1.7, true),
  heading: face('l', 1, true),
  body: face('m', 1.25, false),
  label: face('m', 1.125, true),
}

/** Pixels of tldraw's strokes at scale 1. */
export const STROKE_PX: Readonly<Record<TLDefaultSizeStyle, number>> = { s: 2, m: 3.5, l: 5, xl: 10 }
