import { Combine, House, type LucideIcon, Settings2, SquareKanban } from 'lucide-react'
import { useMemo } from 'react'
import { openInitiatives } from '#shared/initiatives/select.ts'
import { ideasPath, initiativesPath, roomPath, settingsPath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useMay } from '../../room/usePeople.ts'

export interface Place {
  to: string
  name: 'lobby' | 'ideas' | 'initiatives' | 'settings'
  icon: LucideIcon
  count?: number
}

/** The pages of the room this browser is in. */
export function usePlaces(): { pages: Place[]; settings: Place } {
  const room = useRoom(({ state }) => state.room.id)
  const initiatives = useRoom(({ state }) => state.initiatives)
  const isCompared = useRoom(({ state }) => state.comparison !== undefined)
  const mayCompare = useMay()('idea.propose')
  const count = useMemo(() => openInitiatives({ initiatives }).length, [initiatives])
  return {
    pages: [
      { to: roomPath(room), name: 'lobby', icon: House },
      // Nobody but facilitators compares notes; before, there is nothing to see.
      ...(mayCompare || isCompared ? [{ to: ideasPath(room), name: 'ideas' as const, icon: Combine }] : []),
      { to: initiativesPath(room), name: 'initiatives', icon: SquareKanban, count },
    ],
    settings: { to: settingsPath(room), name: 'settings', icon: Settings2 },
  }
}
