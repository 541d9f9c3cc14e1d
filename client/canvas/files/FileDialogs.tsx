import { Suspense } from 'react'
import { later } from '../../ui/later.tsx'
import { useBoard } from '../boardContext.ts'
import { PromoteDialog } from '../promote/PromoteDialog.tsx'

const ExportDialog = later(async () => (await import('../exports/ExportDialog.tsx')).ExportDialog)

const ImportDialog = later(async () => (await import('../imports/ImportDialog.tsx')).ImportDialog)

/** The dialogs above the board; those for files in and out are fetched when one is asked for. */
export function FileDialogs() {
  const { editor, watching, fileDialog, setFileDialog } = useBoard()
  const close = () => setFileDialog(undefined)
  return (
    <Suspense fallback={null}>
      {fileDialog?.kind === 'export' && editor && <ExportDialog editor={editor} onClose={close} />}
      {fileDialog?.kind === 'import' && !watching && (
        <ImportDialog file={fileDialog.file} text={fileDialog.text} onClose={close} />
      )}
      {fileDialog?.kind === 'promote' && (
        <PromoteDialog notes={fileDialog.notes} first="each" onClose={close} />
      )}
    </Suspense>
  )
}
