import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board } from '#shared/boards/model.ts'
import { zonesOf } from '#shared/canvas/lanes/lanes.ts'
import { templateLanes } from '#shared/canvas/lanes/templateLanes.ts'
import { useTemplates } from '../../api/useTemplates.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import type { PlacedNote } from '../useNotesOf.ts'

export interface ZoneChoice {
  /** As the comparison names it. */
  id: string
  title: string
  count: number
}

/** The zones that the notes lie in, as their templates name them; the id where nothing does. */
export function useZones(boards: readonly Board[], notes: readonly PlacedNote[]): ZoneChoice[] {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { data: templates } = useTemplates()
  return useMemo(() => {
    const used = new Set(boards.map(({ template }) => template))
    const frames = (templates ?? [])
      .filter(({ id }) => used.has(id))
      .flatMap(template => templateLanes(template, language))
    const titles = new Map(frames.flatMap(({ props }) => zonesOf(props).map(({ id, title }) => [id, title])))
    const counts = new Map<string, number>()
    for (const { zone } of notes) counts.set(zone ?? '', (counts.get(zone ?? '') ?? 0) + 1)
    const order = [...titles.keys()]
    return [...counts]
      .map(([id, count]) => ({ id, count, title: id === '' ? t('ideas.outside') : (titles.get(id) ?? id) }))
      .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id) || a.id.localeCompare(b.id))
  }, [boards, notes, templates, language, t])
}
