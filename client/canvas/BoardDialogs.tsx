import { Suspense } from 'react'
import { later } from '../ui/later.tsx'
import { useBoard } from './boardContext.ts'
import { PromoteDialog } from './promote/PromoteDialog.tsx'
import { PlanOnBoard } from './session/PlanOnBoard.tsx'

const ExportDialog = later(async () => (await import('./exports/ExportDialog.tsx')).ExportDialog)

const ImportDialog = later(async () => (await import('./imports/ImportDialog.tsx')).ImportDialog)

/** The dialogs above the board; those for files in and out are fetched when one is asked for. */
export function BoardDialogs() {
  const { editor, watching, dialog, setDialog } = useBoard()
  const close = () => setDialog(undefined)
  return (
    <Suspense fallback={null}>
      {dialog?.kind === 'export' && editor && <ExportDialog editor={editor} onClose={close} />}
      {dialog?.kind === 'import' && !watching && (
        <ImportDialog file={dialog.file} text={dialog.text} onClose={close} />
      )}
      {dialog?.kind === 'promote' && <PromoteDialog notes={dialog.notes} first="each" onClose={close} />}
      {dialog?.kind === 'plan' && <PlanOnBoard onClose={close} />}
    </Suspense>
  )
}
