import type { RoomEvent } from '#shared/room/events.ts'
import type { RoomState } from '#shared/room/model.ts'
import { boardsOf } from '#shared/sessions/select.ts'
import type { Versions } from '../versions/versions.ts'

/** An activity on boards has ended: a step or a round of a session, or a board was locked. What came of it is kept. */
export async function keepVersions(event: RoomEvent, state: RoomState, versions: Versions): Promise<void> {
  for (const board of endedOn(event, state)) await versions.keepActivity(board, event.by)
}

function endedOn(event: RoomEvent, state: RoomState): string[] {
  if (event.type === 'board.lockSet') return event.locked ? [event.board] : []
  if (event.type === 'session.rotated') return event.round.boards
  if (event.type !== 'session.stepped' && event.type !== 'session.ended') return []
  const activity = state.sessions[event.session]?.activities.find(({ id }) => id === event.left)
  return activity ? boardsOf(state, activity).map(({ id }) => id) : []
}
