import { Globe } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LanguageAndTheme } from '../room/menus/LanguageAndTheme.tsx'
import { useLanguage } from '../text/useLanguage.ts'
import { Button } from '../ui/controls/Button.tsx'
import { Menu } from '../ui/overlays/Menu.tsx'

export function LanguageMenu() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <Menu
      align="end"
      trigger={
        <Button tone="quiet" icon={Globe}>
          {t(`common.languages.${language}`)}
        </Button>
      }
    >
      <LanguageAndTheme />
    </Menu>
  )
}
