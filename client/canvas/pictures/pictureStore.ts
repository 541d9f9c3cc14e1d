// What tldraw asks about pictures: where to send one, and where one is.
import type { TLAssetStore } from 'tldraw'
import { readAssetPath } from '#shared/canvas/picture.ts'
import { uploadAsset } from '../../api/uploadAsset.ts'
import { drawPicture, loadPicture } from './drawPicture.ts'

/** The address of a picture, when it is one of ours: no other is ever loaded. */
export const ownAddress = (src: string | null | undefined): string | null =>
  src && readAssetPath(src) ? src : null

export const pictureStore = (room: string): TLAssetStore => ({
  async upload(_asset, file, signal) {
    const preview = URL.createObjectURL(file)
    try {
      const { blob } = await drawPicture(file, await loadPicture(preview))
      return { src: (await uploadAsset(room, blob, { signal })).url }
    } finally {
      URL.revokeObjectURL(preview)
    }
  },
  resolve: asset => ownAddress(asset.props.src),
})
