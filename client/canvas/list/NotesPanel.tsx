import { useTranslation } from 'react-i18next'
import { useBoard } from '../boardContext.ts'
import { ListPanel } from '../panels/ListPanel.tsx'
import { AddNote } from './AddNote.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { NotesList } from './NotesList.tsx'
import { useChosenRows } from './useChosenRows.ts'
import { useNotes } from './useNotes.ts'

/** Beside the board: its notes as text. */
export function NotesPanel() {
  const { watching } = useBoard()
  const { t } = useTranslation()
  const board = useNotes()
  const rows = useChosenRows()
  return (
    <ListPanel
      title={t('canvas.list.title')}
      count={board.notes.length}
      foot={
        !watching && (rows.ids ? <ChosenBar board={board} rows={rows} /> : <AddNote frames={board.frames} />)
      }
    >
      <NotesList board={board} rows={rows} empty={t('canvas.list.empty')} />
    </ListPanel>
  )
}
