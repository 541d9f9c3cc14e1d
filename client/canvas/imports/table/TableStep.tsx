import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxTextLength } from '#shared/canvas/notes/sticky.ts'
import type { Table } from '#shared/exchange/imports/table.ts'
import { guessMapping, toTableNotes } from '#shared/exchange/imports/tableNotes.ts'
import { Notice } from '../../../ui/states/Notice.tsx'
import { FallbackZone } from '../placing/FallbackZone.tsx'
import { NotesStep } from '../placing/NotesStep.tsx'
import { outside, useZones, zoneOf } from '../placing/useZones.ts'
import type { StepProps } from '../stepFrame.ts'
import { MappingFields } from './MappingFields.tsx'
import { ProblemList } from './ProblemList.tsx'
import { TablePreview } from './TablePreview.tsx'

/** Which column is what, what is wrong in which row, and how many notes it makes. */
export function TableStep({ table, ...step }: StepProps & { table: Table }) {
  const { t } = useTranslation()
  const { zones, options } = useZones()
  const [mapping, setMapping] = useState(() => guessMapping(table, zones))
  const [fallback, setFallback] = useState(outside)
  const { notes, problems } = useMemo(
    () => toTableNotes(table, mapping, zones, zoneOf(fallback)),
    [table, mapping, zones, fallback],
  )
  const isTooLong = problems.some(({ kind }) => kind === 'long')
  return (
    <NotesStep
      {...step}
      notes={notes}
      empty={t('files.import.noNotes')}
      isWide
      isRefused={isTooLong}
      problems={
        <>
          {isTooLong && <Notice tone="danger">{t('files.import.tooLong', { limit: maxTextLength })}</Notice>}
          <ProblemList problems={problems} />
        </>
      }
    >
      <TablePreview table={table} mapping={mapping} />
      <MappingFields table={table} mapping={mapping} onChange={setMapping} />
      {options.length > 1 && <FallbackZone options={options} value={fallback} onChange={setFallback} />}
    </NotesStep>
  )
}
