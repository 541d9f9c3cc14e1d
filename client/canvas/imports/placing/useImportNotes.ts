import { useTranslation } from 'react-i18next'
import { toRecordId } from '#shared/canvas/document.ts'
import type { NoteToPlace } from '#shared/canvas/notes/place.ts'
import type { TableNote } from '#shared/exchange/imports/tableNotes.ts'
import { newId } from '../../../room/newId.ts'
import { useMe, useRoom, useRoomConnection } from '../../../room/RoomContext.tsx'
import type { Work } from '../../../ui/states/useWork.ts'
import { useBoard } from '../../boardContext.ts'
import { noteColor } from '../../notes/signature.ts'
import { signatureIn } from '../../meIn.ts'
import { noteSlices, recordsIn } from './slices.ts'
import { usePlacing } from './usePlacing.ts'

/** Puts notes on the board, each in its zone: all of them or none, one step to undo. */
export function useImportNotes(onClose: () => void): {
  work: Work
  stop: () => void
  importNotes: (notes: readonly TableNote[]) => void
} {
  const { board, connection } = useBoard()
  const { t } = useTranslation()
  const me = useMe()
  const room = useRoomConnection()
  const color = useRoom(({ state }) => noteColor(state, me, board.id))
  const { work, stop, place } = usePlacing(onClose)

  function importNotes(notes: readonly TableNote[]): void {
    const meta = signatureIn(room, board.id)
    const placed: NoteToPlace[] = notes.map(note => ({
      ...note,
      id: newId(),
      color: note.color ?? color,
      meta,
    }))
    const total = placed.length
    void place({
      total,
      told: t('files.import.imported', { count: total }),
      async run({ onDone, signal }) {
        // The first slice only makes room.
        const show = (slices: number) => onDone(Math.min(recordsIn(slices - 1), total))
        await connection.editInSlices(noteSlices(placed), { onDone: show, signal })
        return placed.map(({ id }) => toRecordId(id))
      },
    })
  }
  return { work, stop, importNotes }
}
