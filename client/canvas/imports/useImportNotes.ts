import { useTranslation } from 'react-i18next'
import { toRecordId } from '#shared/canvas/document.ts'
import type { NoteToPlace } from '#shared/canvas/notes/place.ts'
import type { TableNote } from '#shared/exchange/imports/tableNotes.ts'
import { newId } from '../../room/newId.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import type { Work } from '../../ui/states/useWork.ts'
import { useBoard } from '../boardContext.ts'
import { personColor } from '../people/personColor.ts'
import { noteMetaOf } from '../useBoardConnection.ts'
import { noteSlices, recordsIn } from './slices.ts'
import { usePlacing } from './usePlacing.ts'

/** Puts notes on the board, each in its zone: all of them or none, one step to undo. */
export function useImportNotes(onClose: () => void): {
  work: Work
  stop: () => void
  importNotes: (notes: readonly TableNote[]) => void
} {
  const { connection } = useBoard()
  const { t } = useTranslation()
  const me = useMe()
  const color = useRoom(({ state }) => personColor(state, me))
  const { work, stop, place } = usePlacing(onClose)

  function importNotes(notes: readonly TableNote[]): void {
    const meta = noteMetaOf(me)
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
