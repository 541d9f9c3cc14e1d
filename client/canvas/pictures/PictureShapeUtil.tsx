import { ImageShapeUtil, type SvgExportContext, type TLImageShape, type TLShapeId } from 'tldraw'
import { themeColor } from '../shapes/themeColor.ts'
import { ownAddress } from './pictureStore.ts'
import { Picture } from './Picture.tsx'

/** tldraw's picture, with its crop and its handles; drawn with fewer parts, and from our own server alone. */
export class PictureShapeUtil extends ImageShapeUtil {
  /** Watched one by one, as long as they are mounted: a board that is moved draws those that come into sight. */
  private inView: { get: (picture: TLShapeId) => boolean | undefined } | undefined

  override component(shape: TLImageShape) {
    this.inView ??= this.editor.store.createComputedCache(
      'picture in view',
      ({ id }: TLImageShape) => !this.editor.getCulledShapes().has(id),
    )
    return <>{this.inView.get(shape.id) && <Picture shape={shape} />}</>
  }

  override async toSvg(shape: TLImageShape, context: SvgExportContext) {
    const { w, h, assetId } = shape.props
    const src = ownAddress(assetId && this.editor.getAsset(assetId)?.props.src)
    if (src !== null && (await isThere(src))) return super.toSvg(shape, context)
    return (
      <rect width={w} height={h} rx={4} fill={themeColor('--sunken')} stroke={themeColor('--line-strong')} />
    )
  }
}

const isThere = (src: string): Promise<boolean> =>
  fetch(src).then(
    ({ ok }) => ok,
    () => false,
  )
