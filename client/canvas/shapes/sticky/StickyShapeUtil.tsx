import { Rectangle2d, ShapeUtil, type SvgExportContext, type TLResizeInfo, type TLShapeId } from 'tldraw'
import { toNoteId } from '#shared/canvas/document.ts'
import { StickyProps } from '#shared/canvas/notes/sticky.ts'
import { tagsOf } from '#shared/canvas/notes/tags.ts'
import { refitAround } from '../../clusters/grouping.ts'
import { wornBy } from '../../exports/onNotes/worn.ts'
import { leaveNote } from '../../notes/freshNote.ts'
import { StickyNote } from './StickyNote.tsx'
import { stickyProps, stickyWidths, type StickyShape } from './stickyShape.ts'
import { StickySvg } from './StickySvg.tsx'
import { linesOf, stickyHeight } from '../textLines.ts'
import { addExportFont } from '../exportFont.tsx'
import { isVotingOn } from '../../votes/dots/votingHere.ts'

/** Lower than this on the screen. Pixels. */
const smallForFingers = 88

export class StickyShapeUtil extends ShapeUtil<StickyShape> {
  static override type = 'sticky' as const
  static override props = stickyProps

  override getDefaultProps(): StickyProps {
    return StickyProps.parse({})
  }

  override getGeometry({ props: { text, w }, meta }: StickyShape): Rectangle2d {
    return new Rectangle2d({ width: w, height: stickyHeight(text, w, meta), isFilled: true })
  }

  /** Watched one by one: when somebody begins to write, one note is drawn anew and not all. */
  private editing: { get: (note: TLShapeId) => boolean | undefined } | undefined

  override component(shape: StickyShape) {
    this.editing ??= this.editor.store.createComputedCache(
      'is editing',
      ({ id }: StickyShape) => this.editor.getEditingShapeId() === id,
    )
    const isEditing = this.editing.get(shape.id) ?? false
    // Measured here, where it is noticed that the font has come.
    const lines = linesOf(shape.props.text, shape.props.w)
    return <StickyNote shape={shape} lines={lines} isEditing={isEditing} />
  }

  override indicator({ props: { text, w }, meta }: StickyShape) {
    return <rect width={w} height={stickyHeight(text, w, meta)} rx={4} />
  }

  override toSvg(shape: StickyShape, context: SvgExportContext) {
    const worn = wornBy(this.editor, toNoteId(shape.id))
    const words = [shape.props.text, ...tagsOf(shape.meta), worn.badge?.label, worn.dots]
    addExportFont(context, words.join(' '))
    return <StickySvg shape={shape} worn={worn} />
  }

  override canEdit() {
    return true
  }

  override hideRotateHandle() {
    return true
  }

  /** The handles a finger can hold would leave no place to hold a small note by. Its sizes are in its menu. */
  override hideResizeHandles(shape: StickyShape) {
    if (isVotingOn(this.editor)) return true
    if (!this.editor.getInstanceState().isCoarsePointer) return false
    return this.editor.getShapeGeometry(shape).bounds.h * this.editor.getZoomLevel() < smallForFingers
  }

  override getText(shape: StickyShape) {
    return shape.props.text
  }

  override getAriaDescriptor(shape: StickyShape) {
    return shape.props.text
  }

  /** The width follows the hand, the height follows the text. */
  override onResize(shape: StickyShape, info: TLResizeInfo<StickyShape>) {
    const wanted = info.initialShape.props.w * Math.abs(info.scaleX)
    const w = Math.min(stickyWidths.max, Math.max(stickyWidths.min, Math.round(wanted)))
    const isFromLeft = info.handle.endsWith('left')
    const x = isFromLeft ? info.initialShape.x + info.initialShape.props.w - w : info.initialShape.x
    return info.mode === 'resize_bounds'
      ? { x, y: info.initialShape.y, props: { ...shape.props, w } }
      : { x: info.newPoint.x, y: info.newPoint.y, props: { ...shape.props, w } }
  }

  override onEditEnd(shape: StickyShape) {
    leaveNote(this.editor, shape.id)
    refitAround(this.editor, shape.id)
  }
}
