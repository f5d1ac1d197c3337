// What panels share of this person's private notes: the drafts, for as long as the board is open, and the notes as they stand.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useBoard, useOpenBoard } from '../board/board.ts'
import { draftsOf } from '../browser/forgetBoard.ts'
import { useServices } from '../browser/services.ts'
import { PrivateDrafts } from './PrivateDrafts.ts'
import { type OwnNote, ownNotes } from './privateNotes.ts'

const DraftsContext = createContext<PrivateDrafts | null>(null)

export function PrivateWriting({ children }: { readonly children: ReactNode }) {
  const { line, entry } = useOpenBoard()
  const { kept } = useServices()
  const [drafts, setDrafts] = useState<PrivateDrafts | null>(null)
  useEffect(() => {
    const opened = new PrivateDrafts({ line, kept, name: draftsOf(entry.board.id) + entry.participant.id })
    const leaving = () => void opened.flush()
    setDrafts(opened)
    window.addEventListener('pagehide', leaving)
    document.addEventListener('visibilitychange', leaving)
    return () => {
      window.removeEventListener('pagehide', leaving)
      document.removeEventListener('visibilitychange', leaving)
      opened.close()
    }
  }, [line, kept, entry])
  return drafts && <DraftsContext value={drafts}>{children}</DraftsContext>
}

export function usePrivateDrafts(): PrivateDrafts {
  const drafts = useContext(DraftsContext)
  if (!drafts) throw new Error('no private writing around this component')
  return drafts
}

export function useOwnNotes(): readonly OwnNote[] {
  const drafts = useStore(usePrivateDrafts().state, (state) => state.drafts)
  const line = useBoard((state) => state.line)
  const session = useBoard((state) => state.session)
  const mine = useBoard((state) => state.mine)
  const you = useBoard((state) => state.you)
  return useMemo(() => ownNotes(drafts, { line, session, mine, you }), [drafts, line, session, mine, you])
}
