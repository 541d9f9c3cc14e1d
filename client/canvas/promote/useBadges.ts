import { useEffect, useState } from 'react'
import { atom, type Atom } from 'tldraw'
import { useRoomConnection } from '../../room/RoomContext.tsx'
import { badgesOf, type Badges } from './badges.ts'

/** The badges of a board as a value that notes watch one by one, instead of one that redraws them all. */
export function useBadges(board: string): Atom<Badges> {
  const room = useRoomConnection()
  const [badges] = useState(() => atom<Badges>('badges', new Map()))
  useEffect(() => {
    let seen: unknown[] = []
    const derive = () => {
      const view = room.view()
      if (view.status !== 'ready') return
      const { initiatives, people } = view.state
      if (seen[0] === initiatives && seen[1] === people) return
      seen = [initiatives, people]
      badges.set(badgesOf(view.state, board, badges.get()))
    }
    derive()
    return room.subscribe(derive)
  }, [room, board, badges])
  return badges
}
