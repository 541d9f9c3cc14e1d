import { useCallback, useEffect, useState } from 'react'
import { countRoom } from './keptDatabase.ts'
import { useRoom } from '../RoomContext.tsx'

/** What was written a moment ago is mostly on its way: that is nothing to speak of. */
const firstLookMs = 1_000
const nextLookMs = 2_000

const nothing: ReadonlyMap<string, number> = new Map()

/** How many changes of this person's are on this device only, by board of this room. Looked at again while there are any. */
export function useUnsent(): { unsent: ReadonlyMap<string, number>; look: () => void } {
  const me = useRoom(view => view.me)
  const room = useRoom(({ state }) => state.room.id)
  const [unsent, setUnsent] = useState(nothing)
  const look = useCallback(() => {
    countRoom(me, room).then(
      found => setUnsent(before => (before.size + found.size === 0 ? before : found)),
      () => setUnsent(nothing), // there is no storage
    )
  }, [me, room])
  const isWaiting = unsent.size > 0
  useEffect(() => {
    const first = setTimeout(look, firstLookMs)
    const timer = isWaiting ? setInterval(look, nextLookMs) : undefined
    window.addEventListener('focus', look)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [look, isWaiting])
  return { unsent, look }
}
