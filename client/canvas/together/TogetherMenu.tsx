import { Presentation } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu } from '../../ui/overlays/Menu.tsx'
import { TogetherItems } from './TogetherItems.tsx'

export function TogetherMenu() {
  const { t } = useTranslation()
  return (
    <Menu align="end" trigger={<IconButton label={t('together.title')} icon={Presentation} size="small" />}>
      <TogetherItems />
    </Menu>
  )
}
