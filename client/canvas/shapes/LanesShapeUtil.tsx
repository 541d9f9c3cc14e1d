import { Rectangle2d, ShapeUtil, type SvgExportContext } from 'tldraw'
import { lanesSize, type LanesProps } from '#shared/canvas/lanes.ts'
import { addExportFont } from './exportFont.tsx'
import { LanesFrame } from './LanesFrame.tsx'
import { lanesProps, type LanesShape } from './lanesShape.ts'
import { LanesSvg } from './LanesSvg.tsx'
import { curvesOf } from './frameSignals.ts'

/** A prepared frame stands behind the notes like paper: nothing a person does on the canvas moves it. */
export class LanesShapeUtil extends ShapeUtil<LanesShape> {
  static override type = 'lanes' as const
  static override props = lanesProps

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

  override indicator() {
    return null
  }

  override toSvg(shape: LanesShape, context: SvgExportContext) {
    const { title, columns, rows, cells = [], marks = [] } = shape.props
    addExportFont(
      context,
      [title, ...[...columns, ...rows, ...cells, ...marks].map(part => part.title)].join(' '),
    )
    return <LanesSvg shape={shape} curves={curvesOf(this.editor, shape)} />
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
