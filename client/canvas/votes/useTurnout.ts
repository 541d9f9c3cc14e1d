import { useMemo } from 'react'
import type { Turnout, Vote } from '#shared/votes/model.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useVotersHere } from '../../room/useVotersHere.ts'

const nobody: Turnout = { people: 0, dots: 0 }

/** How far a vote is, of the people who are here and may vote. */
export function useTurnout({ id, budget }: Vote): Turnout & { of: number; dotsOf: number } {
  const turnouts = useRoom(room => room.turnouts)
  const here = useVotersHere()
  return useMemo(() => {
    const { people: voted, dots } = turnouts.votes?.find(({ vote }) => vote === id) ?? nobody
    const of = Math.max(voted, here)
    return { people: voted, dots, of, dotsOf: of * budget }
  }, [turnouts, here, id, budget])
}
