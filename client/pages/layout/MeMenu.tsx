import { UserPen } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { settingsPath } from '#shared/links.ts'
import { LanguageAndTheme } from '../../home/LanguageMenu.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { OtherRooms } from './OtherRooms.tsx'
import { useRoom } from '../../room/RoomContext.tsx'

/** What is this person's own: name and colour, language and theme. */
export function MeMenu({
  button,
  isOpenAtFirst,
  hasRooms,
}: {
  /** Opens it. */
  button: ReactNode
  isOpenAtFirst: boolean
  /** The way to other rooms stands in it too. */
  hasRooms?: boolean
}) {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  return (
    <Menu trigger={button} side="top" isOpenAtFirst={isOpenAtFirst}>
      <MenuItem asChild>
        <Link to={settingsPath(room)}>
          <UserPen aria-hidden />
          {t('room.editMe')}
        </Link>
      </MenuItem>
      <MenuSeparator />
      <LanguageAndTheme />
      {hasRooms && (
        <>
          <MenuSeparator />
          <OtherRooms />
        </>
      )}
    </Menu>
  )
}
