import { FrameShapeUtil, type TLFrameShape } from 'tldraw'
import { Carrying } from './carrying.ts'
import { isCluster } from './clusters/clusterShape.ts'
import { isSticky } from './sticky/stickyShape.ts'

/** A frame people draw: what is drawn is inside it, notes only lie on it, and it takes both along. */
export class CarryingFrameUtil extends FrameShapeUtil {
  readonly #carrying = new Carrying(this.editor, shape => isSticky(shape) || isCluster(shape))

  override onTranslateStart(frame: TLFrameShape) {
    this.#carrying.start(frame)
  }

  override onTranslate(initial: TLFrameShape, current: TLFrameShape) {
    this.#carrying.move(initial, current)
  }

  override onTranslateEnd(frame: TLFrameShape) {
    this.#carrying.end(frame)
  }
}
