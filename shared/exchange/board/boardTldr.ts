// A file that tldraw opens. Notes become its notes and lanes a frame with cells; its own shapes stay as they are.
import { pageId } from '../../canvas/document.ts'
import { textOf, type PlainRecord } from '../../canvas/fields.ts'
import type { BoardContent } from './board.ts'
import type { TextFile } from '../formats.ts'
import { fileName } from '../slug.ts'
import { indexAt } from '../tldraw/indices.ts'
import { toTldrawBookmark } from '../tldraw/bookmark.ts'
import { toTldrawFrame } from '../tldraw/lanes.ts'
import { toTldrawNote } from '../tldraw/notes.ts'
import { tldrawSchema } from '../tldraw/schema.ts'
import { words } from '../words.ts'

/** tldraw refuses a whole file for one record that it does not know. */
export type IsTldrawRecord = (record: PlainRecord) => boolean

/** The bytes of pictures as data: addresses, by what the records of their assets say. */
export type PictureData = ReadonlyMap<unknown, string>

/** @param records all of the board, as its document has them */
export function toBoardTldr(
  { board, language }: Pick<BoardContent, 'board' | 'language'>,
  records: readonly PlainRecord[],
  { isKnown, pictures }: { isKnown: IsTldrawRecord; pictures: PictureData },
): TextFile {
  const drawn = inOrder(withPictures(records, pictures)).flatMap(toTldraw)
  const known = withoutLooseEnds(drawn.filter(isKnown))
  const lost = drawn.length - known.length
  const bare = known.filter(
    ({ typeName, type, props }) => typeName === 'asset' && type === 'image' && !Object(props).src,
  ).length
  const file = {
    tldrawFileFormatVersion: 1,
    schema: tldrawSchema,
    records: [
      { id: 'document:document', typeName: 'document', gridSize: 10, name: board.title, meta: {} },
      { id: pageId, typeName: 'page', name: board.title, index: 'a1', meta: {} },
      ...known,
    ],
  }
  return {
    name: fileName(board.title, '', 'tldr'),
    mediaType: 'application/vnd.tldraw+json',
    text: JSON.stringify(file),
    warnings: [
      ...(lost === 0 ? [] : [words[language].leftOut(lost)]),
      ...(bare === 0 ? [] : [words[language].withoutPicture(bare)]),
    ],
  }
}

/** Nobody else can load what lies on this server: the file has the pictures inside, or an empty frame in their place. */
function withPictures(records: readonly PlainRecord[], pictures: PictureData): PlainRecord[] {
  const shown = new Set(
    records.map(({ type, props }) => (type === 'image' ? Object(props).assetId : undefined)),
  )
  return records.flatMap(record => {
    if (record.typeName !== 'asset' || record.type !== 'image') return [record]
    // A picture that was taken down leaves its record for whoever undoes that.
    if (!shown.has(record.id)) return []
    const props: Record<string, unknown> = { ...Object(record.props) }
    return [{ ...record, props: { ...props, src: pictures.get(props.src) ?? null } }]
  })
}

function toTldraw(record: PlainRecord): PlainRecord[] {
  if (record.typeName !== 'shape') return [{ ...record, meta: {} }]
  const shape = { rotation: 0, isLocked: false, opacity: 1, ...record, meta: {} }
  if (record.type === 'sticky') return [toTldrawNote(shape)]
  if (record.type === 'link') return toTldrawBookmark(shape)
  return record.type === 'lanes' ? toTldrawFrame(shape) : [shape]
}

/** Notes of other programs all have the same key of order, and tldraw bears none twice. */
function inOrder(records: readonly PlainRecord[]): PlainRecord[] {
  const shapes = records.filter(record => record.typeName === 'shape')
  const sorted = shapes.sort((a, b) => compare(a.index, b.index) || compare(a.id, b.id))
  return [
    ...records.filter(record => record.typeName === 'asset'),
    ...sorted.map((shape, order) => ({ ...shape, index: indexAt(order) })),
    ...records.filter(record => record.typeName === 'binding'),
  ]
}

const compare = (a: unknown, b: unknown): number => {
  const [first, second] = [textOf(a), textOf(b)]
  return first < second ? -1 : first > second ? 1 : 0
}

/** A child whose parent is not in the file goes to the page; a binding without both ends goes. */
function withoutLooseEnds(records: PlainRecord[]): PlainRecord[] {
  const ids = new Set(records.map(record => record.id))
  return records
    .filter(
      ({ typeName, fromId, toId }) =>
        typeName !== 'binding' || (ids.has(textOf(fromId)) && ids.has(textOf(toId))),
    )
    .map(record =>
      record.typeName === 'shape' && !ids.has(textOf(record.parentId))
        ? { ...record, parentId: pageId }
        : record,
    )
}
