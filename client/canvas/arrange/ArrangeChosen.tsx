import { ArrowDownUp, Grid2x2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu, MenuHeading, MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { chordText } from '../keys/keys.ts'
import { sortings, useArrange } from './useArrange.ts'

/** In the bar of several notes, where one looks for it: tidy them up, put them in an order. */
export function ArrangeChosen({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const arranging = useArrange(editor)
  return (
    <Menu trigger={<IconButton label={t('arrange.chosen')} icon={ArrowDownUp} size="small" side="top" />}>
      <MenuItem
        icon={Grid2x2}
        shortcut={chordText({ key: 'g', code: 'KeyG', shift: true })}
        onSelect={arranging.tidy}
      >
        {t('arrange.tidy')}
      </MenuItem>
      <MenuSeparator />
      <MenuHeading>{t('arrange.sort')}</MenuHeading>
      {sortings.map(by => (
        <MenuItem key={by} onSelect={() => arranging.sort(by)}>
          {t(`arrange.sortBy.${by}`)}
        </MenuItem>
      ))}
    </Menu>
  )
}
