// A board is brought back to one of its versions, by the server and in one transaction, while people may be drawing.
// What is there before is a version first, on disk. Should somebody draw in between, that version is renewed in the
// same append as the restore itself: whenever the server is killed, either both are there or neither.
import { takeCopy, writeCopy, writeMark } from '#shared/versions/copy.ts'
import { decideKeeping } from '#shared/versions/rules.ts'
import type { TakenCopy } from '#shared/versions/model.ts'
import type { LogStore } from '../logs/logStore.ts'
import type { OpenRoom } from '../rooms/openRoom.ts'
import type { Documents } from '../sync/documents.ts'
import { appendOf, digestOf, jsonOf, readVersion, takeCopyOf, versionStream, writeVersion } from './copies.ts'

export interface RestoreParts {
  log: LogStore
  documents: Documents
  room: Pick<OpenRoom, 'commit'>
  now: () => string
  newId: () => string
}

interface WantedRestore {
  board: string
  version: string
  /** See `writeMark`. */
  mark: string | undefined
  by: string
  refuse: () => void
}

/**
 * @param restore `refuse` throws when this may not be done (any more)
 * @returns the copy of what was there before; undefined when the board is so already
 */
export async function restoreInPlace(
  { log, documents, room, now, newId }: RestoreParts,
  { board, version, mark, by, refuse }: WantedRestore,
): Promise<TakenCopy | undefined> {
  const wanted = await readVersion(log, board, version)
  const present = await takeCopyOf(documents, board)
  const { taken, append } = await writeVersion(present, { board, version: newId(), of: now() })
  if (taken.digest === digestOf(jsonOf(wanted))) return undefined
  await room.commit({
    by,
    now,
    decide: (state, at) => decideKeeping(state, board, { reason: 'restore' }, taken, at),
    alongside: [append],
  })
  await documents.edit(
    board,
    by,
    doc => {
      // Somebody may have locked the board while copies were read and written.
      refuse()
      const before = jsonOf(takeCopy(doc))
      doc.transact(() => {
        writeCopy(doc, wanted)
        if (mark !== undefined) writeMark(doc, mark)
      })
      return before
    },
    {
      alongside: before =>
        digestOf(before) === taken.digest ? [] : [appendOf(versionStream(board, taken.version), before)],
      isApart: true,
    },
  )
  return taken
}
