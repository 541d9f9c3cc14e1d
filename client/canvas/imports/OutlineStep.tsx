import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostTableNotes } from '#shared/exchange/imports/tableNotes.ts'
import { readOutline } from '#shared/exchange/imports/outline.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import styles from './Import.module.css'
import { PlacingStep } from './placing/PlacingStep.tsx'
import type { StepProps } from './stepFrame.ts'
import { useImportNotes } from './placing/useImportNotes.ts'
import { outside, useZones, zoneOf } from './placing/useZones.ts'

const shownNotes = 6

/** A list, with headings that may name zones. */
export function OutlineStep({ text, frame, back, onClose }: StepProps & { text: string }) {
  const { t } = useTranslation()
  const { zones, options } = useZones()
  const [fallback, setFallback] = useState(outside)
  const { work, stop, importNotes } = useImportNotes(onClose)
  const found = useMemo(() => readOutline(text, zones, undefined), [text, zones])
  const notes = found.map(note => ({ ...note, zone: note.zone ?? zoneOf(fallback) }))
  const inZones = found.filter(note => note.zone !== undefined).length
  const isTooMany = notes.length > mostTableNotes
  const mayImport = notes.length > 0 && !isTooMany
  if (work.phase === 'working')
    return <PlacingStep frame={frame} label={t('files.import.placing')} {...work} onStop={stop} />
  return (
    <Dialog
      {...frame}
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
        <ul className={styles.notes}>
          {notes.slice(0, shownNotes).map((note, index) => (
            <li key={index}>{note.text.slice(0, 200)}</li>
          ))}
          {notes.length > shownNotes && (
            <li>{t('files.import.moreProblems', { count: notes.length - shownNotes })}</li>
          )}
        </ul>
        {inZones > 0 && <p className={styles.hint}>{t('files.import.inZones', { count: inZones })}</p>}
        {options.length > 1 && inZones < notes.length && (
          <Select
            label={t('files.import.fallback')}
            value={fallback}
            onChange={setFallback}
            options={options}
          />
        )}
        {notes.length === 0 && <Notice tone="warning">{t('files.import.refusals.empty')}</Notice>}
        {isTooMany && (
          <Notice tone="danger">
            {t('files.import.tooMany', { count: notes.length, limit: mostTableNotes })}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
