/// <reference path="../foreign.d.ts" />
// PDFKit 0.20.2, pinned: what we use of it, much of it not public, is named here and used in PdfCanvas only. PDFKit
// writes objects, fonts, images, structure tree and cross references; every content stream is ours.

import type { FontkitFont } from 'fontkit'
import PDFDocument from 'pdfkit'

export interface KitReference {
  readonly data: Record<string, unknown>
  write(chunk: string | Uint8Array): void
  end(chunk?: string | Uint8Array): void
}

export interface KitPage {
  readonly width: number
  readonly height: number
  readonly dictionary: KitReference
  readonly fonts: Record<string, KitReference>
  readonly xobjects: Record<string, KitReference>
  readonly ext_gstates: Record<string, KitReference>
  readonly patterns: Record<string, KitReference>
}

/** An embedded font: which glyphs the file needs, how wide they are and what they stand for. */
export interface KitFont {
  readonly id: string
  readonly scale: number
  readonly widths: (number | undefined)[]
  readonly unicode: (readonly number[] | undefined)[]
  readonly subset: { includeGlyph(id: number): number; readonly glyphs: number[] }
  ref(): KitReference
}

export interface KitImage {
  readonly label: string
  readonly width: number
  readonly height: number
  readonly obj: KitReference | null
  /** EXIF orientation of a JPEG. */
  readonly orientation?: number
  /** Of a PNG: called when its pixels are taken apart, which in Node happens later. */
  finalize?: () => unknown
  embed(document: KitDocument): unknown
}

/** An element of the structure tree. */
export interface KitElement {
  add(child: unknown): KitElement
  end(): void
}

export interface KitElementOptions {
  readonly title?: string
  readonly alt?: string
  readonly bbox?: readonly number[]
  readonly scope?: 'Column' | 'Row'
}

interface KitOutline {
  addItem(title: string, options: { readonly fit?: boolean; readonly expanded?: boolean }): KitOutline
}

export interface KitDocument {
  readonly page: KitPage
  readonly outline: KitOutline
  readonly info: Record<string, unknown>
  readonly _root: KitReference
  readonly _font: KitFont
  _addInfo: () => void
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): void
  addContent(operators: string): void
  ref(data: object): KitReference
  font(source: FontkitFont): void
  openImage(bytes: Uint8Array): KitImage
  struct(type: string, options?: object): KitElement
  addStructure(element: KitElement): void
  markStructureContent(type: string): unknown
  markContent(tag: string, options: object | null): void
  endMarkedContent(): void
  addNamedDestination(name: string, ...fit: unknown[]): void
  link(x: number, y: number, width: number, height: number, url: string, options: object): void
  goTo(x: number, y: number, width: number, height: number, name: string, options: object): void
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  on(event: 'error', listener: (error: Error) => void): void
  end(): void
}

export interface DocumentInfo {
  readonly title: string
  readonly subject: string
  /** BCP 47. */
  readonly language: string
  readonly date: Date
}

/** A tagged PDF/UA document without pages. The same info gives the same file identifier. */
export function newKitDocument({ title, subject, language, date }: DocumentInfo): KitDocument {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    displayTitle: true,
    lang: language,
    compress: true,
    margin: 0,
    font: null,
    info: { Title: title, Subject: subject, Creator: 'Kehä', Producer: 'Kehä (PDFKit)', CreationDate: date, ModDate: date },
  }) as KitDocument
  escapeMetadata(document)
  return document
}

/** PDFKit writes the info strings into XML as they are, so a title with "&" would break the metadata. */
function escapeMetadata(document: KitDocument): void {
  const addInfo = document._addInfo.bind(document)
  document._addInfo = () => {
    const plain = { ...document.info }
    for (const [key, value] of Object.entries(plain)) if (typeof value === 'string') document.info[key] = escapeXml(value)
    addInfo()
    Object.assign(document.info, plain)
  }
}

/** Text inside XML. Control characters, which XML does not allow at all, are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  )
}

/** Ends the document and collects its bytes. */
export function finishKitDocument(document: KitDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('error', reject)
    document.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
      let at = 0
      for (const chunk of chunks) {
        bytes.set(chunk, at)
        at += chunk.length
      }
      resolve(bytes)
    })
    document.end()
  })
}
