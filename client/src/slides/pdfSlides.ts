// A PDF's pages as slides, by pdf.js in a worker of its own. Worker, fonts and tables are hashed files of the build: nothing
// is asked of another host, and no script of the document is run.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { pdfProblem, SlidesRefused } from './slideFiles.ts'
import { drawn, paper, SLIDE_PX, type SlidePage, type SlideSource } from './slidePages.ts'

GlobalWorkerOptions.workerSrc = workerUrl

const FILES = import.meta.glob<string>(
  [
    '../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg,qcms_bg}.wasm',
  ],
  { query: '?url', import: 'default', eager: true, exhaustive: true },
)
const ADDRESSES = new Map(Object.entries(FILES).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]))

/** What a PDF may lean on without holding it: standard fonts, encodings, decoders of pictures. */
class OwnFiles {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = ADDRESSES.get(filename)
    const response = address === undefined ? undefined : await fetch(address)
    if (!response?.ok) throw new Error(`${filename} could not be fetched`)
    return new Uint8Array(await response.arrayBuffer())
  }
}

/** Rejects with `SlidesRefused` where the file is damaged or wants a password. */
export async function openPdf(data: ArrayBuffer): Promise<SlideSource> {
  const task = getDocument({
    data,
    BinaryDataFactory: OwnFiles,
    useWorkerFetch: false,
    standardFontDataUrl: '/',
    cMapUrl: '/',
    wasmUrl: '/',
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
  })
  const pdf = await task.promise.catch(inOurWords)
  return { count: pdf.numPages, page: (at) => drawPage(pdf, at).catch(inOurWords), close: () => void task.destroy() }
}

async function drawPage(pdf: PDFDocumentProxy, at: number): Promise<SlidePage> {
  const page = await pdf.getPage(at + 1)
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: SLIDE_PX / Math.max(width, height) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(viewport.width))
  canvas.height = Math.max(1, Math.round(viewport.height))
  await page.render({ canvas, canvasContext: paper(canvas), viewport }).promise
  const { items } = await page.getTextContent()
  const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  page.cleanup()
  return drawn(canvas, words)
}

function inOurWords(problem: unknown): never {
  const known = pdfProblem(problem)
  throw known ? new SlidesRefused(known) : problem
}
