import {
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  DocumentRecordType,
  PageRecordType,
  T,
  TLDOCUMENT_ID,
  type TLAnyShapeUtilConstructor,
  type TLAssetStore,
  type TLStore,
} from 'tldraw'
import { pageId } from '#shared/canvas/document.ts'
import type { NoteMeta } from '#shared/canvas/notes/sticky.ts'
import { trustJudged } from './storeWrites.ts'

/** tldraw's shapes and ours; one of ours stands in for one of tldraw's of the same type. */
export function allShapeUtils(shapeUtils: TLAnyShapeUtilConstructor[]): TLAnyShapeUtilConstructor[] {
  const own = new Set(shapeUtils.map(util => util.type))
  return [...defaultShapeUtils.filter(util => !own.has(util.type)), ...shapeUtils]
}

/** The store of a board: one document, one page, both there from the start. */
export function createBoardStore(shapeUtils: TLAnyShapeUtilConstructor[], assets?: TLAssetStore): TLStore {
  const store = createTLStore({
    shapeUtils: allShapeUtils(shapeUtils),
    bindingUtils: defaultBindingUtils,
    ...(assets && { assets }),
  })
  trustJudged(store)
  store.mergeRemoteChanges(() =>
    store.put([
      DocumentRecordType.create({ id: TLDOCUMENT_ID }),
      PageRecordType.create({
        id: PageRecordType.createId(pageId.replace('page:', '')),
        name: '',
        index: T.indexKey.validate('a1'),
      }),
    ]),
  )
  return store
}

const signatureKeys = new Set(['author', 'group', 'round', 'at', 'nameless'])

/** Writes into each new note who wrote it. A copy is written by whoever makes it. */
export function signNotes(store: TLStore, noteMeta: () => NoteMeta): () => void {
  return store.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
    if (source !== 'user' || shape.type !== 'sticky') return shape
    const rest = Object.entries(shape.meta).filter(([key]) => !signatureKeys.has(key))
    const signature = Object.entries(noteMeta()).filter(([, value]) => value !== undefined)
    return { ...shape, meta: Object.fromEntries([...rest, ...signature]) }
  })
}
