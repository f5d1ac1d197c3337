// tldraw's own interface cut down to what a workshop needs. Module constants: tldraw remounts where their identity changes.
// The bottom right corner stays free for tldraw's watermark, which must be seen unaltered.
import {
  ArrowToolbarItem,
  AssetToolbarItem,
  DefaultQuickActions,
  DefaultToolbar,
  DrawToolbarItem,
  EllipseToolbarItem,
  EraserToolbarItem,
  HandToolbarItem,
  HighlightToolbarItem,
  LineToolbarItem,
  NoteToolbarItem,
  RectangleToolbarItem,
  SelectToolbarItem,
  TextToolbarItem,
  type TLComponents,
  TldrawUiToolbar,
  useEditor,
  useTranslation,
} from 'tldraw'
import { useCanvasBoard } from './boardContext.ts'
import { CanvasProblem } from './CanvasProblem.tsx'
import { CursorOverlay } from './CursorOverlay.tsx'

function WorkshopToolbar() {
  return (
    <DefaultToolbar>
      <SelectToolbarItem />
      <HandToolbarItem />
      <NoteToolbarItem />
      <TextToolbarItem />
      <DrawToolbarItem />
      <ArrowToolbarItem />
      <EraserToolbarItem />
      <AssetToolbarItem />
      <RectangleToolbarItem />
      <EllipseToolbarItem />
      <LineToolbarItem />
      <HighlightToolbarItem />
    </DefaultToolbar>
  )
}

/** Undo, redo, delete and duplicate; what tldraw keeps in its menus is in ours or not needed. */
function WorkshopMenuPanel() {
  const words = useTranslation()
  return (
    <nav className="tlui-menu-zone">
      {/* The buttons' arrow keys need a toolbar around them. */}
      <TldrawUiToolbar className="tlui-buttons__horizontal" label={words('actions-menu.title')}>
        <DefaultQuickActions />
      </TldrawUiToolbar>
    </nav>
  )
}

function Cursors() {
  const editor = useEditor()
  const { line } = useCanvasBoard()
  return <CursorOverlay editor={editor} line={line} nowMs={line.clock.nowMs} />
}

export const EDITOR_PARTS: TLComponents = {
  Toolbar: WorkshopToolbar,
  MenuPanel: WorkshopMenuPanel,
  InFrontOfTheCanvas: Cursors,
  ErrorFallback: CanvasProblem,
  PageMenu: null,
  MainMenu: null,
  HelpMenu: null,
  DebugMenu: null,
  DebugPanel: null,
  SharePanel: null,
  TopPanel: null,
  KeyboardShortcutsDialog: null,
  CursorChatBubble: null,
  CollaboratorCursor: null,
  CollaboratorHint: null,
  CollaboratorBrush: null,
  CollaboratorScribble: null,
  CollaboratorShapeIndicator: null,
}
