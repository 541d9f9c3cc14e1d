// Makes of a drawing what is put on a board: judged record by record as others' records are, with ids of its own,
// beside what is there. Nothing is written yet.
import { getIndicesAbove, type TLStore } from 'tldraw'
import type { Doc } from 'yjs'
import { pageId, recordsOf } from '#shared/canvas/document.ts'
import { readRecord, type PlainRecord } from '#shared/canvas/fields.ts'
import type { NoteMeta } from '#shared/canvas/notes/sticky.ts'
import { countSkipped, withoutLooseBindings, type Drawing } from '#shared/exchange/imports/drawing.ts'
import { extentOf } from '#shared/exchange/imports/extent.ts'
import { shapeUtils } from '../../editor/canvasKit.ts'
import { createJudge } from '../../sync/judge/validate.ts'
import { yieldToPage } from '../../sync/storeWrites.ts'

export interface Site {
  doc: Doc
  store: TLStore
  meta: NoteMeta
  newId: () => string
}

interface Work {
  onDone: (records: number) => void
  signal: AbortSignal
}

const sliceSize = 300
/** Page units between what is there and what comes. */
const gap = 120

export async function prepareDrawing(
  { records, pictures, skipped: before }: Drawing,
  site: Site,
  { onDone, signal }: Work,
): Promise<Drawing> {
  const skipped = new Map(before)
  const judge = createJudge(site.store, shapeUtils)
  const sound: PlainRecord[] = []
  for (const [index, record] of records.entries()) {
    if (index % sliceSize === 0) {
      onDone(index)
      await yieldToPage()
      signal.throwIfAborted()
    }
    const verdict = judge.plain(record)
    if (verdict.passes) sound.push({ ...verdict.record })
    else if (record.typeName !== 'binding') countSkipped(skipped, 'broken')
  }
  const whole = withoutLooseBindings(withoutOrphans(sound, skipped))
  const ids = new Map(whole.map(({ id, typeName }) => [id, `${typeName}:${site.newId()}`]))
  return {
    records: settle(whole, ids, site),
    pictures: pictures.flatMap(picture => {
      const asset = ids.get(picture.asset)
      return asset === undefined ? [] : [{ ...picture, asset }]
    }),
    skipped,
  }
}

export const assetOf = ({ props }: PlainRecord): string => String(Object(props).assetId)

/** What stood in a thing that does not come goes with it, and a picture whose asset does not. These come before it. */
function withoutOrphans(records: readonly PlainRecord[], skipped: Map<string, number>): PlainRecord[] {
  const ids = new Set<string>([pageId])
  return records.filter(record => {
    const { typeName, type, id, parentId } = record
    const isShown = type !== 'image' || typeName !== 'shape' || ids.has(assetOf(record))
    const isHeld = isShown && (typeName !== 'shape' || ids.has(String(parentId)))
    if (isHeld) ids.add(id)
    else countSkipped(skipped, 'broken')
    return isHeld
  })
}

function settle(
  records: readonly PlainRecord[],
  ids: ReadonlyMap<string, string>,
  { doc, store, meta }: Site,
): PlainRecord[] {
  const there = extentOf([...recordsOf(doc).values()].flatMap(map => readRecord(map) ?? []))
  const comes = extentOf(records)
  const dx = there && comes ? there.x + there.w + gap - comes.x : 0
  const dy = there && comes ? there.y - comes.y : 0
  const renamed = (id: unknown) => ids.get(String(id)) ?? String(id)
  const top = records.filter(({ typeName, parentId }) => typeName === 'shape' && parentId === pageId)
  const places = getIndicesAbove(highestIndex(store), top.length)
  const placeOf = new Map(top.map(({ id }, order) => [id, places[order]]))
  return records.map(record => {
    const id = renamed(record.id)
    if (record.typeName === 'binding')
      return { ...record, id, fromId: renamed(record.fromId), toId: renamed(record.toId) }
    if (record.typeName === 'asset') return { ...record, id }
    const isPicture = record.type === 'image'
    const shape = {
      ...record,
      id,
      ...(record.type === 'sticky' && { meta }),
      ...(isPicture && { props: { ...Object(record.props), assetId: renamed(assetOf(record)) } }),
    }
    if (record.parentId !== pageId) return { ...shape, parentId: renamed(record.parentId) }
    return { ...shape, index: placeOf.get(record.id), x: Number(record.x) + dx, y: Number(record.y) + dy }
  })
}

function highestIndex(store: TLStore) {
  let highest: ReturnType<typeof getIndicesAbove>[number] | undefined
  for (const record of store.allRecords())
    if (record.typeName === 'shape' && record.parentId === pageId && (!highest || record.index > highest))
      highest = record.index
  return highest
}
