// The slides as panels show them: each with its picture and its words, which one is on, and whether it is led.
import type { RecordId } from '@keha/shared/ids.ts'
import type { SessionView } from '@keha/shared/session/model/session.ts'
import { useMemo } from 'react'
import type { TLAsset, TLImageShape } from 'tldraw'
import { useBoard } from '../board/board.ts'

export interface ShownSlide {
  readonly id: RecordId
  /** On this server; null where the picture is not there. */
  readonly src: string | null
  readonly alt: string
}

export interface ShownSlides {
  readonly slides: readonly ShownSlide[]
  readonly at: number
  readonly led: boolean
}

/** Null where there are none. */
export function useSlides(): ShownSlides | null {
  const slice = useBoard(({ session }) => session?.slides)
  const records = useBoard(({ session }) => session?.scaffold.records)
  return useMemo(
    () => (slice && records && slice.pages.length > 0 ? { slides: shown(slice.pages, records), at: slice.at, led: slice.led } : null),
    [slice, records],
  )
}

function shown(pages: readonly RecordId[], records: SessionView['scaffold']['records']): readonly ShownSlide[] {
  const byId = new Map(records.map((record) => [record.id as string, record]))
  return pages.map((id) => {
    const { props } = byId.get(id) as TLImageShape
    const asset = byId.get(props.assetId ?? '') as TLAsset | undefined
    return { id, src: asset?.props.src ?? null, alt: props.altText }
  })
}
