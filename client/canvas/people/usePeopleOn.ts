import { useMemo } from 'react'
import { peopleOn } from '#shared/boards/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { usePeople } from '../../room/usePeople.ts'
import { personColor } from './personColor.ts'

/** Who has a board open, in the colours they wear on it. */
export function usePeopleOn(board: string) {
  const { here } = usePeople()
  const groups = useRoom(room => room.state.groups)
  return useMemo(
    () => peopleOn(here, board).map(person => ({ ...person, color: personColor({ groups }, person) })),
    [here, groups, board],
  )
}
