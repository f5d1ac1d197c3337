// Which font file a style of the canvas is drawn with. The files lie in shared/fonts, made by its build script from the
// fonts tldraw itself ships, so that the PDF breaks lines where the canvas does.

export type FontFamily = 'draw' | 'sans' | 'serif' | 'mono'

const FILE_STEMS: Readonly<Record<Exclude<FontFamily, 'draw'>, string>> = {
  sans: 'IBMPlexSans',
  serif: 'IBMPlexSerif',
  mono: 'IBMPlexMono',
}

/** The file a style of text is drawn with, such as `IBMPlexSans-BoldItalic.ttf`. tldraw's regular weight of Plex is Medium. */
export function faceFile(family: FontFamily, bold = false, italic = false): string {
  if (family === 'draw') return `Shantell_Sans-Informal_${bold ? 'Bold' : 'Regular'}${italic ? '_Italic' : ''}.ttf`
  return `${FILE_STEMS[family]}-${bold ? 'Bold' : 'Medium'}${italic ? 'Italic' : ''}.ttf`
}

/** The headings and footers of the PDF itself. */
export const PAGE_FACE = faceFile('sans')
export const PAGE_FACE_BOLD = faceFile('sans', true)

/** Monochrome emoji and symbols: what is searched and copied under a colour picture, and drawn where there is no picture. */
export const EMOJI_FACE = 'NotoEmoji-Regular.ttf'

/** Tried in this order for what a face does not cover: Plex has Greek, which Shantell Sans has not. */
export const FALLBACK_FACES: readonly string[] = [PAGE_FACE, EMOJI_FACE]

/** Every file there is. */
export const FACE_FILES: readonly string[] = [
  ...(['draw', 'sans', 'serif', 'mono'] as const).flatMap((family) =>
    [false, true].flatMap((bold) => [false, true].map((italic) => faceFile(family, bold, italic))),
  ),
  EMOJI_FACE,
]

export const isEmojiFace = (file: string): boolean => file === EMOJI_FACE
