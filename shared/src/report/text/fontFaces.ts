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

/** A face of other letters than tldraw's fonts have, and the letters it is asked for, as in a style sheet. */
export interface ScriptFace {
  readonly file: string
  readonly range: string
}

/** In the order they are tried. The canvas has the same faces with the same ranges in its style sheet (scriptFonts.css). */
export const SCRIPT_FACES: readonly ScriptFace[] = [
  { file: 'NotoSansLatinExt-Regular.ttf', range: 'U+0180-019F, U+01A2-01AE, U+01B1-0217, U+021C-02BA, U+1E00-1E9F, U+1EFA-1EFF' },
  { file: 'NotoSansGreekExt-Regular.ttf', range: 'U+1F00-1FFF' },
  { file: 'NotoSansHebrew-Regular.ttf', range: 'U+0590-05FF, U+FB1D-FB4F' },
  { file: 'NotoSansArabic-Regular.ttf', range: 'U+0600-06FF, U+0750-077F, U+08A0-08FF, U+FB50-FDFF, U+FE70-FEFF' },
  { file: 'NotoSansDevanagari-Regular.ttf', range: 'U+0900-097F, U+1CD0-1CFF, U+A8E0-A8FF' },
  { file: 'NotoSansBengali-Regular.ttf', range: 'U+0980-09FF' },
  { file: 'NotoSansTamil-Regular.ttf', range: 'U+0B80-0BFF' },
  { file: 'NotoSansThai-Regular.ttf', range: 'U+0E00-0E7F' },
  { file: 'NotoSansArmenian-Regular.ttf', range: 'U+0530-058F, U+FB13-FB17' },
  { file: 'NotoSansGeorgian-Regular.ttf', range: 'U+10A0-10FF, U+1C90-1CBF, U+2D00-2D2F' },
  { file: 'NotoSansKR-Regular.ttf', range: 'U+1100-11FF, U+3130-318F, U+AC00-D7AF' },
  // Han letters are tried as Japan writes them first, then what only China has: nothing on a note tells its language.
  { file: 'NotoSansJP-Regular.ttf', range: 'U+2E80-30FF, U+31F0-31FF, U+3200-9FFF, U+F900-FAFF, U+FF00-FFEF' },
  { file: 'NotoSansSC-Regular.ttf', range: 'U+2E80-30FF, U+3100-312F, U+3200-9FFF, U+F900-FAFF, U+FF00-FFEF' },
  // Signs; without those that Plex has, such as "✓" and "→", so that these faces are not fetched for them.
  { file: 'NotoSansSymbols2-Regular.ttf', range: 'U+2300-23FF, U+25A0-2712, U+2714-27BF, U+2B00-2BFF' },
  { file: 'NotoSansSymbols-Regular.ttf', range: 'U+2160-218B, U+2300-24FF, U+2600-2712, U+2714-27BF' },
  {
    file: 'NotoSansMath-Regular.ttf',
    range:
      'U+2100-2115, U+2118-2121, U+2123-2138, U+219A-2201, U+2203-2205, U+2207-220E, U+221B-221D, U+221F-222A, U+222C-2247, U+2249-225F, U+2261-2263, U+2266-22FF, U+27C0-27FF, U+2900-2AFF, U+1D400-1D7FF',
  },
]

const SCRIPT_LETTERS = SCRIPT_FACES.map(({ file, range }) => ({ file, letters: lettersIn(range) }))

/** A style sheet's range of characters as a pattern. */
function lettersIn(range: string): RegExp {
  const parts = range.split(', ').map((part) =>
    part
      .slice(2)
      .split('-')
      .map((point) => `\\u{${point}}`)
      .join('-'),
  )
  return new RegExp(`[${parts.join('')}]`, 'u')
}

/** The faces tried, in this order, for what a face does not cover: Plex has Greek, which Shantell Sans has not. Emoji come before signs. */
export function fallbackFaces(text: string): string[] {
  return [PAGE_FACE, EMOJI_FACE, ...SCRIPT_LETTERS.filter(({ letters }) => letters.test(text)).map(({ file }) => file)]
}

/** Every file there is. */
export const FACE_FILES: readonly string[] = [
  ...(['draw', 'sans', 'serif', 'mono'] as const).flatMap((family) =>
    [false, true].flatMap((bold) => [false, true].map((italic) => faceFile(family, bold, italic))),
  ),
  EMOJI_FACE,
  ...SCRIPT_FACES.map(({ file }) => file),
]

export const isEmojiFace = (file: string): boolean => file === EMOJI_FACE
