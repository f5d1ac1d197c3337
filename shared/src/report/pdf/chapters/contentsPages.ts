// The table of contents: a line an entry, with a link and the number of its page.
import { phrase } from '../../phrases.ts'
import type { Entry } from '../flow/Piece.ts'
import type { ReportWriter } from '../flow/ReportWriter.ts'
import { BODY, INK, LINE, SHEET, SOFT, TEXT_HEIGHT, TEXT_WIDTH } from '../flow/sheet.ts'

/** Where an entry is: the number printed on its page, and the name of its place. Known when the pages are painted. */
export type WhereIs = (entry: Entry) => { readonly page: number; readonly name: string }

const CHAPTER_PT = 20
const SECTION_PT = 15.5
const BEFORE_CHAPTER_PT = 6
/** The heading, and what is free below it. */
const HEADING_PT = 54
/** The least share of their height that lines are set closer to, so that a few of them are not alone on a page. */
const CLOSEST = 0.78
const INDENT = 16
const NUMBER_PT = 26

const heightOf = ({ level }: Pick<Entry, 'level'>): number => (level === 1 ? CHAPTER_PT + BEFORE_CHAPTER_PT : SECTION_PT)

/** The share of their height that lines take, on a page of their own. */
export function closeness(entries: readonly Pick<Entry, 'level'>[]): number {
  const share = (TEXT_HEIGHT - HEADING_PT) / entries.reduce((sum, entry) => sum + heightOf(entry), 0)
  return share < CLOSEST ? 1 : Math.min(1, share)
}

export function writeContents(writer: ReportWriter, entries: readonly Entry[], whereIs: WhereIs, startsPage: boolean): void {
  const { locale, tools } = writer
  const { canvas, text } = tools
  writer.chapter(phrase('contents', locale), { startsPage, entry: false })
  writer.gap(10)
  const contents = writer.late(writer.holder, 'TOC')
  const share = startsPage ? closeness(entries) : 1
  for (const [at, entry] of entries.entries()) {
    const isChapter = entry.level === 1
    const height = share * (isChapter ? CHAPTER_PT : SECTION_PT)
    const left = SHEET.left + (isChapter ? 0 : INDENT)
    const title = text.cutPlain(entry.title, BODY.size, SHEET.left + TEXT_WIDTH - left - NUMBER_PT, isChapter)
    writer.add({
      height,
      before: isChapter ? share * BEFORE_CHAPTER_PT : 0,
      keep: isChapter && entries[at + 1]?.level === 2,
      paint: (top) => {
        const { page, name } = whereIs(entry)
        const [baseline, right, numeral] = [top + height - 5 * share, SHEET.left + TEXT_WIDTH, String(page)]
        const tag = canvas.tag(canvas.tag(contents(), 'TOCI'), 'Link')
        let end = left
        canvas.mark(tag, 'Link', () => {
          end += text.paintPlain(`${title} `, BODY.size, left, baseline, INK, isChapter)
          text.paintPlain(numeral, BODY.size, right - text.widthOfPlain(numeral, BODY.size), baseline, isChapter ? INK : SOFT)
        })
        canvas.artifact(() => {
          const from = end + 3
          const to = right - text.widthOfPlain(numeral, BODY.size) - 6
          if (to > from) canvas.fillBox([from, baseline - 0.6, to - from, 0.6], LINE)
        })
        canvas.linkInside([left, top, right - left, height], name, tag, `${entry.title}, ${phrase('page', locale)} ${numeral}`)
      },
    })
  }
}
