import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Zone } from '#shared/canvas/lanes/lanes.ts'
import { zonesOfDocument } from '#shared/canvas/notes/notes.ts'
import type { SelectOption } from '../../../ui/fields/Select.tsx'
import { useBoard } from '../../boardContext.ts'

/** Stands for a note outside every frame; a select has no empty value, and no zone has a space in its id. */
export const outside = 'outside of all'

export const zoneOf = (option: string): string | undefined => (option === outside ? undefined : option)

/** The zones of the board as it is now, and as a choice. */
export function useZones(): { zones: Zone[]; options: SelectOption<string>[] } {
  const { doc } = useBoard().connection
  const { t } = useTranslation()
  const zones = useMemo(() => zonesOfDocument(doc), [doc])
  const named = zones
    .filter(({ id, title }) => id !== '' && title !== '')
    .map(({ id, title }) => ({ value: id, label: title }))
  return { zones, options: [{ value: outside, label: t('files.import.loose') }, ...named] }
}
