import type { ReactNode } from 'react'
import { Menu } from '../ui/overlays/Menu.tsx'
import { OtherRooms } from './OtherRooms.tsx'

/** Opens from the room's name: the way to the other rooms. */
export function RoomMenu({ button }: { button: ReactNode }) {
  return (
    <Menu trigger={button}>
      <OtherRooms />
    </Menu>
  )
}
