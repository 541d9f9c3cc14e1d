// Versions that nobody asked for: of a day that is over, of an activity that has ended.
import type { BoardCopy } from '#shared/versions/boardCopy.ts'
import { roomOfBoard } from '#shared/boards/model.ts'
import type { Ended } from '#shared/versions/model.ts'
import { decideKeeping, type WhyKept } from '#shared/versions/rules.ts'
import { versionsOf } from '#shared/versions/select.ts'
import type { LogStore } from '../logs/logStore.ts'
import { erasedRecords } from '../privacy/intents.ts'
import { withoutErased } from '../privacy/eraseVersions.ts'
import type { Stillness } from '../privacy/stillness.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Documents } from '../sync/documents.ts'
import { forgetVersion, readVersion, takeCopyOf, writeVersion } from './copies.ts'

/** A day is over on which a board was changed: what was on it then, and its last change. */
export interface EndedDay {
  board: string
  copy: BoardCopy
  edit: { at: string; by: string | null }
}

export interface Versions {
  /** @throws DomainError `no-such-version` */
  read(board: string, version: string): Promise<BoardCopy>
  /** Lets go what was on a version that was deleted. */
  forget(board: string, version: string): Promise<void>
  /** Keeps what was on a board at the end of a day, once. */
  keepDay(day: EndedDay): Promise<void>
  /** Keeps what is on a board now, because an activity on it has ended, unless the last version has just that. */
  keepActivity(board: string, by: string, ended: Ended): Promise<void>
}

export interface VersionsParts {
  log: LogStore
  rooms: Rooms
  documents: Documents
  stillness: Pick<Stillness, 'copy' | 'isErasing'>
  now: () => string
  newId: () => string
}

export function createVersions({ log, rooms, documents, stillness, now, newId }: VersionsParts): Versions {
  async function keep(
    why: WhyKept,
    { board, copy, edit }: Omit<EndedDay, 'edit'> & { edit: { at: string; by: string } },
  ): Promise<void> {
    const { taken, append } = await writeVersion(copy, { board, version: newId(), of: edit.at })
    await rooms.record(roomOfBoard(board), {
      by: edit.by,
      decide: (state, at) => decideKeeping(state, board, why, taken, at),
      alongside: [append],
    })
  }

  return {
    read: (board, version) => readVersion(log, board, version),
    forget: (board, version) => forgetVersion(log, board, version),
    async keepDay({ board: id, copy, edit }) {
      const room = roomOfBoard(id)
      // Then it was taken before: who is erased may still be on it.
      const isOfBefore = stillness.isErasing(room)
      await stillness.copy(room, async () => {
        const { state } = await rooms.read(room)
        const board = state.boards[id]
        const isKept = versionsOf(state, id).some(({ reason, of }) => reason === 'day' && of === edit.at)
        if (!board || isKept) return
        const clean = isOfBefore ? withoutErased(copy, state, await erasedRecords(log, room)) : copy
        const by = edit.by ?? board.createdBy
        await keep({ reason: 'day' }, { board: id, copy: clean, edit: { at: edit.at, by } })
      })
    },
    keepActivity: (board, by, ended) =>
      stillness.copy(roomOfBoard(board), async () => {
        const copy = await takeCopyOf(documents, board)
        await keep({ reason: 'activity', ended }, { board, copy, edit: { at: now(), by } })
      }),
  }
}
