// Paints a board's picture on a canvas element. What is too small to be read is a bar of its length.
import { type BoardPicture, boundsOfPart, type PicturePart, type PictureWords } from '@keha/shared/picture/boardPicture.ts'
import { type Camera, cameraFor, type FirstView } from '@keha/shared/picture/firstView.ts'
import { scaleOf } from '@keha/shared/report/geometry.ts'

/** The ground of tldraw's canvas. */
const GROUND = '#f9fafb'
/** Letters this high are read, lower ones are bars, and still lower ones not seen at all; screen pixels. */
const READABLE_PX = 5
const SEEN_PX = 1.5
const LINE_HEIGHT = 1.35
/** Mean advance of a letter, in its size; bars alone go by it. */
const LETTER = 0.5
const BAR_OPACITY = 0.3
/** tldraw's own faces where they are there already, else what the page has. */
const faceOf = (family: string) => `'tldraw_${family}', 'IBM Plex Sans Variable', sans-serif`

/** Paints as large as the element is; does nothing where it is painted so already. */
export function paintPicture(canvas: HTMLCanvasElement, picture: BoardPicture, view: FirstView): void {
  const context = canvas.getContext('2d')
  const size = { w: canvas.clientWidth, h: canvas.clientHeight }
  const ratio = devicePixelRatio
  const [width, height] = [Math.round(size.w * ratio), Math.round(size.h * ratio)]
  if (!context || width === 0 || height === 0 || (canvas.width === width && canvas.height === height)) return
  canvas.width = width
  canvas.height = height
  context.fillStyle = GROUND
  context.fillRect(0, 0, width, height)
  const camera = cameraFor(view, size)
  for (const part of picture.parts) if (isInside(part, camera, size)) paintPart(context, part, camera, ratio)
}

function isInside(part: PicturePart, { x, y, z }: Camera, { w, h }: { readonly w: number; readonly h: number }): boolean {
  const [left, top, width, height] = boundsOfPart(part)
  return left + x < w / z && top + y < h / z && left + width + x > 0 && top + height + y > 0
}

function paintPart(context: CanvasRenderingContext2D, part: PicturePart, { x, y, z }: Camera, ratio: number): void {
  const [a, b, c, d, e, f] = part.matrix
  const k = z * ratio
  context.setTransform(a * k, b * k, c * k, d * k, (e + x) * k, (f + y) * k)
  context.globalAlpha = part.opacity
  context.beginPath()
  if (part.kind === 'line') for (const [px, py] of part.points) context.lineTo(px, py)
  else if (part.kind === 'box') context.rect(0, 0, part.w, part.h)
  else context.ellipse(part.w / 2, part.h / 2, part.w / 2, part.h / 2, 0, 0, 2 * Math.PI)
  if (part.fill !== null) {
    context.fillStyle = part.fill
    context.fill()
  }
  if (part.stroke !== null) {
    context.strokeStyle = part.stroke
    context.lineWidth = part.strokeWidth || 1 / (z * scaleOf(part.matrix))
    context.lineJoin = 'round'
    context.lineCap = 'round'
    context.stroke()
  }
  if (part.kind !== 'line' && part.text) paintWords(context, part.text, part, part.text.size * z * scaleOf(part.matrix))
}

function paintWords(
  context: CanvasRenderingContext2D,
  text: PictureWords,
  { w, h, opacity }: { readonly w: number; readonly h: number; readonly opacity: number },
  seenPx: number,
): void {
  if (seenPx < SEEN_PX) return
  const { size, padding, align, verticalAlign } = text
  const isRead = seenPx >= READABLE_PX
  if (isRead) context.font = `${text.isBold ? 700 : 400} ${size}px ${faceOf(text.family)}`
  const widthOf = isRead ? (words: string) => context.measureText(words).width : (words: string) => words.length * size * LETTER
  const lines = text.wraps ? wrapped(text.words, w - 2 * padding, widthOf) : text.words.split('\n')
  const tall = lines.length * size * LINE_HEIGHT
  const top = verticalAlign === 'middle' ? (h - tall) / 2 : verticalAlign === 'end' ? h - padding - tall : padding
  context.fillStyle = text.colour
  context.textBaseline = 'middle'
  if (!isRead) context.globalAlpha = opacity * BAR_OPACITY
  for (const [i, words] of lines.entries()) {
    const width = widthOf(words)
    const left = align === 'middle' ? (w - width) / 2 : align === 'end' ? w - padding - width : padding
    const middle = top + (i + 0.5) * size * LINE_HEIGHT
    if (isRead) context.fillText(words, left, middle)
    else context.fillRect(left, middle - size * 0.25, width, size * 0.5)
  }
}

/** Broken at spaces; a word that is longer than a line stays whole. */
function wrapped(words: string, width: number, widthOf: (words: string) => number): readonly string[] {
  return words.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && widthOf(longer) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    return [...lines, line]
  })
}
