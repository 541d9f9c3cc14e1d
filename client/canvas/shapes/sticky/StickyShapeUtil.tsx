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

/** How much larger a note is to be: at a corner, as far as the pointer went along the diagonal. */
function growthOf({ handle, scaleX, scaleY, initialBounds: { w, h } }: TLResizeInfo<StickyShape>): number {
  const [x, y] = [Math.abs(scaleX), Math.abs(scaleY)]
  if (handle === 'left' || handle === 'right') return x
  if (handle === 'top' || handle === 'bottom') return y
  return (x * w * w + y * h * h) / (w * w + h * h)
}

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

  /** It grows as a whole, by the side or the corner that is held. */
  override onResize(shape: StickyShape, info: TLResizeInfo<StickyShape>) {
    const { handle, initialBounds: from, initialShape, mode, newPoint } = info
    const w = Math.min(stickyWidths.max, Math.max(stickyWidths.min, Math.round(from.w * growthOf(info))))
    const props = { ...shape.props, w }
    if (mode !== 'resize_bounds') return { x: newPoint.x, y: newPoint.y, props }
    const h = stickyHeight(props.text, w, shape.meta)
    return {
      x: initialShape.x + (handle.endsWith('left') ? from.w - w : 0),
      y: initialShape.y + (handle.startsWith('top') ? from.h - h : 0),
      props,
    }
  }

  override onEditEnd(shape: StickyShape) {
    leaveNote(this.editor, shape.id)
    refitAround(this.editor, shape.id)
  }
}
