// A PDF as a program for people who can't see reads it: text by tags, structure, bookmarks, links. Over pdf.js.
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

export interface ReadPage {
  readonly heading: string
  /** In the order of the tags. */
  readonly text: string
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly outline: readonly Bookmark[]
  /** Rows of cells, a table that runs on to another page in parts. */
  readonly tables: readonly (readonly (readonly string[])[])[]
  readonly pageLabels: readonly string[] | null
  readonly figures: readonly string[]
  readonly links: readonly { readonly url?: string; readonly destination?: string; readonly contents: string }[]
  readonly charactersOutsideTags: number
  readonly marked: boolean
  readonly language: string
  readonly title: string
  readonly xmpTitle: string
}

export interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

interface StructNode {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly StructNode[]
}

export async function readPdf(task: PDFDocumentLoadingTask): Promise<ReadPdf> {
  const document = await task.promise
  const pages: ReadPage[] = []
  const figures: string[] = []
  const links: ReadPdf['links'][number][] = []
  const tables: ReadPdf['tables'][number][] = []
  let charactersOutsideTags = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { byId, outside } = await textByMark(page)
    charactersOutsideTags += outside
    const tree = (await page.getStructTree()) as StructNode | null
    const read = readTree(tree, byId)
    pages.push({ heading: read.heading.trim(), text: read.text })
    figures.push(...read.figures)
    tables.push(...read.tables)
    links.push(...(await linksOf(page)))
  }
  const outline = ((await document.getOutline()) ?? []).map(bookmark)
  const pageLabels = await document.getPageLabels()
  const data = await documentData(document)
  await task.destroy()
  return { pages, outline, figures, links, tables, pageLabels, charactersOutsideTags, ...data }
}

type PdfOutline = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>[number]
const bookmark = ({ title, items }: PdfOutline): Bookmark => ({ title, items: (items as PdfOutline[]).map(bookmark) })

async function textByMark(page: PDFPageProxy): Promise<{ byId: Map<string, string>; outside: number }> {
  const content = await page.getTextContent({ includeMarkedContent: true })
  const byId = new Map<string, string>()
  const open: (string | undefined)[] = []
  let outside = 0
  for (const item of content.items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop()
      // What is nested only to say its letters has no id of its own: pdf.js says null there.
      else open.push(('id' in item ? item.id : null) ?? undefined)
      continue
    }
    const text = item.str + (item.hasEOL ? '\n' : '')
    if (open.length === 0) outside += item.str.trim().length
    const id = open.findLast((one) => one !== undefined)
    if (id !== undefined) byId.set(id, (byId.get(id) ?? '') + text)
  }
  return { byId, outside }
}

function readTree(root: StructNode | null, byId: ReadonlyMap<string, string>) {
  let text = ''
  let heading = ''
  const figures: string[] = []
  const tables: string[][][] = []
  let cell: { text: string } | undefined
  const walk = (node: StructNode, role: string): void => {
    if (node.role === 'Table') tables.push([])
    if (node.role === 'TR') tables.at(-1)?.push([])
    const isCell = node.role === 'TH' || node.role === 'TD'
    if (isCell) cell = { text: '' }
    if (node.type === 'content') {
      const content = byId.get(node.id ?? '') ?? ''
      text += content
      if (cell) cell.text += content
      if (/^H\d$/.test(role)) heading += content
    }
    if (node.role === 'Figure') figures.push(node.alt ?? '')
    for (const child of node.children ?? []) walk(child, node.role ?? role)
    if (isCell && cell) {
      tables.at(-1)?.at(-1)?.push(cell.text.trim())
      cell = undefined
    }
    if (node.role && ['P', 'LI', 'H1', 'H2', 'H3', 'H4', 'TH', 'TD', 'TOCI'].includes(node.role)) text += '\n'
  }
  if (root) walk(root, '')
  return { text, heading, figures, tables }
}

async function linksOf(page: PDFPageProxy): Promise<ReadPdf['links'][number][]> {
  const annotations = (await page.getAnnotations()) as { subtype: string; url?: string; dest?: string; contentsObj?: { str: string } }[]
  return annotations
    .filter((annotation) => annotation.subtype === 'Link')
    .map(({ url, dest, contentsObj }) => ({
      ...(url ? { url } : {}),
      ...(dest ? { destination: String(dest) } : {}),
      contents: contentsObj?.str ?? '',
    }))
}

async function documentData(document: PDFDocumentProxy) {
  const { info, metadata } = await document.getMetadata()
  const data = info as { Title?: string; Language?: string }
  const marks = (await document.getMarkInfo()) as { Marked?: boolean } | null
  return {
    marked: marks?.Marked === true,
    language: data.Language ?? '',
    title: data.Title ?? '',
    xmpTitle: String(metadata?.get('dc:title') ?? ''),
  }
}
