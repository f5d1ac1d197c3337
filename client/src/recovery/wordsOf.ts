// What is written on a record, '' where nothing is.
import { plainText } from '@keha/shared/board/records.ts'
import type { TLRecord } from 'tldraw'

export function wordsOf(record: TLRecord): string {
  const props = (record as { readonly props?: { readonly richText?: unknown } }).props
  return props?.richText ? plainText(props.richText as Parameters<typeof plainText>[0]).trim() : ''
}
