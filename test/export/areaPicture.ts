// An area's page of a PDF as a picture, by poppler, at so many px a unit of the board.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AREA_SIZES, pageFormat } from '@keha/shared/report/pdf/pageFormat.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface AreaPicture {
  readonly png: Buffer
  /** Of the area's corner from the picture's, px: less than one. */
  readonly offset: readonly [x: number, y: number]
}

type Size = readonly [width: number, height: number]

interface AreaPage {
  readonly number: number
  readonly size: Size
}

export class AreaPictures {
  readonly #file: string
  readonly #pages: readonly AreaPage[]

  private constructor(file: string, pages: readonly AreaPage[]) {
    this.#file = file
    this.#pages = pages
  }

  /** Of a report's file, kept in `directory`. */
  static async open(bytes: Uint8Array, directory: string, name: string): Promise<AreaPictures> {
    const file = join(directory, `${name}.pdf`)
    writeFileSync(file, bytes)
    const task = getDocument({ data: bytes.slice(), verbosity: 0 })
    const document = await task.promise
    const pages: AreaPage[] = []
    for (let at = 1; ; at++) {
      const destination = await document.getDestination(`page-${String(at).padStart(4, '0')}`)
      if (!destination) break
      const number = (await document.getPageIndex(destination[0])) + 1
      const [, , width = 0, height = 0] = (await document.getPage(number)).view
      pages.push({ number, size: [width, height] })
    }
    await task.destroy()
    return new AreaPictures(file, pages)
  }

  /** The `index`th area, `size` board units large. */
  draw(index: number, [width, height]: Size, pxAUnit: number): AreaPicture {
    const page = this.#pages[index]
    if (!page) throw new Error(`there is no page of area ${index}`)
    const { toPage } = pageFormat(
      [0, 0, width, height],
      Number.POSITIVE_INFINITY,
      AREA_SIZES.filter((sides) => isSize(sides, page.size)),
    )
    const [scale, , , , left, top] = toPage
    const pxAPoint = pxAUnit / scale
    const [x, y] = [left * pxAPoint, top * pxAPoint]
    const place = [Math.floor(x), Math.floor(y), Math.ceil(width * pxAUnit), Math.ceil(height * pxAUnit)]
    const cut = ['-x', '-y', '-W', '-H'].flatMap((name, at) => [name, String(place[at])])
    const args = ['-png', '-f', String(page.number), '-l', String(page.number), '-r', String(72 * pxAPoint), ...cut, this.#file]
    return { png: execFileSync('pdftoppm', args, { maxBuffer: 1e9 }), offset: [x % 1, y % 1] }
  }
}

/** Upright or not, to a tenth of a point. */
const isSize = (sides: Size, size: Size): boolean =>
  Math.abs(Math.max(...sides) - Math.max(...size)) < 0.1 && Math.abs(Math.min(...sides) - Math.min(...size)) < 0.1
