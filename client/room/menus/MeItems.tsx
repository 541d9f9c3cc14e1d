import { UserPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { settingsPath } from '#shared/links.ts'
import { LanguageAndTheme } from './LanguageAndTheme.tsx'
import { useRoom } from '../RoomContext.tsx'
import { MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'

/** Items of a menu: what is this person's own. Name and colour, language and theme. */
export function MeItems() {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  return (
    <>
      <MenuItem asChild>
        <Link to={settingsPath(room)}>
          <UserPen aria-hidden />
          {t('room.editMe')}
        </Link>
      </MenuItem>
      <MenuSeparator />
      <LanguageAndTheme />
    </>
  )
}
