// What a report tells of the open board and its session, as they are when it is gathered.
import { readBoard } from '@keha/shared/board/readBoard.ts'
import { gatherReport, type ReportSource } from '@keha/shared/report/contents/gatherReport.ts'
import type { ReportContents } from '@keha/shared/report/contents/reportContents.ts'
import type { ReportOptions } from '@keha/shared/report/contents/reportOptions.ts'
import { viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession } from '@keha/shared/session/session.ts'
import { useCallback, useEffect, useRef } from 'react'
import { useOpenBoard } from '../board/board.ts'
import { useServices } from '../browser/services.ts'

export function useReport(): (options: ReportOptions) => ReportContents {
  const { now, api } = useServices()
  const { line, entry } = useOpenBoard()
  const template = useRef<ReportSource['template']>(null)
  // Not worth waiting for: without it the cover does not name the template.
  useEffect(() => {
    void api.templates().then((result) => {
      if (result.ok) template.current = result.value.find(({ id }) => id === entry.board.template) ?? null
    })
  }, [api, entry])
  return useCallback(
    (options) => {
      const { session, clockOffsetMs } = line.state.getState()
      const { title, locale } = entry.board
      const contents = readBoard(line.doc, session?.scaffold.records ?? [])
      const nowMs = now() + clockOffsetMs
      return gatherReport({ title, locale, nowMs, template: template.current, contents, session: session ?? viewOf(emptySession) }, options)
    },
    [line, entry, now],
  )
}
