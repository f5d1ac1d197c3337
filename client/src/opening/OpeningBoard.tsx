// A board from its address to its editor: the frame at once, its picture when the line has the board, the room with the editor
// after that. Opens the line for as long as the board is shown, and says once that it opens and once that it is ready.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { MyBoard } from '../browser/myBoards.ts'
import { useServices } from '../browser/services.ts'
import type { BoardRoom } from '../pages/BoardRoom.tsx'
import type { BoardLine, BoardState } from '../sync/BoardLine.ts'
import { announce } from '../ui/announcements.ts'
import { loadPicture, loadRoom } from './boardParts.ts'
import { OpeningFrame } from './OpeningFrame.tsx'
import { createOpening, type OpeningStore } from './opening.ts'

interface OpeningBoardProps {
  readonly entry: MyBoard
  readonly onJoinAgain: () => void
  /** The board is deleted: its title where it was on screen, null where this person came too late. */
  readonly onGone: (title: string | null) => void
}

export function OpeningBoard({ entry, onJoinAgain, onGone }: OpeningBoardProps) {
  const { t } = useTranslation()
  const { openLine, myBoards } = useServices()
  const { id, epoch, title } = entry.board
  const [opening] = useState(createOpening)
  const [line, setLine] = useState<BoardLine | null>(null)
  const [isStuck, setStuck] = useState(false)
  const stuck = useCallback((problem: unknown) => {
    console.error('a board could not be opened', problem)
    setStuck(true)
  }, [])
  const isSaid = useRef(false)
  useEffect(() => {
    if (isSaid.current) return
    isSaid.current = true
    announce(t('opening.begins', { title }), { spokenOnly: true })
  }, [t, title])
  useEffect(() => {
    myBoards.touch(id)
    let open: BoardLine | null = null
    let left = false
    const opened = openLine({ boardId: id, token: entry.token, epoch, locale: entry.board.locale })
    opened.then(
      (line) => {
        if (left) return line.close()
        open = line
        setLine(line)
      },
      (problem: unknown) => {
        if (!left) stuck(problem)
      },
    )
    return () => {
      left = true
      open?.close()
    }
  }, [id, epoch, entry, openLine, myBoards, stuck])
  useEffect(
    () =>
      line?.state.subscribe(({ line: now, session }) => {
        if (now.status === 'ended' && now.code === 'board-deleted') onGone(session === null ? null : title)
      }),
    [line, title, onGone],
  )
  useEffect(() => {
    if (line === null) return
    let stop: (() => void) | null = null
    let left = false
    loadPicture().then(
      ({ followOpening }) => {
        if (!left) stop = followOpening(line, opening)
      },
      // Without its picture the board opens all the same.
      () => opening.setState({ seen: true }),
    )
    return () => {
      left = true
      stop?.()
    }
  }, [line, opening])

  const Room = useRoom(stuck)
  const mayEnter = useMayEnter(line, opening)
  if (line === null || Room === null || !mayEnter) return <OpeningFrame entry={entry} opening={opening} isStuck={isStuck} />
  return <Room entry={entry} line={line} opening={opening} onJoinAgain={onJoinAgain} />
}

/** The room, once it is here. In state rather than suspended: nothing of the frame may stay behind, hidden. */
function useRoom(onProblem: (problem: unknown) => void): typeof BoardRoom | null {
  const [room, setRoom] = useState<{ readonly Room: typeof BoardRoom } | null>(null)
  useEffect(() => {
    loadRoom().then(({ BoardRoom: Room }) => setRoom({ Room }), onProblem)
  }, [onProblem])
  return room?.Room ?? null
}

/** The room waits for the picture, which it would hold up; but not where the line has something else to say. */
function useMayEnter(line: BoardLine | null, opening: OpeningStore): boolean {
  const seen = useStore(opening, (state) => state.seen)
  const [isQuiet, setQuiet] = useState(true)
  useEffect(() => {
    if (line === null) return
    const look = ({ line: { status } }: BoardState) => setQuiet(status === 'connecting' || status === 'connected')
    look(line.state.getState())
    return line.state.subscribe(look)
  }, [line])
  return seen || !isQuiet
}
