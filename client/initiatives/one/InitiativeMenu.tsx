import { Ellipsis, Merge } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu, MenuItem } from '../../ui/overlays/Menu.tsx'
import { MergeDialog } from './MergeDialog.tsx'

export function InitiativeMenu({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const [isMerging, setMerging] = useState(false)
  return (
    <>
      <Menu
        align="end"
        trigger={<IconButton label={t('initiatives.menu', { title: initiative.title })} icon={Ellipsis} />}
      >
        <MenuItem icon={Merge} onSelect={() => setMerging(true)}>
          {t('initiatives.merge')}
        </MenuItem>
      </Menu>
      {isMerging && <MergeDialog initiative={initiative} onClose={() => setMerging(false)} />}
    </>
  )
}
