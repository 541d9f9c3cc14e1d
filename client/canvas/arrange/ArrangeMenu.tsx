import { ChevronUp, ListPlus } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu, MenuItem } from '../../ui/overlays/Menu.tsx'
import styles from '../bars/Toolbar.module.css'
import { chordText } from '../keys/keys.ts'

/** Beside the tool that makes one note: what is done with many. */
export function ArrangeMenu({ onAddMany }: { onAddMany: () => void }) {
  const { t } = useTranslation()
  return (
    <Menu
      side="top"
      trigger={
        <Toolbar.Button asChild>
          <IconButton label={t('arrange.menu')} icon={ChevronUp} side="top" className={styles.many} />
        </Toolbar.Button>
      }
    >
      <MenuItem
        icon={ListPlus}
        shortcut={chordText({ key: 'n', code: 'KeyN', shift: true })}
        onSelect={onAddMany}
      >
        {t('arrange.bulkAdd')}
      </MenuItem>
    </Menu>
  )
}
