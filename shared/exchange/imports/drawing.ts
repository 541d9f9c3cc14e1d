// What a file of another drawing program becomes: records as a board has them, and a count of what they lost.
import { pageId } from '../../canvas/document.ts'
import { textOf, type PlainRecord } from '../../canvas/fields.ts'
import { stickyRecord, type StickyProps } from '../../canvas/notes/sticky.ts'
import type { ImportedPicture } from './pictures.ts'

export interface Drawing {
  /** In the order in which they lie on each other, the lowest first; ids are the file's own. */
  records: PlainRecord[]
  /** Of the assets among the records. */
  pictures: ImportedPicture[]
  /** What was left out: its kind, and how many of them. */
  skipped: Map<string, number>
}

/** More than a board is drawn for; a file of so many is a mistake. */
export const mostRecords = 10_000

export const countSkipped = (skipped: Map<string, number>, kind: string): void =>
  void skipped.set(kind, (skipped.get(kind) ?? 0) + 1)

export interface Placed {
  id: string
  x: number
  y: number
}

export const importedSticky = ({ id, x, y }: Placed, props: StickyProps): PlainRecord =>
  stickyRecord({ id, x, y, index: 'a1', props, meta: {} })

export const importedShape = (
  { id, x, y }: Placed,
  type: string,
  props: object,
  more: { rotation?: number; opacity?: number } = {},
): PlainRecord => ({
  id: `shape:${id}`,
  typeName: 'shape',
  type,
  parentId: pageId,
  index: 'a1',
  x,
  y,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  props,
  meta: {},
  ...more,
})

/** A binding needs both its ends. */
export function withoutLooseBindings(records: readonly PlainRecord[]): PlainRecord[] {
  const ids = new Set(records.map(record => record.id))
  return records.filter(
    ({ typeName, fromId, toId }) =>
      typeName !== 'binding' || (ids.has(textOf(fromId)) && ids.has(textOf(toId))),
  )
}
