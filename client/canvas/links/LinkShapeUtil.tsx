import { Rectangle2d, ShapeUtil, type SvgExportContext, type TLShapeId } from 'tldraw'
import { linkSize, type LinkProps } from '#shared/canvas/link.ts'
import { addExportFont } from '../shapes/exportFont.tsx'
import { openLink } from './addLink.ts'
import { LinkCard } from './LinkCard.tsx'
import { linkProps, type LinkShape } from './linkShape.ts'
import { LinkSvg, linkText } from './LinkSvg.tsx'

/** A card of one size: what it says is changed in a dialog (LinkDialog.tsx), which is shown while it is edited. */
export class LinkShapeUtil extends ShapeUtil<LinkShape> {
  static override type = 'link' as const
  static override props = linkProps

  private inView: { get: (card: TLShapeId) => boolean | undefined } | undefined

  override getDefaultProps(): LinkProps {
    return { url: '', title: '' }
  }

  override getGeometry(): Rectangle2d {
    return new Rectangle2d({ width: linkSize.w, height: linkSize.h, isFilled: true })
  }

  override component(shape: LinkShape) {
    this.inView ??= this.editor.store.createComputedCache(
      'card in view',
      ({ id }: LinkShape) => !this.editor.getCulledShapes().has(id),
    )
    return <>{this.inView.get(shape.id) && <LinkCard shape={shape} />}</>
  }

  override indicator() {
    return <rect width={linkSize.w} height={linkSize.h} rx={8} />
  }

  override toSvg(shape: LinkShape, context: SvgExportContext) {
    addExportFont(context, Object.values(linkText(shape)).join(' '))
    return <LinkSvg shape={shape} />
  }

  override onClick({ props }: LinkShape) {
    const { ctrlKey, metaKey } = this.editor.inputs
    if (ctrlKey || metaKey) openLink(props.url)
    return undefined
  }

  override canEdit() {
    return true
  }

  override canResize() {
    return false
  }

  override hideResizeHandles() {
    return true
  }

  override hideRotateHandle() {
    return true
  }

  override getText({ props: { title, url } }: LinkShape) {
    return title ? `${title} ${url}` : url
  }

  override getAriaDescriptor(shape: LinkShape) {
    return this.getText(shape)
  }
}
