import { Suspense } from 'react'
import { later } from '../../ui/later.tsx'
import { useBoard } from '../boardContext.ts'

const ExportDialog = later(async () => (await import('../exports/ExportDialog.tsx')).ExportDialog)

/** The dialogs for files in and out, fetched when one is asked for. */
export function FileDialogs() {
  const { editor, fileDialog, setFileDialog } = useBoard()
  const close = () => setFileDialog(undefined)
  return (
    <Suspense fallback={null}>
      {fileDialog?.kind === 'export' && editor && <ExportDialog editor={editor} onClose={close} />}
    </Suspense>
  )
}
