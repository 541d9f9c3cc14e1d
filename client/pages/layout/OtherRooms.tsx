import { LogIn, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { roomPath } from '#shared/links.ts'
import { visitedRooms } from '../../home/visitedRooms.ts'
import { MenuHeading, MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { useRoom } from '../../room/RoomContext.tsx'

/** Items of a menu: the other rooms this browser was in, and a new one. */
export function OtherRooms() {
  const { t } = useTranslation()
  const here = useRoom(room => room.state.room.id)
  const [others] = useState(() => visitedRooms().filter(room => room.id !== here))
  return (
    <>
      {others.length > 0 && (
        <>
          <MenuHeading>{t('room.otherRooms')}</MenuHeading>
          {others.map(({ id, name }) => (
            <MenuItem key={id} asChild>
              <Link to={roomPath(id)}>
                <LogIn aria-hidden />
                {name}
              </Link>
            </MenuItem>
          ))}
          <MenuSeparator />
        </>
      )}
      <MenuItem asChild>
        <Link to="/">
          <Plus aria-hidden />
          {t('room.newRoom')}
        </Link>
      </MenuItem>
    </>
  )
}
