// Shapes that are pasted bring their pictures along as data, for they may come from another room. Each is put into this
// room before the shapes are put onto the board; what has none stays behind.
import type { Editor, TLAsset, TLContent } from 'tldraw'
import { tellProblem } from '../../problems/tellProblem.ts'
import { pictureDeskOf } from './addPictures.ts'
import { ownAddress } from './pictureStore.ts'

export async function housePictures(editor: Editor, content: TLContent): Promise<TLContent> {
  const housed: TLAsset[] = []
  for (const asset of content.assets)
    try {
      const own = await house(editor, asset)
      if (own) housed.push(own)
    } catch (error) {
      tellProblem(error)
    }
  const known = new Set(housed.map(({ id }) => id))
  const isWhole = (shape: TLContent['shapes'][number]) =>
    shape.type !== 'image' ||
    !('assetId' in shape.props) ||
    shape.props.assetId === null ||
    known.has(shape.props.assetId)
  const shapes = content.shapes.filter(isWhole)
  const ids = new Set(shapes.map(({ id }) => id))
  return { ...content, assets: housed, shapes, rootShapeIds: content.rootShapeIds.filter(id => ids.has(id)) }
}

/** The asset as this room has it; undefined for one that boards do not show. */
async function house(editor: Editor, asset: TLAsset): Promise<TLAsset | undefined> {
  const known = editor.getAsset(asset.id)
  if (known) return known
  if (asset.type !== 'image') return undefined
  const { src, name } = asset.props
  if (!src?.startsWith('data:image/')) return ownAddress(src) ? asset : undefined
  const desk = pictureDeskOf(editor)
  if (!desk?.isOnline()) {
    desk?.needsConnection()
    return undefined
  }
  const data = await (await fetch(src)).blob()
  const sent = await editor.uploadAsset(asset, new File([data], name, { type: data.type }))
  return { ...asset, props: { ...asset.props, src: sent.src } }
}
