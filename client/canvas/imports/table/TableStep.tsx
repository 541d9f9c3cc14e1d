import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxTextLength } from '#shared/canvas/notes/sticky.ts'
import type { Table } from '#shared/exchange/imports/table.ts'
import { guessMapping, mostTableNotes, toTableNotes } from '#shared/exchange/imports/tableNotes.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { Notice } from '../../../ui/states/Notice.tsx'
import styles from '../Import.module.css'
import { MappingFields } from './MappingFields.tsx'
import { ProblemList } from './ProblemList.tsx'
import { PlacingStep } from '../placing/PlacingStep.tsx'
import type { StepProps } from '../stepFrame.ts'
import { TablePreview } from './TablePreview.tsx'
import { useImportNotes } from '../placing/useImportNotes.ts'
import { outside, useZones, zoneOf } from '../placing/useZones.ts'

/** Which column is what, what is wrong in which row, and how many notes it makes. */
export function TableStep({ table, frame, back, onClose }: StepProps & { table: Table }) {
  const { t } = useTranslation()
  const { zones, options } = useZones()
  const [mapping, setMapping] = useState(() => guessMapping(table, zones))
  const [fallback, setFallback] = useState(outside)
  const { work, stop, importNotes } = useImportNotes(onClose)
  const { notes, problems } = useMemo(
    () => toTableNotes(table, mapping, zones, zoneOf(fallback)),
    [table, mapping, zones, fallback],
  )
  const isTooLong = problems.some(({ kind }) => kind === 'long')
  const mayImport = notes.length > 0 && notes.length <= mostTableNotes && !isTooLong
  if (work.phase === 'working')
    return <PlacingStep frame={frame} label={t('files.import.placing')} {...work} onStop={stop} />
  return (
    <Dialog
      {...frame}
      size="wide"
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
        <TablePreview table={table} mapping={mapping} />
        <MappingFields table={table} mapping={mapping} onChange={setMapping} />
        {options.length > 1 && (
          <Select
            label={t('files.import.fallback')}
            value={fallback}
            onChange={setFallback}
            options={options}
          />
        )}
        {notes.length === 0 && <Notice tone="warning">{t('files.import.noNotes')}</Notice>}
        {notes.length > mostTableNotes && (
          <Notice tone="danger">
            {t('files.import.tooMany', { count: notes.length, limit: mostTableNotes })}
          </Notice>
        )}
        {isTooLong && <Notice tone="danger">{t('files.import.tooLong', { limit: maxTextLength })}</Notice>}
        <ProblemList problems={problems} />
      </div>
    </Dialog>
  )
}
