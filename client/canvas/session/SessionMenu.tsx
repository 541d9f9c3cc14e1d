import { Presentation } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/controls/Button.tsx'
import { Menu } from '../../ui/overlays/Menu.tsx'
import { CursorsItem, ElsewhereItems } from '../together/FollowItems.tsx'
import { SessionItems } from './SessionItems.tsx'

/** Where whoever leads looks first: by its name in the board's bar. */
export function SessionMenu() {
  const { t } = useTranslation()
  return (
    <Menu
      align="end"
      trigger={
        <Button tone="quiet" size="small" icon={Presentation}>
          {t('sessions.panel')}
        </Button>
      }
    >
      <SessionItems />
      <CursorsItem />
      <ElsewhereItems />
    </Menu>
  )
}
