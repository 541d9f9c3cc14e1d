import { Grid2x2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor, VecLike } from 'tldraw'
import { Button } from '../../ui/controls/Button.tsx'
import { MenuItem } from '../../ui/overlays/Menu.tsx'
import { zoneAround, zonesOnCanvas } from '../notes/addNote.ts'
import { useArrange } from './useArrange.ts'

/** In the hint of a step that groups notes: tidies each zone of the step, or of the board where it names none. */
export function TidyStep({ editor, zones }: { editor: Editor; zones: readonly string[] | undefined }) {
  const { t } = useTranslation()
  const { tidyZones } = useArrange(editor)
  return (
    <Button
      size="small"
      tone="quiet"
      icon={Grid2x2}
      onClick={() => tidyZones(zonesOnCanvas(editor).filter(({ id }) => zones?.includes(id) ?? true))}
    >
      {t('arrange.tidy')}
    </Button>
  )
}

/** By a right click on a zone. */
export function TidyZoneItem({ editor, point }: { editor: Editor; point: VecLike }) {
  const { t } = useTranslation()
  const { tidyZones } = useArrange(editor)
  const zone = zoneAround(editor, point)
  if (!zone || editor.getIsReadonly()) return null
  return (
    <MenuItem icon={Grid2x2} onSelect={() => tidyZones([zone])}>
      {zone.title === '' ? t('arrange.tidy') : t('arrange.tidyZone', { title: zone.title })}
    </MenuItem>
  )
}
