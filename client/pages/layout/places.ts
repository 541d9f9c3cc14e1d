import { House, type LucideIcon, Settings2, SquareKanban } from 'lucide-react'
import { useMemo } from 'react'
import { openInitiatives } from '#shared/initiatives/select.ts'
import { initiativesPath, roomPath, settingsPath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'

export interface Place {
  to: string
  name: 'lobby' | 'initiatives' | 'settings'
  icon: LucideIcon
  count?: number
}

/** The pages of the room this browser is in. */
export function usePlaces(): { pages: Place[]; settings: Place } {
  const room = useRoom(({ state }) => state.room.id)
  const initiatives = useRoom(({ state }) => state.initiatives)
  const count = useMemo(() => openInitiatives({ initiatives }).length, [initiatives])
  return {
    pages: [
      { to: roomPath(room), name: 'lobby', icon: House },
      { to: initiativesPath(room), name: 'initiatives', icon: SquareKanban, count },
    ],
    settings: { to: settingsPath(room), name: 'settings', icon: Settings2 },
  }
}
