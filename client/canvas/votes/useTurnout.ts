import { useMemo } from 'react'
import { isAtLeast } from '#shared/people/model.ts'
import type { Turnout, Vote } from '#shared/votes/model.ts'
import { useRoom } from '../../room/RoomContext.tsx'

const nobody: Turnout = { people: 0, dots: 0 }

/** How far a vote is, of the people who are here and may vote. */
export function useTurnout({ id, budget }: Vote): Turnout & { of: number; dotsOf: number } {
  const turnouts = useRoom(room => room.turnouts)
  const presence = useRoom(room => room.presence)
  const people = useRoom(({ state }) => state.people)
  return useMemo(() => {
    const { people: voted, dots } = turnouts.find(({ vote }) => vote === id) ?? nobody
    const here = new Set(presence.map(({ person }) => person))
    const voters = [...here].filter(person => isAtLeast(people[person]?.role ?? 'observer', 'member'))
    const of = Math.max(voted, voters.length)
    return { people: voted, dots, of, dotsOf: of * budget }
  }, [turnouts, presence, people, id, budget])
}
