import { runningSession } from '#shared/sessions/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { useBoard } from '../boardContext.ts'

/** Shows to everybody what was written hidden: by one person, or by all. */
export function useReveal(): (person?: string) => void {
  const { board } = useBoard()
  const act = useAct()
  const isOwn = useRoom(({ state }) => state.boards[board.id]?.hiding !== undefined)
  const session = useRoom(({ state }) => runningSession(state)?.id)
  return person => {
    const whom = person === undefined ? {} : { person }
    if (isOwn) void act({ type: 'board.reveal', board: board.id, ...whom })
    else if (session !== undefined) void act({ type: 'session.reveal', session, ...whom })
  }
}
