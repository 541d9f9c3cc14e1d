// Pictures in a file of another drawing program. It carries them inside, as data: addresses; what lies on another host
// stays where it is, and becomes a link to there: nothing is fetched for somebody who only opens a file.
import { linkSize, readLink } from '../../canvas/link.ts'
import type { PlainRecord } from '../../canvas/fields.ts'
import { importedShape, type Placed } from './drawing.ts'

/** A picture that has to be put into the room before the records that show it mean anything. */
export interface ImportedPicture {
  /** Id of its asset's record. */
  asset: string
  /** `data:image/…`. */
  data: string
  name: string
}

/** More in one file are no drawing but an archive. */
export const mostPictures = 500

export const isPictureData = (source: unknown): source is string =>
  typeof source === 'string' && /^data:image\/[\w.+-]+[;,]/i.test(source)

/** What is known of a picture before it has been put into the room. */
export const pictureAsset = (
  asset: string,
  { name, w, h }: { name: string; w: number; h: number },
): PlainRecord => ({
  id: asset,
  typeName: 'asset',
  type: 'image',
  props: { name, w, h, src: null, mimeType: null, isAnimated: false },
  meta: {},
})

/** A card in the place of something that lies elsewhere; undefined where that is no address a board leads to. */
export function linkInstead(place: Placed, address: unknown, title: unknown): PlainRecord | undefined {
  const url = typeof address === 'string' ? readLink(address) : undefined
  if (url === undefined) return undefined
  const props = { url, title: typeof title === 'string' ? title.slice(0, 300) : '' }
  return importedShape(place, 'link', props)
}

/** Around the same middle. */
export const linkPlace = ({ id, x, y }: Placed, { w, h }: { w: number; h: number }): Placed => ({
  id,
  x: x + (w - linkSize.w) / 2,
  y: y + (h - linkSize.h) / 2,
})
