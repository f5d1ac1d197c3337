// Follows somebody's view: who follows says so over awareness, and whoever is followed shows their view while somebody does.
// One's own move of the view ends it.
import type { ParticipantId } from '@keha/shared/ids.ts'
import { Box, type Editor, react } from 'tldraw'
import { createStore } from 'zustand/vanilla'
import type { BoardLine } from '../sync/BoardLine.ts'
import { SEND_EVERY_MS, shownBy } from './cursors.ts'

const MOVE_MS = 120
/** Presses and turns that move the view, or begin work of one's own. */
const OWN_MOVES = ['wheel', 'pointerdown', 'keydown'] as const

/** Whom this person follows now. */
export const followed = createStore<{ readonly person: ParticipantId | null }>(() => ({ person: null }))

const showersOf = ({ awareness, state }: BoardLine) => {
  const { session, here } = state.getState()
  return session ? shownBy(awareness.getStates(), here, session.people, awareness.clientID) : []
}

/** Returns how to stop. */
export function followPerson(editor: Editor, line: BoardLine): () => void {
  const { awareness } = line
  const stop = () => followed.setState({ person: null })
  let seen = ''
  const look = () => {
    const { person } = followed.getState()
    const view = person && showersOf(line).find((shower) => shower.person === person && shower.view !== null)?.view
    if (!view || JSON.stringify([person, view]) === seen) return
    seen = JSON.stringify([person, view])
    editor.zoomToBounds(new Box(view.x, view.y, view.w, view.h), { inset: 0, animation: { duration: MOVE_MS } })
  }
  const unsubscribe = followed.subscribe(({ person }) => {
    seen = ''
    const { f: _before, ...others } = awareness.getLocalState() ?? {}
    awareness.setLocalState(person ? { ...others, f: person } : others)
  })
  awareness.on('change', look)
  const container = editor.getContainer()
  for (const type of OWN_MOVES) container.addEventListener(type, stop, { capture: true, passive: true })
  const stopShowing = showView(editor, line)
  return () => {
    stop()
    unsubscribe()
    awareness.off('change', look)
    for (const type of OWN_MOVES) container.removeEventListener(type, stop, { capture: true })
    stopShowing()
  }
}

/** Shows one's own view while somebody follows it. Returns how to stop. */
function showView(editor: Editor, line: BoardLine): () => void {
  const { awareness, state } = line
  let waiting: ReturnType<typeof setTimeout> | undefined
  const show = () => {
    waiting = undefined
    const you = state.getState().you?.id
    const isFollowed = showersOf(line).some(({ follows }) => follows !== null && follows === you)
    const { v: before, ...others } = awareness.getLocalState() ?? {}
    if (!isFollowed) {
      if (before) awareness.setLocalState(others)
      return
    }
    const { x, y, w, h } = editor.getViewportPageBounds()
    const v = [x, y, w, h].map(Math.round)
    if (String(v) !== String(before)) awareness.setLocalState({ ...others, v })
  }
  const soon = () => {
    waiting ??= setTimeout(show, SEND_EVERY_MS)
  }
  awareness.on('change', soon)
  const stopCamera = react('followers see what I see', () => {
    editor.getViewportPageBounds()
    soon()
  })
  return () => {
    clearTimeout(waiting)
    awareness.off('change', soon)
    stopCamera()
  }
}
