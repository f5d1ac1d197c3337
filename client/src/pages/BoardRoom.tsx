// The open board: puts bar, panel and canvas together. Owns which window is open.
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { StepAnnouncer } from '../agenda/StepAnnouncer.tsx'
import { BoardProvider, useBoard, useOpenBoard, useRole } from '../board/board.ts'
import type { MyBoard } from '../browser/myBoards.ts'
import { useServices } from '../browser/services.ts'
import { CafeAnnouncer } from '../cafe/CafeAnnouncer.tsx'
import { BoardCanvas } from '../canvas/BoardCanvas.tsx'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import { CloseDialog } from '../closing/CloseDialog.tsx'
import { ClosedBanner } from '../closing/ClosedBanner.tsx'
import { NextRoundDialog } from '../cycle/NextRoundDialog.tsx'
import { ExportDialog } from '../export/ExportDialog.tsx'
import { LifeDialog } from '../life/LifeDialog.tsx'
import { LifeWarning } from '../life/LifeWarning.tsx'
import { useLocale } from '../locales/language.ts'
import { MessageBanner } from '../message/MessageBanner.tsx'
import { OpeningVeil } from '../opening/OpeningVeil.tsx'
import type { OpeningStore } from '../opening/opening.ts'
import { OpenSpaceAnnouncer } from '../openSpace/OpenSpaceAnnouncer.tsx'
import { FollowBanner } from '../people/FollowBanner.tsx'
import { QuestionNow } from '../questions/QuestionNow.tsx'
import { RecoveryDialog } from '../recovery/RecoveryDialog.tsx'
import { SlideBanner } from '../slides/SlideBanner.tsx'
import type { BoardLine } from '../sync/BoardLine.ts'
import { VoteAnnouncer } from '../voting/VoteAnnouncer.tsx'
import { VoteBar } from '../voting/VoteBar.tsx'
import { VotingProvider } from '../voting/VotingProvider.tsx'
import { LineEnded } from '../workshop/LineEnded.tsx'
import { RecoveredBanner } from '../workshop/RecoveredBanner.tsx'
import { SearchNotes, useSearchKey } from '../workshop/SearchNotes.tsx'
import { SharePanel } from '../workshop/SharePanel.tsx'
import { Shortcuts, useShortcuts } from '../workshop/Shortcuts.tsx'
import { SidePanel } from '../workshop/SidePanel.tsx'
import { TopBar } from '../workshop/TopBar.tsx'
import { useFirstPlace } from '../workshop/useFirstPlace.ts'
import { FreezeBanner } from '../writing/FreezeBanner.tsx'
import { PrivateWriting } from '../writing/privateWriting.tsx'
import { RefusedAnnouncer } from '../writing/RefusedAnnouncer.tsx'
import { RevealedBanner } from '../writing/RevealedBanner.tsx'
import { WritingAnnouncer } from '../writing/WritingAnnouncer.tsx'
import '../workshop/panels.css'
import '../writing/private.css'
import '../workshop/together.css'
import '../groups/groups.css'
import '../message/message.css'
import '../voting/voting.css'
import '../agenda/agenda.css'

interface BoardRoomProps {
  readonly entry: MyBoard
  readonly line: BoardLine
  readonly opening: OpeningStore
  readonly onJoinAgain: () => void
}

export function BoardRoom({ entry, line, opening, onJoinAgain }: BoardRoomProps) {
  const [canvas, setCanvas] = useState<CanvasHandle | null>(null)
  const board = useMemo(() => ({ line, canvas, entry }), [line, canvas, entry])
  return (
    <BoardProvider value={board}>
      <VotingProvider>
        <PrivateWriting>
          <Room opening={opening} onCanvas={setCanvas} onJoinAgain={onJoinAgain} />
        </PrivateWriting>
      </VotingProvider>
    </BoardProvider>
  )
}

