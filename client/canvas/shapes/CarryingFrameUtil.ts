import { FrameShapeUtil, type TLFrameShape, type TLShapeId, type VecLike } from 'tldraw'
import { isSticky } from './stickyShape.ts'

/**
 * A frame people draw. Notes are never inside it, because a note's place has to be the board's own for everyone
 * who reads the document; the frame takes along those that lie on it instead.
 */
export class CarryingFrameUtil extends FrameShapeUtil {
  private carried: { id: TLShapeId; from: VecLike }[] = []

  override onTranslateStart(frame: TLFrameShape) {
    const chosen = new Set(this.editor.getSelectedShapeIds())
    const bounds = this.editor.getShapePageBounds(frame)
    this.carried = this.editor
      .getCurrentPageShapes()
      .filter(shape => isSticky(shape) && !chosen.has(shape.id) && !shape.isLocked)
      .filter(note => bounds?.containsPoint(this.editor.getShapePageBounds(note)?.center ?? note))
      .map(({ id, x, y }) => ({ id, from: { x, y } }))
  }

  override onTranslate(initial: TLFrameShape, { x, y }: TLFrameShape) {
    this.editor.updateShapes(
      this.carried.map(({ id, from }) => ({
        id,
        type: 'sticky',
        x: from.x + x - initial.x,
        y: from.y + y - initial.y,
      })),
    )
  }

  override onTranslateEnd() {
    this.carried = []
  }
}
