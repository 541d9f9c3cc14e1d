import { Rectangle2d, ShapeUtil, type SvgExportContext } from 'tldraw'
import { lanesSize, type LanesProps } from '#shared/canvas/lanes/lanes.ts'
import { cardsOfFrame } from '../../agreed/cardsOfFrame.ts'
import { Carrying } from '../carrying.ts'
import { addExportFont } from '../exportFont.tsx'
import { LanesFrame } from './LanesFrame.tsx'
import { isLanes, lanesProps, type LanesShape } from './lanesShape.ts'
import { LanesSvg } from './LanesSvg.tsx'
import { curvesOf } from './frameSignals.ts'

/**
 * A prepared frame stands behind the notes like paper: nothing moves it until a facilitator unlocks it, and then it
 * takes along what lies on it.
 */
export class LanesShapeUtil extends ShapeUtil<LanesShape> {
  static override type = 'lanes' as const
  static override props = lanesProps

  readonly #carrying = new Carrying(this.editor, shape => !isLanes(shape) && shape.type !== 'arrow')

  override onTranslateStart(lanes: LanesShape) {
    this.#carrying.start(lanes)
  }

  override onTranslate(initial: LanesShape, current: LanesShape) {
    this.#carrying.move(initial, current)
  }

  override onTranslateEnd(lanes: LanesShape) {
    this.#carrying.end(lanes)
  }

  override getDefaultProps(): LanesProps {
    return {
      frame: '',
      title: '',
      columns: [{ id: '', title: '', size: 480 }],
      rows: [{ id: '', title: '', size: 320 }],
    }
  }

  override getGeometry({ props }: LanesShape): Rectangle2d {
    const { w, h } = lanesSize(props)
    return new Rectangle2d({ width: w, height: h, isFilled: false })
  }

  override component(shape: LanesShape) {
    return <LanesFrame shape={shape} />
  }

  /** Seen only while it is unlocked: locked, it is never chosen. */
  override indicator({ props }: LanesShape) {
    const { w, h } = lanesSize(props)
    return <rect width={w} height={h} rx={10} />
  }

  override toSvg(shape: LanesShape, context: SvgExportContext) {
    const { title, columns, rows, cells = [], marks = [] } = shape.props
    const cards = cardsOfFrame(this.editor, shape)
    addExportFont(
      context,
      [title, ...[...columns, ...rows, ...cells, ...marks].map(part => part.title)]
        .concat(cards.map(({ card }) => `${card.title} ${card.about}`))
        .join(' '),
    )
    return <LanesSvg shape={shape} curves={curvesOf(this.editor, shape)} cards={cards} />
  }

  override canBind() {
    return false
  }

  override canSnap() {
    return false
  }

  override canTabTo() {
    return false
  }

  override canResize() {
    return false
  }

  override canBeLaidOut() {
    return false
  }

  override hideRotateHandle() {
    return true
  }
}
