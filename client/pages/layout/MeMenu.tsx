import type { ReactNode } from 'react'
import { MeItems } from '../../room/menus/MeItems.tsx'
import { Menu, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { OtherRooms } from './OtherRooms.tsx'

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
  return (
    <Menu trigger={button} side="top" isOpenAtFirst={isOpenAtFirst}>
      <MeItems />
      {hasRooms && (
        <>
          <MenuSeparator />
          <OtherRooms />
        </>
      )}
    </Menu>
  )
}
