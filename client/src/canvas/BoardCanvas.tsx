// The board as people see it: tldraw over the line's document. Mounts anew where the document was taken anew.
// Owns no board state; panels reach it through the handle it gives.
import { MAX_IMAGE_BYTES } from '@keha/shared/api.ts'
import type { Locale } from '@keha/shared/locale.ts'
import type { Role } from '@keha/shared/roles.ts'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Box, type Editor, Tldraw, useToasts } from 'tldraw'
import 'tldraw/tldraw.css'
import { useStore } from 'zustand'
import type { OpeningStore } from '../opening/opening.ts'
import type { BoardLine } from '../sync/BoardLine.ts'
import { type BoundBoard, bindBoard } from '../sync/bindBoard.ts'
import { announce } from '../ui/announcements.ts'
import { useProblemWords } from '../ui/problemWords.ts'
import { AreaShapeUtil } from './AreaShapeUtil.tsx'
import { ASSET_URLS } from './assetUrls.ts'
import { CanvasProvider } from './boardContext.ts'
import type { CanvasHandle } from './CanvasHandle.ts'
import './canvas.css'
import './scriptFonts.css'
import { EDITOR_OVERRIDES } from './editorOverrides.ts'
import { EDITOR_PARTS } from './editorParts.tsx'
import { followAttention } from './followAttention.ts'
import { followPerson } from './followPerson.ts'
import { followSlides } from './followSlides.ts'
import { handleOf } from './handleOf.ts'
import { IMAGE_TYPES, imageStore } from './imageStore.ts'
import { listenToNoteKeys } from './noteKeys.ts'
import { registerPasting } from './pasting.ts'
import { setFirstStyles } from './setFirstStyles.ts'
import { tellWhyLocked } from './tellWhyLocked.ts'
import { useBoardUser } from './useBoardUser.ts'
import { WorkshopNoteUtil } from './WorkshopNoteUtil.tsx'

export interface BoardCanvasProps {
  readonly line: BoardLine
  /** Says what is seen first. */
  readonly opening: OpeningStore
  readonly locale: Locale
  readonly role: Role
  readonly name: string
  /** Of this person on this board, for image uploads. */
  readonly token: string
  /** Called when the canvas is there, and with null when it goes. */
  readonly onReady: (handle: CanvasHandle | null) => void
}

const SHAPE_UTILS = [AreaShapeUtil, WorkshopNoteUtil]
const NO_EMBEDS: [] = []
const NO_VIDEOS: readonly string[] = []
const OPTIONS = { maxPages: 1 } as const
/** Pixels; larger photographs are scaled down before they leave the computer. */
const MAX_IMAGE_SIDE = 3_000

export function BoardCanvas(props: BoardCanvasProps) {
  const generation = useStore(props.line.state, (state) => state.generation)
  const loaded = useStore(props.line.state, (state) => state.loaded)
  return loaded ? <MountedBoard key={generation} {...props} /> : null
}

function MountedBoard({ line, opening, locale, role, name, token, onReady }: BoardCanvasProps) {
  const problemWords = useProblemWords()
  const [board] = useState(() =>
    bindBoard({ line, role, assets: imageStore(line.boardId, token), onRefused: (code) => announce(problemWords(code)) }),
  )
  useEffect(() => () => board.close(), [board])
  const context = useMemo(() => ({ line, locale }), [line, locale])
  const user = useBoardUser(locale, name)
  const [editor, setEditor] = useState<Editor | null>(null)
  return (
    <CanvasProvider value={context}>
      <div className="canvas">
        <Tldraw
          store={board.store}
          user={user}
          assetUrls={ASSET_URLS}
          shapeUtils={SHAPE_UTILS}
          components={EDITOR_PARTS}
          overrides={EDITOR_OVERRIDES}
          textOptions={board.textOptions}
          embeds={NO_EMBEDS}
          acceptedImageMimeTypes={IMAGE_TYPES}
          acceptedVideoMimeTypes={NO_VIDEOS}
          maxAssetSize={MAX_IMAGE_BYTES}
          maxImageDimension={MAX_IMAGE_SIDE}
          options={OPTIONS}
          onMount={(mounted) => {
            board.attach(mounted)
            setFirstStyles(mounted)
            showFirst(mounted, opening)
            setEditor(mounted)
            return listenToNoteKeys(mounted)
          }}
        >
          {editor && <Mounted editor={editor} board={board} line={line} locale={locale} onReady={onReady} />}
        </Tldraw>
      </div>
    </CanvasProvider>
  )
}

/** Where the picture was, so that nothing moves as the editor takes its place; a document that was taken anew is shown whole. */
function showFirst(editor: Editor, opening: OpeningStore): void {
  const { view } = opening.getState()
  opening.setState({ view: null })
  if (!view) return void editor.zoomToFit({ immediate: true })
  const [x, y, w, h] = view.bounds
  editor.zoomToBounds(new Box(x, y, w, h), { immediate: true, ...(view.inset !== undefined && { inset: view.inset }) })
}

interface MountedProps extends Pick<BoardCanvasProps, 'line' | 'locale' | 'onReady'> {
  readonly editor: Editor
  readonly board: BoundBoard
}

/** Inside tldraw's tree, where its messages to people can be used. Draws nothing. */
function Mounted({ editor, board, line, locale, onReady }: MountedProps) {
  const { addToast } = useToasts()
  const { t } = useTranslation()
  useEffect(() => {
    registerPasting(editor, locale, {
      refused: (title) => addToast({ title, severity: 'warning' }),
      made: (count, leftOut) => {
        if (count > 1) announce(t('paste.made', { count }))
        else announce(t('paste.one'), { spokenOnly: true })
        if (leftOut > 0) announce(t('paste.leftOut', { count: leftOut }))
      },
    })
  }, [editor, locale, addToast, t])
  useEffect(() => tellWhyLocked(editor, line, ({ words, reason }) => announce(t(words, { reason }))), [editor, line, t])
  useEffect(() => {
    const handle = handleOf(editor, board)
    onReady(handle)
    const stop = followAttention(line, handle)
    const stopSlides = followSlides(line, handle)
    const stopFollowing = followPerson(editor, line)
    return () => {
      stop()
      stopSlides()
      stopFollowing()
      onReady(null)
    }
  }, [editor, board, line, onReady])
  return null
}
