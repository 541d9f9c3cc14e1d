import type { Placing } from '#shared/placings/model.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useVotersHere } from '../../room/useVotersHere.ts'

/** How many have placed everything, of the people who are here and are asked. */
export function usePlacingTurnout({ id }: Placing): { done: number; of: number } {
  const turnout = useRoom(({ turnouts }) => turnouts.placings?.find(({ placing }) => placing === id))
  return { done: turnout?.done ?? 0, of: Math.max(turnout?.people ?? 0, useVotersHere()) }
}
