// tldraw's own interface cut down to what a workshop needs. Module constants: tldraw remounts where their identity changes.
// The bottom right corner stays free for tldraw's watermark, which must be seen unaltered.
import {
  ArrowToolbarItem,
  AssetToolbarItem,
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
} from 'tldraw'

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

export const EDITOR_PARTS: TLComponents = {
  Toolbar: WorkshopToolbar,
  PageMenu: null,
  MainMenu: null,
  HelpMenu: null,
  DebugMenu: null,
  DebugPanel: null,
  SharePanel: null,
  TopPanel: null,
  MenuPanel: null,
  KeyboardShortcutsDialog: null,
  CursorChatBubble: null,
  CollaboratorCursor: null,
  CollaboratorHint: null,
  CollaboratorBrush: null,
  CollaboratorScribble: null,
  CollaboratorShapeIndicator: null,
}
