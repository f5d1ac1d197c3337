// Types of the libraries that bring none, no wider than what this folder uses. Referenced by the files that import them.
declare module 'fontkit' {
  export interface FontkitGlyph {
    readonly id: number
    readonly advanceWidth: number
  }
  export interface FontkitFont {
    readonly unitsPerEm: number
    readonly hhea: { readonly ascent: number; readonly descent: number }
    hasGlyphForCodePoint(codePoint: number): boolean
    getGlyph(id: number): FontkitGlyph
    glyphForCodePoint(codePoint: number): FontkitGlyph
  }
  export function create(data: Uint8Array): FontkitFont
}

declare module 'linebreak' {
  export interface Break {
    readonly position: number
    readonly required: boolean
  }
  class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }

  // biome-ignore lint/style/noDefaultExport: the library has it so
  export { LineBreaker as default }
}

declare module 'bidi-js' {
  export interface Bidi {
    getEmbeddingLevels(
      text: string,
      base: 'ltr' | 'rtl' | 'auto',
    ): { readonly levels: Uint8Array; readonly paragraphs: readonly { readonly level: number }[] }
  }
  const bidiFactory: () => Bidi

  // biome-ignore lint/style/noDefaultExport: the library has it so
  export { bidiFactory as default }
}

declare module 'pdfkit' {
  /** PDFKit's document; its shape is described in PdfCanvas.ts, the only file that uses it. */
  const PDFDocument: new (options: object) => unknown

  // biome-ignore lint/style/noDefaultExport: the library has it so
  export { PDFDocument as default }
}
