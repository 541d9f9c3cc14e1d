// Records of a .tldr file, already in the form of our tldraw, as a board takes them. Nothing in them is trusted yet:
// each is judged as a record of another person is, before it is drawn.
import { pageId } from '../../canvas/document.ts'
import { textOf, type PlainRecord } from '../../canvas/fields.ts'
import { toStickyProps } from '../tldraw/notes.ts'
import { countSkipped, importedSticky, mostRecords, withoutLooseBindings, type Drawing } from './drawing.ts'
import {
  isPictureData,
  linkInstead,
  linkPlace,
  mostPictures,
  pictureAsset,
  type ImportedPicture,
} from './pictures.ts'

const drawn = new Set(['geo', 'text', 'arrow', 'draw', 'highlight', 'line', 'frame', 'group'])

/** Where these lead elsewhere, a link to there is what is left of them. */
const linking = new Set(['image', 'bookmark', 'embed'])

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRecord = (value: unknown): value is PlainRecord =>
  isObject(value) && typeof value.id === 'string' && typeof value.typeName === 'string'

const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

const deepest = 60

export function fromTldraw(file: readonly unknown[]): Drawing {
  const skipped = new Map<string, number>()
  const all = file.filter(isRecord)
  const shapes = all.filter(({ typeName }) => typeName === 'shape').slice(0, mostRecords)
  const children = Map.groupBy(shapes, ({ parentId }) => textOf(parentId))
  const [first, ...otherPages] = all.filter(({ typeName }) => typeName === 'page').sort(byIndex)
  for (const { id } of otherPages)
    for (let left = children.get(id)?.length ?? 0; left > 0; left--) countSkipped(skipped, 'page')

  const assets = new Map(
    all
      .filter(({ typeName }) => typeName === 'asset')
      .map(({ id, props }) => [id, isObject(props) ? props : {}]),
  )
  const pictures = new Map<string, ImportedPicture>()
  const records: PlainRecord[] = []
  /** The picture a shape shows, where the file has it: its asset goes before the first that shows it. */
  function takePicture({ assetId }: Record<string, unknown>): boolean {
    const asset = textOf(assetId)
    if (pictures.has(asset)) return true
    const { src, name, w, h } = assets.get(asset) ?? {}
    if (!isPictureData(src) || pictures.size >= mostPictures) return false
    const picture = { asset, data: src, name: typeof name === 'string' ? name.slice(0, 200) : '' }
    pictures.set(asset, picture)
    records.push(pictureAsset(asset, { name: picture.name, w: numberOf(w), h: numberOf(h) }))
    return true
  }
  /** What lies on another host: a picture, the page that a card leads to. */
  function takeLink(shape: PlainRecord, at: Place, props: Record<string, unknown>): PlainRecord | undefined {
    const { src, title, name } = assets.get(textOf(props.assetId)) ?? {}
    const size = { w: numberOf(props.w), h: numberOf(props.h) }
    const place = linkPlace({ id: shape.id.replace(/^shape:/, ''), x: at.x, y: at.y }, size)
    return linkInstead(place, shape.type === 'image' ? src : props.url, title ?? name)
  }
  const seen = new Set<string>()
  const visit = (parent: string, place: Place, depth: number): void => {
    for (const shape of (children.get(parent) ?? []).sort(byIndex)) {
      if (seen.has(shape.id) || depth > deepest) continue
      seen.add(shape.id)
      const at = within(place, shape)
      const props = isObject(shape.props) ? shape.props : {}
      const type = textOf(shape.type)
      if (type === 'note') {
        const id = shape.id.replace(/^shape:/, '')
        records.push(importedSticky({ id, ...at }, toStickyProps(props)))
      } else if (drawn.has(type) || (type === 'image' && takePicture(props))) {
        const parentId = depth === 0 ? pageId : shape.parentId
        records.push({ ...shape, parentId, meta: {} })
        visit(shape.id, at, depth + 1)
      } else {
        const link = linking.has(type) ? takeLink(shape, at, props) : undefined
        if (link) records.push(link)
        else countSkipped(skipped, type)
      }
    }
  }
  visit(first?.id ?? pageId, { x: 0, y: 0, rotation: 0 }, 0)
  const bindings = all.filter(({ typeName }) => typeName === 'binding').map(each => ({ ...each, meta: {} }))
  return {
    records: withoutLooseBindings([...records, ...bindings]),
    pictures: [...pictures.values()],
    skipped,
  }
}

interface Place {
  x: number
  y: number
  rotation: number
}

/** On the page, of what stands in its parent. */
function within(parent: Place, shape: PlainRecord): Place {
  const [x, y] = [numberOf(shape.x), numberOf(shape.y)]
  const [sin, cos] = [Math.sin(parent.rotation), Math.cos(parent.rotation)]
  return {
    x: parent.x + x * cos - y * sin,
    y: parent.y + x * sin + y * cos,
    rotation: parent.rotation + numberOf(shape.rotation),
  }
}

function byIndex(a: PlainRecord, b: PlainRecord): number {
  const [first, second] = [textOf(a.index), textOf(b.index)]
  return first < second ? -1 : first > second ? 1 : 0
}
