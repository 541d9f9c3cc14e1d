import { isAt, plannedSessions } from '#shared/sessions/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { PlanDialog } from '../../sessions/later.ts'
import { useBoard } from '../boardContext.ts'

/** The agenda of what is planned for this board, else a new one of the board's template: to look over, and start. */
export function PlanOnBoard({ onClose }: { onClose: () => void }) {
  const { board, setPanel } = useBoard()
  const planned = useRoom(({ state }) =>
    plannedSessions(state).find(({ activities }) =>
      activities.some(each => (each.board ?? each.template) !== undefined && isAt(each, board)),
    ),
  )
  return (
    <PlanDialog
      key={planned?.id}
      session={planned}
      template={board.template}
      // Who leads has the agenda at hand, with what comes next.
      onStarted={() => setPanel({ kind: 'session' })}
      onClose={onClose}
    />
  )
}
