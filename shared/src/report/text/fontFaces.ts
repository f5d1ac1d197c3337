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

/** The letters a script's own face is asked for; the canvas has the same ranges in its style sheet (scriptFonts.css). */
const SCRIPT_FACES: readonly { readonly file: string; readonly letters: RegExp }[] = [
  { file: 'NotoSansHebrew-Regular.ttf', letters: /[\u0590-\u05ff\ufb1d-\ufb4f]/ },
  { file: 'NotoSansArabic-Regular.ttf', letters: /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/ },
  { file: 'NotoSansDevanagari-Regular.ttf', letters: /[\u0900-\u097f\u1cd0-\u1cff\ua8e0-\ua8ff]/ },
  { file: 'NotoSansBengali-Regular.ttf', letters: /[\u0980-\u09ff]/ },
  { file: 'NotoSansTamil-Regular.ttf', letters: /[\u0b80-\u0bff]/ },
  { file: 'NotoSansThai-Regular.ttf', letters: /[\u0e00-\u0e7f]/ },
  { file: 'NotoSansArmenian-Regular.ttf', letters: /[\u0530-\u058f\ufb13-\ufb17]/ },
  { file: 'NotoSansGeorgian-Regular.ttf', letters: /[\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f]/ },
  { file: 'NotoSansKR-Regular.ttf', letters: /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/ },
  // Han letters are tried as Japan writes them first, then what only China has: nothing on a note tells its language.
  { file: 'NotoSansJP-Regular.ttf', letters: /[\u2e80-\u30ff\u31f0-\u31ff\u3200-\u9fff\uf900-\ufaff\uff00-\uffef]/ },
  { file: 'NotoSansSC-Regular.ttf', letters: /[\u2e80-\u30ff\u3100-\u312f\u3200-\u9fff\uf900-\ufaff\uff00-\uffef]/ },
  // Signs; without those that Plex has, such as "✓" and "→", so that these faces are not fetched for them.
  { file: 'NotoSansSymbols2-Regular.ttf', letters: /[\u2300-\u23ff\u25a0-\u2712\u2714-\u27bf\u2b00-\u2bff]/ },
  { file: 'NotoSansSymbols-Regular.ttf', letters: /[\u2160-\u218b\u2300-\u24ff\u2600-\u2712\u2714-\u27bf]/ },
  {
    file: 'NotoSansMath-Regular.ttf',
    letters:
      /[\u2100-\u2115\u2118-\u2121\u2123-\u2138\u219a-\u2201\u2203-\u2205\u2207-\u220e\u221b-\u221d\u221f-\u222a\u222c-\u2247\u2249-\u225f\u2261-\u2263\u2266-\u22ff\u27c0-\u27ff\u2900-\u2aff]/,
  },
]

/** The faces tried, in this order, for what a face does not cover: Plex has Greek, which Shantell Sans has not. Emoji come before signs. */
export function fallbackFaces(text: string): string[] {
  return [PAGE_FACE, EMOJI_FACE, ...SCRIPT_FACES.filter(({ letters }) => letters.test(text)).map(({ file }) => file)]
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
