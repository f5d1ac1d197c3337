// Every text of a report, so that a browser knows which fonts and emoji its pages need.
import type { TextNode } from '../text/textBlocks.ts'
import type { ReportContents } from './reportContents.ts'

export interface ReportTexts {
  readonly texts: readonly string[]
  /** Those with marks, lists and links. */
  readonly documents: readonly TextNode[]
}

export function textsOf(report: ReportContents): ReportTexts {
  const texts: string[] = []
  const documents: TextNode[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (isDocument(value)) documents.push(value)
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) walk(part)
  }
  walk(report)
  return { texts, documents }
}

const isDocument = (value: unknown): value is TextNode => typeof value === 'object' && value !== null && (value as TextNode).type === 'doc'
