import type { ReactNode } from 'react'
import { Menu } from '../../ui/overlays/Menu.tsx'
import { OtherRooms } from './OtherRooms.tsx'

/** Opens from the room's name: the way to the other rooms. */
export function RoomMenu({ button, isOpenAtFirst }: { button: ReactNode; isOpenAtFirst: boolean }) {
  return (
    <Menu trigger={button} isOpenAtFirst={isOpenAtFirst}>
      <OtherRooms />
    </Menu>
  )
}
