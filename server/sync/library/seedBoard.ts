// What a new board begins with: the frames of its template, everything that is on the board it is a copy of, or what
// was on a version.
import * as Y from 'yjs'
import type { Template } from '#shared/boards/template.ts'
import { metaOf, pageId, recordsOf, type RecordMap } from '#shared/canvas/document.ts'
import { eraseRecords } from '#shared/canvas/eraseRecords.ts'
import { seedDocument } from '#shared/canvas/seed.ts'
import type { Language } from '#shared/language.ts'
import type { BoardCopy } from '#shared/versions/boardCopy.ts'
import { writeCopy } from '#shared/versions/copy.ts'
import type { LogStore } from '../../logs/logStore.ts'
import { bindingEntry, boardStream, updateEntry } from '../document/boardLog.ts'
import type { LoadedBoard } from '../document/loadBoard.ts'
import { Writers } from '../document/writers.ts'

export interface Seed {
  /** The board, or the template of a team's own that lives in a document like a board's. */
  board: { id: string; createdBy: string }
  language: Language
  template: Template | undefined
  original: Original | undefined
  /** What was on the version that the board is restored from. */
  version?: BoardCopy | undefined
  /** What was erased from the room: a copy may have been asked for while it still was on its original. */
  gone: ReadonlySet<string>
}

/** What is copied: another board, or a template of a team's own. */
export interface Original {
  doc: Y.Doc
  /** What people wrote and drew comes along; otherwise only what was prepared for them. */
  withNotes: boolean
  /** What the copy says it was made from; otherwise what the original says. */
  template: string | undefined
}

/**
 * Seeds a board that has just been loaded and is empty. It is on disk before anybody sees it.
 * @throws SeqConflict when another process was faster
 */
export async function seedBoard(log: LogStore, loaded: LoadedBoard, seed: Seed): Promise<void> {
  const { board, language, template, original, version, gone } = seed
  const writers = new Writers(loaded.bindings)
  const { doc } = loaded
  doc.clientID = writers.serverClient(board.createdBy)
  if (version) writeCopy(doc, version)
  else if (original) copyDocument(original, doc)
  else if (template) seedDocument(doc, template, language)
  eraseRecords(doc, gone)
  const update = Y.encodeStateAsUpdate(doc)
  const entries = [...writers.takeUnwritten().map(bindingEntry), updateEntry(update)]
  const stream = boardStream(board.id)
  await log.append(entries.map((entry, index) => ({ stream, entry, expectedSeq: index })))
  loaded.bindings = writers.all
  loaded.seq = entries.length
}

/** What a board says of itself, and its copy too. */
const copiedMeta = ['schema', 'template']

function copyDocument({ doc: original, withNotes, template }: Original, copy: Y.Doc): void {
  copy.transact(() => {
    for (const key of copiedMeta) {
      const value = metaOf(original).get(key)
      // A type belongs to the document it is in: put into another, it would be torn out of the original.
      if (typeof value === 'string' || typeof value === 'number') metaOf(copy).set(key, value)
    }
    if (template !== undefined) metaOf(copy).set('template', template)
    const pictures = withNotes ? new Set() : picturesOf(original)
    for (const [id, record] of recordsOf(original).entries())
      if (record instanceof Y.Map && (withNotes || isPrepared(record) || pictures.has(id)))
        recordsOf(copy).set(id, record.clone())
  })
}

/** Frames, and what somebody has locked on the page itself. */
const isPrepared = (record: RecordMap): boolean =>
  record.get('type') === 'lanes' || (record.get('isLocked') === true && record.get('parentId') === pageId)

/** What prepared shapes show. */
const picturesOf = (doc: Y.Doc): Set<unknown> =>
  new Set(
    [...recordsOf(doc).values()].flatMap(record =>
      record instanceof Y.Map && isPrepared(record) ? record.get('props.assetId') : [],
    ),
  )
