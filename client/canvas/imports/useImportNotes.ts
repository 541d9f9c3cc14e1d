import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { toRecordId } from '#shared/canvas/document.ts'
import { placeNotes, type NoteToPlace } from '#shared/canvas/place.ts'
import type { TableNote } from '#shared/exchange/imports/tableNotes.ts'
import { newId } from '../../room/newId.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { useBoard } from '../boardContext.ts'
import { personColor } from '../people/personColor.ts'
import { noteMetaOf } from '../useBoardConnection.ts'
import { showImported } from './showImported.ts'

/** Puts notes on the board, each in its zone: all at once or none, one step to undo. */
export function useImportNotes(onDone: () => void): (notes: readonly TableNote[]) => void {
  const { connection, editor } = useBoard()
  const { t } = useTranslation()
  const me = useMe()
  const color = useRoom(({ state }) => personColor(state, me))
  return notes => {
    const meta = noteMetaOf(me)
    const placed: NoteToPlace[] = notes.map(note => ({
      ...note,
      id: newId(),
      color: note.color ?? color,
      meta,
    }))
    try {
      connection.edit(doc => placeNotes(doc, placed))
    } catch {
      return void toast.error(t('files.import.failed'))
    }
    if (editor)
      showImported(
        editor,
        placed.map(({ id }) => toRecordId(id)),
      )
    toast.success(t('files.import.imported', { count: notes.length }))
    onDone()
  }
}
