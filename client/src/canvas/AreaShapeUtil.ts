// An area is tldraw's frame, but notes only lie on it: it never becomes their parent, so that moving or deleting an area
// takes nobody's notes with it, and "what is in this area" is asked of bounds.
import { FrameShapeUtil } from 'tldraw'

const ColouredFrames = FrameShapeUtil.configure({ showColors: true })

export class AreaShapeUtil extends ColouredFrames {
  override canReceiveNewChildrenOfType() {
    return false
  }

  override onDragShapesIn() {
    // Shapes dragged over an area stay on the page.
  }
}
