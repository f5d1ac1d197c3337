// Records of notes, texts, geo shapes, images and arrow labels as bodies of a scene item: sizes, colours and places as
// tldraw 3.15.6 shows them in the light theme. The numbers are tldraw's own constants, checked against it by a test.
import {
  getDefaultColorTheme,
  type TLArrowShape,
  type TLDefaultShape,
  type TLDefaultSizeStyle,
  type TLGeoShape,
  type TLImageShape,
  type TLNoteShape,
  type TLTextShape,
} from '@tldraw/tlschema'
import type { SceneEditor } from './editorPort.ts'
import type { ImageBody, NoteBody, TextBody } from './scene.ts'
import type { TextAlign } from './text/TextEngine.ts'
import { plainDocument, type TextNode, textLines } from './text/textBlocks.ts'

/** Px at scale 1. */
export const NOTE_SIDE_PX = 200
const LABEL_PADDING_PX = 16
const ARROW_LABEL_PADDING_PX = 4.25
export const TEXT_SIZES_PX: Readonly<Record<TLDefaultSizeStyle, number>> = { s: 18, m: 24, l: 36, xl: 44 }
export const LABEL_SIZES_PX: Readonly<Record<TLDefaultSizeStyle, number>> = { s: 18, m: 22, l: 26, xl: 32 }
export const ARROW_LABEL_SIZES_PX: Readonly<Record<TLDefaultSizeStyle, number>> = { s: 18, m: 20, l: 24, xl: 28 }

const ALIGN: Readonly<Record<string, TextAlign>> = {
  start: 'start',
  middle: 'center',
  end: 'end',
  'start-legacy': 'start',
  'middle-legacy': 'center',
  'end-legacy': 'end',
}
const alignOf = (style: string): TextAlign => ALIGN[style] ?? 'start'

const theme = getDefaultColorTheme({ isDarkMode: false })

export function noteBody({ props }: TLNoteShape): NoteBody {
  return { width: NOTE_SIDE_PX, height: NOTE_SIDE_PX + props.growY, fill: theme[props.color].note.fill }
}

export function noteText({ props }: TLNoteShape): TextBody {
  return {
    content: props.richText as TextNode,
    family: props.font,
    size: props.fontSizeAdjustment || LABEL_SIZES_PX[props.size],
    color: props.labelColor === 'black' ? theme[props.color].note.text : theme[props.labelColor].fill,
    align: alignOf(props.align),
    verticalAlign: alignOf(props.verticalAlign),
    box: [0, 0, NOTE_SIDE_PX, NOTE_SIDE_PX + props.growY],
    padding: LABEL_PADDING_PX,
    wraps: true,
  }
}

export function textText(editor: SceneEditor, shape: TLTextShape): TextBody {
  const { props } = shape
  const { bounds } = editor.getShapeGeometry(shape)
  return {
    content: props.richText as TextNode,
    family: props.font,
    size: TEXT_SIZES_PX[props.size],
    color: theme[props.color].solid,
    align: alignOf(props.textAlign),
    verticalAlign: 'start',
    box: [0, 0, bounds.w / props.scale, bounds.h / props.scale],
    padding: 0,
    wraps: !props.autoSize,
  }
}

export function geoText({ props }: TLGeoShape): TextBody {
  return {
    content: props.richText as TextNode,
    family: props.font,
    size: LABEL_SIZES_PX[props.size],
    color: theme[props.labelColor].solid,
    align: alignOf(props.align),
    verticalAlign: alignOf(props.verticalAlign),
    box: [0, 0, props.w / props.scale, (props.h + props.growY) / props.scale],
    padding: LABEL_PADDING_PX,
    wraps: true,
  }
}

/**
 * The shape alone, since our own layout draws its words and rich text costs tldraw 5–17 ms each time it is measured. An arrow keeps
 * its label: tldraw leaves a gap for it in the line.
 */
export function withoutText(shape: TLGeoShape): TLGeoShape {
  return { ...shape, props: { ...shape.props, richText: EMPTY_TEXT } }
}

const EMPTY_TEXT = { type: 'doc' as const, content: [{ type: 'paragraph' }] }

/** Undefined where the editor finds no room for the label. */
export function arrowText(editor: SceneEditor, shape: TLArrowShape): TextBody | undefined {
  const { props } = shape
  const label = editor.getShapeGeometry(shape).children?.find((child) => child.isLabel)
  if (!label) return undefined
  const { x, y, w, h } = label.bounds
  const padding = ARROW_LABEL_PADDING_PX * props.scale
  return {
    content: plainDocument(props.text),
    family: props.font,
    size: ARROW_LABEL_SIZES_PX[props.size],
    color: theme[props.labelColor].solid,
    align: 'center',
    verticalAlign: 'center',
    box: [
      (x + padding) / props.scale,
      (y + padding) / props.scale,
      Math.ceil(w - 2 * padding) / props.scale,
      (h - 2 * padding) / props.scale,
    ],
    padding: 0,
    wraps: true,
  }
}

export function imageBody(editor: Pick<SceneEditor, 'getAsset'>, { props }: TLImageShape): ImageBody | undefined {
  const asset = props.assetId ? editor.getAsset(props.assetId) : undefined
  const src = asset?.type === 'image' ? asset.props.src : undefined
  if (!src) return undefined
  return {
    src,
    width: props.w,
    height: props.h,
    flipX: props.flipX,
    flipY: props.flipY,
    crop:
      props.crop && props.crop.bottomRight.x > props.crop.topLeft.x && props.crop.bottomRight.y > props.crop.topLeft.y
        ? { left: props.crop.topLeft.x, top: props.crop.topLeft.y, right: props.crop.bottomRight.x, bottom: props.crop.bottomRight.y }
        : undefined,
    round: props.crop?.isCircle === true,
    alt: props.altText,
  }
}

/** What a shape says, on one line; its kind where it says nothing. */
export function shapeText(shape: TLDefaultShape): string {
  const { props } = shape
  if ('richText' in props)
    return textLines(props.richText as TextNode)
      .filter(Boolean)
      .join(' ')
  if ('name' in props) return props.name
  if ('altText' in props) return props.altText
  return ''
}
