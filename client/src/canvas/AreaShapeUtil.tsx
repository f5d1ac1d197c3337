// An area is tldraw's frame, but notes only lie on it: it never becomes their parent, so that moving or deleting an area
// takes nobody's notes with it, and "what is in this area" is asked of bounds.
import { FrameShapeUtil, type TLFrameShape } from 'tldraw'

const ColouredFrames = FrameShapeUtil.configure({ showColors: true })

export class AreaShapeUtil extends ColouredFrames {
  override canReceiveNewChildrenOfType() {
    return false
  }

  override onDragShapesIn() {
    // Shapes dragged over an area stay on the page.
  }

  /** A scaffold's area says its name in its heading; tldraw's tag would say it again, over the area above. */
  override component(shape: TLFrameShape) {
    return <div className={shape.isLocked ? 'area area--scaffold' : 'area'}>{super.component(shape)}</div>
  }
}
