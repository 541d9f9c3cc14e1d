import type { ReactNode } from 'react'
import {
  DefaultColorStyle,
  frameShapeProps,
  FrameShapeUtil,
  useEditor,
  useValue,
  type FrameShapeOptions,
  type SvgExportContext,
  type TLFrameShape,
} from 'tldraw'
import { i18n } from '../../text/i18n.ts'
import { Carrying } from './carrying.ts'
import { isCluster } from './clusters/clusterShape.ts'
import { isSticky } from './sticky/stickyShape.ts'

/** Its colour, and its padlock; of a lock alone tldraw does not tell what it draws. */
function FrameSigns({ frame, children }: { frame: TLFrameShape; children: ReactNode }) {
  const editor = useEditor()
  const isLocked = useValue('is locked', () => editor.getShape(frame.id)?.isLocked, [editor, frame.id])
  return (
    <div data-frame-color={frame.props.color} data-frame-locked={isLocked || undefined}>
      {children}
    </div>
  )
}

/** A frame people draw: what is drawn is inside it, notes only lie on it, and it takes both along. */
export class CarryingFrameUtil extends FrameShapeUtil {
  static override props = { ...frameShapeProps, color: DefaultColorStyle }
  override options: FrameShapeOptions = { showColors: true }
  readonly #carrying = new Carrying(this.editor, shape => isSticky(shape) || isCluster(shape))
  /** tldraw measures a heading once for the same properties. */
  readonly #named = new WeakMap<TLFrameShape, TLFrameShape>()

  /** An arrow inside of a frame points at what lies there, and not at the middle of the frame. */
  override canBind() {
    return false
  }

  override component(frame: TLFrameShape) {
    // Whoever names it begins with an empty field.
    const shown = this.editor.getEditingShapeId() === frame.id ? frame : this.#withName(frame)
    return <FrameSigns frame={frame}>{super.component(shown)}</FrameSigns>
  }

  override getGeometry(frame: TLFrameShape) {
    return super.getGeometry(this.#withName(frame))
  }

  override toSvg(frame: TLFrameShape, context: SvgExportContext) {
    return super.toSvg(this.#withName(frame), context)
  }

  override onTranslateStart(frame: TLFrameShape) {
    this.#carrying.start(frame)
  }

  override onTranslate(initial: TLFrameShape, current: TLFrameShape) {
    this.#carrying.move(initial, current)
  }

  override onTranslateEnd(frame: TLFrameShape) {
    this.#carrying.end(frame)
  }

  /** One without a name is called a frame in the reader's language; tldraw calls it so in English. */
  #withName(frame: TLFrameShape): TLFrameShape {
    if (frame.props.name !== '') return frame
    const name = i18n.t('frames.title')
    const known = this.#named.get(frame)
    if (known?.props.name === name) return known
    const named = { ...frame, props: { ...frame.props, name } }
    this.#named.set(frame, named)
    return named
  }
}
