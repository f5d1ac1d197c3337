// Makes a board's picture as soon as the line has the board: from what this browser kept of it, or from the server. Once; what
// happens on the board afterwards is the editor's to show. Comes with the line, long before the editor.
import { readBoard } from '@keha/shared/board/readBoard.ts'
import { boardPicture, boundsOfPart } from '@keha/shared/picture/boardPicture.ts'
import type { FirstView } from '@keha/shared/picture/firstView.ts'
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import type { SessionView } from '@keha/shared/session/model/session.ts'
import type { BoardLine } from '../sync/BoardLine.ts'
import { firstArea } from './firstArea.ts'
import type { OpeningStore } from './opening.ts'
import { paintPicture } from './paintPicture.ts'

/** What this browser kept has no scaffold, which is the session's: the server is given this long to say it. */
const PATIENCE_MS = 400
/** Screen pixels around an area that one is taken to, as wherever else the view goes. */
const AREA_INSET_PX = 40

/** Fills `opening`; returns how to stop. */
export function followOpening(line: BoardLine, opening: OpeningStore): () => void {
  let isDone = false
  let isPatient = true
  let stopWaiting: (() => void) | null = null
  const look = () => {
    const { loaded, session, you, line: connection } = line.state.getState()
    const step = session && currentStep(session.agenda)
    if (step) opening.setState({ step: step.title })
    else if (session && session.agenda.steps.length > 0) opening.setState({ step: null })
    if (isDone || !loaded) return
    if (session === null && connection.status === 'connecting' && isPatient) {
      stopWaiting ??= line.clock.after(PATIENCE_MS, () => {
        isPatient = false
        look()
      })
      return
    }
    isDone = true
    take(session, session && firstArea(session, you?.id))
  }
  const take = (session: SessionView | null, area: string | null) => {
    const picture = boardPicture(readBoard(line.doc, session?.scaffold.records ?? []))
    if (picture.bounds === null) return opening.setState({ seen: true })
    const part = area === null ? undefined : picture.parts.find(({ id }) => id === area)
    const view: FirstView = part ? { bounds: boundsOfPart(part), inset: AREA_INSET_PX } : { bounds: picture.bounds }
    opening.setState({ view, paint: (canvas) => paintPicture(canvas, picture, view) })
  }
  const unsubscribe = line.state.subscribe(look)
  look()
  return () => {
    unsubscribe()
    stopWaiting?.()
  }
}
