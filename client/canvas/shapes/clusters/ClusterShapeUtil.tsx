import {
  Rectangle2d,
  resizeBox,
  ShapeUtil,
  type SvgExportContext,
  type TLResizeInfo,
  type TLShapeId,
} from 'tldraw'
import { clusterChrome, ClusterProps } from '#shared/canvas/clusters/clusters.ts'
import { toNoteId } from '#shared/canvas/document.ts'
import { wornBy } from '../../exports/onNotes/worn.ts'
import { refitOnto } from '../../clusters/grouping.ts'
import { membersOf } from '../../clusters/membership.ts'
import { addNote } from '../../notes/addNote.ts'
import { Carrying } from '../carrying.ts'
import { ClusterBox } from './ClusterBox.tsx'
import { clusterProps, type ClusterShape } from './clusterShape.ts'
import { isSticky } from '../sticky/stickyShape.ts'
import { ClusterSvg } from './ClusterSvg.tsx'
import { addExportFont } from '../exportFont.tsx'

/** Paper with a heading behind notes. It takes them along; see shared/canvas/clusters/clusters.ts. */
export class ClusterShapeUtil extends ShapeUtil<ClusterShape> {
  static override type = 'cluster' as const
  static override props = clusterProps

  readonly #carrying = new Carrying(this.editor, isSticky)
  /** Whose notes a cluster holds while its sides are dragged: it may be smaller than they are for a moment. */
  readonly #held = new Map<TLShapeId, TLShapeId[]>()

  override getDefaultProps(): ClusterProps {
    return ClusterProps.parse({})
  }

  override getGeometry({ props: { w, h } }: ClusterShape): Rectangle2d {
    return new Rectangle2d({ width: w, height: h, isFilled: true })
  }

  override component(shape: ClusterShape) {
    return <ClusterBox shape={shape} />
  }

  override indicator({ props: { w, h } }: ClusterShape) {
    return <rect width={w} height={h} rx={10} />
  }

  override toSvg(shape: ClusterShape, context: SvgExportContext) {
    const worn = wornBy(this.editor, toNoteId(shape.id))
    addExportFont(context, [shape.props.heading, worn.badge?.label, worn.dots].join(' '))
    return <ClusterSvg shape={shape} worn={worn} />
  }

  override getText(shape: ClusterShape) {
    return shape.props.heading
  }

  override getAriaDescriptor(shape: ClusterShape) {
    return shape.props.heading
  }

  override canEdit() {
    return true
  }

  override hideRotateHandle() {
    return true
  }

  /** On the heading it writes the heading; below, a note, as everywhere on the board. */
  override onDoubleClick({ id, type, y }: ClusterShape) {
    const point = this.editor.inputs.currentPagePoint
    if (point.y < y + clusterChrome.head || this.editor.getIsReadonly()) return undefined
    addNote(this.editor, point)
    return { id, type }
  }

  override onTranslateStart(cluster: ClusterShape) {
    const members = membersOf(this.editor, cluster.id).flatMap(id => this.editor.getShape(id) ?? [])
    this.#carrying.start(cluster, members)
  }

  override onTranslate(initial: ClusterShape, current: ClusterShape) {
    this.#carrying.move(initial, current)
  }

  override onTranslateEnd(cluster: ClusterShape) {
    this.#carrying.end(cluster)
  }

  override onResizeStart({ id }: ClusterShape) {
    this.#held.set(id, membersOf(this.editor, id))
  }

  override onResize(shape: ClusterShape, info: TLResizeInfo<ClusterShape>) {
    return resizeBox(shape, info, { minWidth: clusterChrome.minWidth, minHeight: clusterChrome.minHeight })
  }

  /** The width says how many columns there are; the height follows the notes. */
  override onResizeEnd({ id }: ClusterShape) {
    refitOnto(this.editor, id, this.#held.get(id) ?? [])
    this.#held.delete(id)
  }
}
