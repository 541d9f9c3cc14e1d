import { useMemo } from 'react'
import { groupsWithMembers, peopleOf, splitByPresence } from '#shared/people/select.ts'
import type { Command } from '#shared/room/commands.ts'
import { mayAsk } from '#shared/room/permissions.ts'
import { useMe, useRoom } from './RoomContext.tsx'

/** Who is in the room, here and away, live. */
export function usePeople() {
  const people = useRoom(room => room.state.people)
  const groups = useRoom(room => room.state.groups)
  const presence = useRoom(room => room.presence)
  return useMemo(() => {
    const all = peopleOf({ people })
    return { all, ...splitByPresence(all, presence), groups: groupsWithMembers({ groups }, all) }
  }, [people, groups, presence])
}

/** Whether this browser's person may ask for something: what they may not is not offered. */
export function useMay() {
  const { role } = useMe()
  return (command: Command['type']): boolean => mayAsk(role, command)
}
