import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readOutline } from '#shared/exchange/imports/outline.ts'
import styles from './Import.module.css'
import { FallbackZone } from './placing/FallbackZone.tsx'
import { NotesStep } from './placing/NotesStep.tsx'
import { outside, useZones, zoneOf } from './placing/useZones.ts'
import type { StepProps } from './stepFrame.ts'

const shownNotes = 6

/** A list, with headings that may name zones. */
export function OutlineStep({ text, ...step }: StepProps & { text: string }) {
  const { t } = useTranslation()
  const { zones, options } = useZones()
  const [fallback, setFallback] = useState(outside)
  const found = useMemo(() => readOutline(text, zones, undefined), [text, zones])
  const notes = found.map(note => ({ ...note, zone: note.zone ?? zoneOf(fallback) }))
  const inZones = found.filter(note => note.zone !== undefined).length
  return (
    <NotesStep {...step} notes={notes} empty={t('files.import.refusals.empty')}>
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
        <FallbackZone options={options} value={fallback} onChange={setFallback} />
      )}
    </NotesStep>
  )
}
