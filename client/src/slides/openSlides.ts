// Files become pages here, one after the other, so that a long presentation never lies in memory as a whole. PDFs are drawn
// by pdf.js, which comes only when needed.
import { MAX_SLIDES } from '@keha/shared/session/model/slides.ts'
import { fileKind, SlidesRefused } from './slideFiles.ts'
import { drawn, paper, SLIDE_PX, type SlidePage, type SlideSource } from './slidePages.ts'

/** One PDF, or pictures in the order of their names. Rejects with `SlidesRefused`. */
export async function openSlides(files: readonly File[]): Promise<SlideSource> {
  if (fileKind(files) === 'pdf') {
    const { openPdf } = await import('./pdfSlides.ts')
    return within(await openPdf(await (files[0] as File).arrayBuffer()))
  }
  return within({ count: files.length, page: (at) => pictureOf(files[at] as File), close: () => undefined })
}

function within(source: SlideSource): SlideSource {
  if (source.count <= MAX_SLIDES && source.count > 0) return source
  source.close()
  throw new SlidesRefused(source.count === 0 ? 'damaged' : 'too-many-pages')
}

async function pictureOf(file: File): Promise<SlidePage> {
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new SlidesRefused('damaged')
  })
  const scale = Math.min(1, SLIDE_PX / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  paper(canvas).drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return drawn(canvas, file.name.replace(/\.[^.]*$/, ''))
}
