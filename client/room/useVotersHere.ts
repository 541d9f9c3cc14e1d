import { useMemo } from 'react'
import { isAtLeast } from '#shared/people/model.ts'
import { useRoom } from './RoomContext.tsx'

/** How many people are in the room now who vote and are asked. */
export function useVotersHere(): number {
  const presence = useRoom(room => room.presence)
  const people = useRoom(({ state }) => state.people)
  return useMemo(() => {
    const here = [...new Set(presence.map(({ person }) => person))]
    return here.filter(person => isAtLeast(people[person]?.role ?? 'observer', 'member')).length
  }, [presence, people])
}
