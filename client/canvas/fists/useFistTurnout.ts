import type { Fist } from '#shared/fists/model.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useVotersHere } from '../../room/useVotersHere.ts'

/** How many have a hand up, of the people who are here and are asked. */
export function useFistTurnout({ id }: Fist): { people: number; of: number } {
  const people = useRoom(({ turnouts }) => turnouts.fists?.find(({ fist }) => fist === id)?.people ?? 0)
  return { people, of: Math.max(people, useVotersHere()) }
}
