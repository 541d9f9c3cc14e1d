import { Grid2x2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MenuItem } from '../../ui/overlays/Menu.tsx'
import { chordText } from '../keys/keys.ts'
import { sortings, type Arranging } from './useArrange.ts'

export function TidyItem({ arranging }: { arranging: Arranging }) {
  const { t } = useTranslation()
  return (
    <MenuItem
      icon={Grid2x2}
      shortcut={chordText({ key: 'g', code: 'KeyG', shift: true })}
      onSelect={arranging.tidy}
    >
      {t('arrange.tidy')}
    </MenuItem>
  )
}

export function SortItems({ arranging }: { arranging: Arranging }) {
  const { t } = useTranslation()
  return sortings.map(by => (
    <MenuItem key={by} onSelect={() => arranging.sort(by)}>
      {t(`arrange.sortBy.${by}`)}
    </MenuItem>
  ))
}
