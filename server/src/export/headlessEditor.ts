// A tldraw Editor without a screen: its geometry of arrows and shapes is the canvas's own. One is made and shows one board
// after another, since tldraw holds on to every editor ever made.
// Notes, texts and words in shapes get theirs from our text engine or none, since tldraw makes HTML of rich text to measure it,
// 5–17 ms each, for which a document without a browser is not enough.

import { NOTE_SIDE_PX, TEXT_SIZES_PX, withoutText } from '@keha/shared/report/shapeBodies.ts'
import type { TextEngine } from '@keha/shared/report/text/TextEngine.ts'
import type { TextNode } from '@keha/shared/report/text/textBlocks.ts'
import {
  createTLStore,
  defaultAddFontsFromNode,
  defaultBindingUtils,
  defaultShapeUtils,
  Editor,
  FrameShapeUtil,
  GeoShapeUtil,
  Group2d,
  NoteShapeUtil,
  Rectangle2d,
  TextShapeUtil,
  type TLAnyShapeUtilConstructor,
  type TLFrameShape,
  type TLGeoShape,
  type TLNoteShape,
  type TLRecord,
  type TLTextShape,
  tipTapDefaultExtensions,
} from 'tldraw'
import { measureWith } from './measureText.ts'

/** tldraw's smallest width of a text. */
const MIN_TEXT_WIDTH_PX = 16

class BareNoteUtil extends NoteShapeUtil {
  override getGeometry({ props: { growY, scale } }: TLNoteShape): Group2d {
    return new Group2d({
      children: [new Rectangle2d({ width: NOTE_SIDE_PX * scale, height: (NOTE_SIDE_PX + growY) * scale, isFilled: true })],
    })
  }
}

/** The outline that arrows end at and groups are as large as; where the words lie in it is not asked. */
class BareGeoUtil extends GeoShapeUtil {
  override getGeometry(shape: TLGeoShape): Group2d {
    return super.getGeometry(withoutText(shape))
  }
}

/** Without the heading above it, which tldraw would measure. */
class BareFrameUtil extends FrameShapeUtil {
  override getGeometry({ props: { w, h } }: TLFrameShape): Rectangle2d {
    return new Rectangle2d({ width: w, height: h, isFilled: false })
  }
}

function textUtil(engine: TextEngine): TLAnyShapeUtilConstructor {
  return class LaidOutTextUtil extends TextShapeUtil {
    override getGeometry({ props }: TLTextShape): Rectangle2d {
      const fixed = props.autoSize ? undefined : Math.max(MIN_TEXT_WIDTH_PX, Math.floor(props.w))
      const size = TEXT_SIZES_PX[props.size]
      const layout = engine.layout(props.richText as TextNode, {
        family: props.font,
        size,
        maxWidth: fixed,
        align: 'start',
        breakWords: true,
      })
      const width = fixed ?? Math.max(MIN_TEXT_WIDTH_PX, layout.width + 1)
      return new Rectangle2d({
        width: width * props.scale,
        height: Math.max(size, layout.height) * props.scale,
        isFilled: true,
        isLabel: true,
      })
    }
  }
}

/** An editor with nothing on it. Start the fake browser first. */
export function headlessEditor(engine: TextEngine, container: HTMLElement): Editor {
  const replaced: readonly TLAnyShapeUtilConstructor[] = [
    BareNoteUtil,
    BareGeoUtil,
    textUtil(engine),
    BareFrameUtil.configure({ showColors: true }),
  ]
  const types = new Set(replaced.map((util) => util.type))
  const kept = (defaultShapeUtils as readonly TLAnyShapeUtilConstructor[]).filter((util) => !types.has(util.type))
  const shapeUtils = [...kept, ...replaced]
  const store = createTLStore({ shapeUtils, bindingUtils: defaultBindingUtils })
  const editor = new Editor({
    store,
    shapeUtils,
    bindingUtils: defaultBindingUtils,
    tools: [],
    textOptions: { tipTapConfig: { extensions: tipTapDefaultExtensions }, addFontsFromNode: defaultAddFontsFromNode },
    getContainer: () => container,
  })
  measureWith(editor, engine)
  return editor
}

/** Puts a board in place of the one before. Throws where a record is not valid, and shows what it showed. */
export function showBoard(editor: Editor, records: readonly TLRecord[]): void {
  const store = editor.store as Editor['store'] & UntypedStore
  // What an editor does when records change, such as dissolving a group of one, would show a board otherwise than it is.
  const runCallbacks = false
  store.atomic(() => {
    const stale = store.allRecords().filter((record) => ON_A_BOARD.has(record.typeName))
    store.remove(stale.map((record) => record.id))
    store.put([...records])
  }, runCallbacks)
}

/** Not in tldraw's published types. */
interface UntypedStore {
  atomic(change: () => void, runCallbacks: boolean): void
}

/** The page and the document stay: the editor cannot be without. */
const ON_A_BOARD: ReadonlySet<string> = new Set(['shape', 'binding', 'asset'])
