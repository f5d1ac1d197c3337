// tldraw's own interface cut down to what a workshop needs. Module constants: tldraw remounts where their identity changes.
// The bottom right corner stays free for tldraw's watermark, which must be seen unaltered.
import {
  ArrowToolbarItem,
  AssetToolbarItem,
  DefaultQuickActions,
  DefaultStylePanel,
  DefaultToolbar,
  DrawToolbarItem,
  EllipseToolbarItem,
  EraserToolbarItem,
  HandToolbarItem,
  HighlightToolbarItem,
  LaserToolbarItem,
  LineToolbarItem,
  NoteToolbarItem,
  PORTRAIT_BREAKPOINT,
  RectangleToolbarItem,
  SelectToolbarItem,
  TextToolbarItem,
  type TLComponents,
  type TLUiStylePanelProps,
  TldrawUiToolbar,
  useBreakpoint,
  useEditor,
  useTranslation,
  useValue,
} from 'tldraw'
import { useCanvasBoard } from './boardContext.ts'
import { CanvasProblem } from './CanvasProblem.tsx'
import { CursorOverlay } from './CursorOverlay.tsx'
import { NoteTools } from './NoteTools.tsx'

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
      <LaserToolbarItem />
    </DefaultToolbar>
  )
}

/** Undo, redo, delete and duplicate; what tldraw keeps in its menus is in ours or not needed. */
function WorkshopMenuPanel() {
  const words = useTranslation()
  // On a narrow screen tldraw has them above its toolbar.
  if (useBreakpoint() < PORTRAIT_BREAKPOINT.TABLET) return null
  return (
    <nav className="tlui-menu-zone">
      {/* The buttons' arrow keys need a toolbar around them. */}
      <TldrawUiToolbar className="tlui-buttons__horizontal" label={words('actions-menu.title')}>
        <DefaultQuickActions />
      </TldrawUiToolbar>
    </nav>
  )
}

/** Only while there is something to style: otherwise it would cover the work. */
function WorkshopStylePanel(props: TLUiStylePanelProps) {
  const editor = useEditor()
  const hasUse = useValue('style panel', () => editor.getSelectedShapeIds().length > 0 || !editor.isInAny('select', 'hand', 'eraser'), [
    editor,
  ])
  return hasUse ? <DefaultStylePanel {...props} /> : null
}

function Cursors() {
  const editor = useEditor()
  const { line } = useCanvasBoard()
  return <CursorOverlay editor={editor} line={line} nowMs={line.clock.nowMs} />
}

export const EDITOR_PARTS: TLComponents = {
  Toolbar: WorkshopToolbar,
  MenuPanel: WorkshopMenuPanel,
  TopPanel: NoteTools,
  StylePanel: WorkshopStylePanel,
  InFrontOfTheCanvas: Cursors,
  ErrorFallback: CanvasProblem,
  PageMenu: null,
  MainMenu: null,
  HelpMenu: null,
  DebugMenu: null,
  DebugPanel: null,
  SharePanel: null,
  KeyboardShortcutsDialog: null,
  CursorChatBubble: null,
  CollaboratorCursor: null,
  CollaboratorHint: null,
  CollaboratorBrush: null,
  CollaboratorScribble: null,
  CollaboratorShapeIndicator: null,
}
