import { EyeOff, MousePointer2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { usePeople } from '../../room/usePeople.ts'
import { useArrive } from '../../sessions/gathering/useArrive.ts'
import { MenuHeading, MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { MenuCheck } from '../../ui/overlays/MenuCheck.tsx'
import { useBoard } from '../boardContext.ts'
import { cursorsShown } from './cursorsShown.ts'

export function CursorsItem() {
  const { t } = useTranslation()
  return (
    <MenuCheck icon={EyeOff} checked={!cursorsShown.use()} onChange={isHidden => cursorsShown.set(!isHidden)}>
      {t('together.hideCursors')}
    </MenuCheck>
  )
}

/** Who is on another board of the room: one goes there, and follows them. */
export function ElsewhereItems() {
  const { t } = useTranslation()
  const { board } = useBoard()
  const me = useMe().id
  const presence = useRoom(room => room.presence)
  const boards = useRoom(({ state }) => state.boards)
  const { here } = usePeople()
  const { arrive } = useArrive()
  const others = here.flatMap(person => {
    const on = presence.filter(each => each.person === person.id).map(each => each.board)
    if (person.id === me || on.includes(board.id)) return []
    const place = boards[on.find(id => id !== undefined) ?? '']
    return place ? [{ ...person, place }] : []
  })
  if (others.length === 0) return null
  return (
    <>
      <MenuSeparator />
      <MenuHeading>{t('together.elsewhere')}</MenuHeading>
      {others.map(({ id, name, place }) => (
        <MenuItem
          key={id}
          icon={MousePointer2}
          onSelect={() => arrive({ board: place.id, by: id, follow: true })}
        >
          {t('together.followAt', { name, title: place.title })}
        </MenuItem>
      ))}
    </>
  )
}
