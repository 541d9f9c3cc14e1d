// A link as tldraw has it: a card, and beside it a record of what is known of the page.
import type { PlainRecord } from '../../canvas/fields.ts'
import { LinkProps, linkSize } from '../../canvas/link.ts'

export function toTldrawBookmark(link: PlainRecord): PlainRecord[] {
  const parsed = LinkProps.safeParse({ title: '', ...Object(link.props) })
  if (!parsed.success) return []
  const { url, title } = parsed.data
  const assetId = `asset:link-${link.id.replace(/^shape:/, '')}`
  const about = { title, description: '', image: '', favicon: '', src: url }
  return [
    { id: assetId, typeName: 'asset', type: 'bookmark', props: about, meta: {} },
    { ...link, type: 'bookmark', props: { ...linkSize, url, assetId } },
  ]
}