type OpenWindow = 'life' | 'share' | 'export' | 'close' | 'closed' | 'shortcuts' | 'search' | 'next' | 'recover' | null

interface RoomProps extends Pick<BoardRoomProps, 'opening' | 'onJoinAgain'> {
  readonly onCanvas: (canvas: CanvasHandle | null) => void
}

function Room({ opening, onCanvas, onJoinAgain }: RoomProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { line, canvas, entry } = useOpenBoard()
  const { arrivals } = useServices()
  const created = useStore(arrivals, (state) => state.created === entry.board.id)
  /** Whether the files of the closed workshop name people. */
  const [closedWith, setClosedWith] = useState({ names: false })
  const [open, setOpen] = useState<OpenWindow>(created ? 'share' : null)
  const role = useRole()
  const name =
    useBoard(({ session }) => session?.people.members.find(({ id }) => id === entry.participant.id)?.name) ?? entry.participant.name
  const seen = useStore(opening, (state) => state.seen)
  const status = useBoard((state) => state.line)
  const isClosed = useBoard(({ session }) => (session?.closing.closedAtMs ?? null) !== null)
  const close = useCallback(() => {
    arrivals.setState({ created: null })
    setOpen(null)
  }, [arrivals])
  useShortcuts(useCallback(() => setOpen('shortcuts'), []))
  useSearchKey(useCallback(() => setOpen('search'), []))
  useFirstPlace()

  return (
    <div className="room">
      <TopBar
        onShare={() => setOpen('share')}
        onExport={() => setOpen('export')}
        onEnd={() => setOpen('close')}
        onNext={() => setOpen('next')}
        onRecover={() => setOpen('recover')}
        onLife={() => setOpen('life')}
        onSearch={() => setOpen('search')}
        onShortcuts={() => setOpen('shortcuts')}
      />
      <SidePanel onExport={() => setOpen('export')} onEnd={() => setOpen('close')} onLife={() => setOpen('life')} />
      <main className="room__canvas" aria-label={t('board.canvas')}>
        {seen ? (
          <BoardCanvas line={line} opening={opening} locale={locale} role={role} name={name} token={entry.token} onReady={onCanvas} />
        ) : null}
        <OpeningVeil opening={opening} isOver={canvas !== null} />
        <FollowBanner />
        <SlideBanner />
        {isClosed ? null : <FreezeBanner />}
        <ClosedBanner />
        <RecoveredBanner />
        {role === 'facilitator' ? <LifeWarning onMore={() => setOpen('life')} /> : null}
        <RevealedBanner />
        <VoteBar />
        {isClosed ? null : <QuestionNow />}
        <MessageBanner />
        {status.status === 'ended' ? <LineEnded code={status.code} onJoinAgain={onJoinAgain} /> : null}
      </main>
      <StepAnnouncer />
      <WritingAnnouncer />
      <RefusedAnnouncer />
      <VoteAnnouncer />
      <CafeAnnouncer />
      <OpenSpaceAnnouncer />
      {open === 'share' && entry.invitation ? <SharePanel title={entry.board.title} invitation={entry.invitation} onClose={close} /> : null}
      {open === 'close' ? (
        <CloseDialog
          onClosed={(names) => {
            setClosedWith({ names })
            setOpen('closed')
          }}
          onCancel={close}
        />
      ) : null}
      {(open === 'export' || open === 'closed') && canvas ? (
        <ExportDialog canvas={canvas} closed={open === 'closed' ? closedWith : undefined} onClose={close} />
      ) : null}
      {open === 'recover' && canvas ? <RecoveryDialog canvas={canvas} onClose={close} /> : null}
      {open === 'life' ? <LifeDialog onExport={() => setOpen('export')} onClose={close} /> : null}
      {open === 'next' ? <NextRoundDialog onClose={close} /> : null}
      {open === 'search' ? <SearchNotes onClose={close} /> : null}
      {open === 'shortcuts' ? <Shortcuts onClose={close} /> : null}
    </div>
  )
}
