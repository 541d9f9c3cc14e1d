import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { mostTableNotes, type TableNote } from '#shared/exchange/imports/tableNotes.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { Notice } from '../../../ui/states/Notice.tsx'
import styles from '../Import.module.css'
import type { StepProps } from '../stepFrame.ts'
import { PlacingStep } from './PlacingStep.tsx'
import { useImportNotes } from './useImportNotes.ts'

interface NotesStepProps extends StepProps {
  notes: readonly TableNote[]
  /** What is said where there are none. */
  empty: string
  isWide?: boolean
  /** Something has to be mended in the file first. */
  isRefused?: boolean
  /** What is wrong with some of them. */
  problems?: ReactNode
  children: ReactNode
}

/** How notes that were read come to stand on the board: the button that puts them there, and why it cannot. */
export function NotesStep({
  notes,
  empty,
  isWide = false,
  isRefused = false,
  problems,
  frame,
  back,
  onClose,
  children,
}: NotesStepProps) {
  const { t } = useTranslation()
  const { work, stop, importNotes } = useImportNotes(onClose)
  const isTooMany = notes.length > mostTableNotes
  const mayImport = notes.length > 0 && !isTooMany && !isRefused
  if (work.phase === 'working')
    return <PlacingStep frame={frame} label={t('files.import.placing')} {...work} onStop={stop} />
  return (
    <Dialog
      {...frame}
      {...(isWide && { size: 'wide' })}
      onSubmit={event => {
        event.preventDefault()
        if (mayImport) importNotes(notes)
      }}
      footer={
        <>
          {back}
          <Button type="submit" tone="primary" aria-disabled={!mayImport}>
            {t('files.import.importNotes', { count: notes.length })}
          </Button>
        </>
      }
    >
      <div className={styles.step}>
        {children}
        {notes.length === 0 && <Notice tone="warning">{empty}</Notice>}
        {isTooMany && (
          <Notice tone="danger">
            {t('files.import.tooMany', { count: notes.length, limit: mostTableNotes })}
          </Notice>
        )}
        {problems}
      </div>
    </Dialog>
  )
}
