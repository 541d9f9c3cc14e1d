// Apart from picture.ts, which the lobby needs too: it has no use for Yjs.
import * as Y from 'yjs'
import { recordsOf, type RecordMap } from './document.ts'
import { readAssetPath } from './picture.ts'

/** Hashes of the assets that are seen on a board: those of records that no picture shows any more are left out. */
export function assetsShown(doc: Y.Doc): Set<string> {
  const records = recordsOf(doc)
  const hashes = new Set<string>()
  for (const record of records.values()) {
    const asset = fieldOf(record, 'type') === 'image' ? fieldOf(record, 'props.assetId') : undefined
    const shown = typeof asset === 'string' && readAssetPath(fieldOf(records.get(asset), 'props.src'))
    if (shown) hashes.add(shown.hash)
  }
  return hashes
}

const fieldOf = (record: RecordMap | undefined, key: string): unknown =>
  record instanceof Y.Map ? record.get(key) : undefined
