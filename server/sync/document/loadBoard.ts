// A board's document from its log.
import * as Y from 'yjs'
import type { LogStore } from '../../logs/logStore.ts'
import {
  boardStream,
  readEntry,
  readSnapshot,
  type Binding,
  type Edit,
  type SnapshotHeader,
} from './boardLog.ts'

export interface LoadedBoard {
  doc: Y.Doc
  bindings: Binding[]
  lastEdit: Edit | undefined
  /** Of a layer: the hidden writing it is for. */
  heldSince: string | undefined
  seq: number
  /** Seq that the newest snapshot stands for, 0 when there is none. */
  compactedSeq: number
  snapshotBytes: number
  /** Of the entries after it. */
  bytes: number
}

export async function loadBoard(log: Pick<LogStore, 'load'>, board: string): Promise<LoadedBoard> {
  const { snapshot, entries, seq } = await log.load(boardStream(board))
  let doc = new Y.Doc()
  const header: SnapshotHeader = snapshot ? readSnapshot(snapshot.bytes, doc) : { bindings: [] }
  let { lastEdit, heldSince } = header
  let bytes = 0
  let updates: Uint8Array[] = []
  const apply = () => {
    const those = updates
    updates = []
    doc.transact(() => those.forEach(update => Y.applyUpdate(doc, update)))
  }
  for (const { entry } of entries) {
    bytes += entry.length
    const read = readEntry(entry)
    switch (read.kind) {
      case 'update':
        updates.push(read.update)
        break
      case 'binding':
        header.bindings.push(read.binding)
        break
      case 'edit':
        lastEdit = read.edit
        break
      case 'began':
        updates = []
        doc.destroy()
        doc = new Y.Doc()
        heldSince = read.began.heldSince
        break
      case 'unknown':
        break
    }
  }
  apply()
  return {
    doc,
    bindings: header.bindings,
    lastEdit,
    heldSince,
    seq,
    compactedSeq: snapshot?.seq ?? 0,
    snapshotBytes: snapshot?.bytes.length ?? 0,
    bytes,
  }
}
