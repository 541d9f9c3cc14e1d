import type { RoomEvent } from '#shared/room/events.ts'
import type { RoomState } from '#shared/room/model.ts'
import { boardsOf } from '#shared/sessions/select.ts'
import type { Ended } from '#shared/versions/model.ts'
import type { Versions } from '../versions/versions.ts'

/** An activity on boards has ended: a step or a round of a session, or a board was locked. What came of it is kept. */
export async function keepVersions(event: RoomEvent, state: RoomState, versions: Versions): Promise<void> {
  const over = whatIsOver(event, state)
  if (!over) return
  for (const board of over.boards) await versions.keepActivity(board, event.by, over.ended)
}

function whatIsOver(event: RoomEvent, state: RoomState): { boards: string[]; ended: Ended } | undefined {
  if (event.type === 'board.lockSet')
    return event.locked ? { boards: [event.board], ended: { kind: 'lock' } } : undefined
  if (event.type === 'session.rotated') {
    const { boards, number } = event.round
    return { boards, ended: { kind: 'round', number: Math.max(1, number - 1) } }
  }
  if (event.type !== 'session.stepped' && event.type !== 'session.ended') return undefined
  const { activities = [] } = state.sessions[event.session] ?? {}
  const left = activities.findIndex(({ id }) => id === event.left)
  const activity = activities[left]
  if (!activity) return undefined
  // Whoever goes back does not begin what comes after it.
  const next = event.type === 'session.stepped' && event.step > left ? activities[event.step] : undefined
  return {
    boards: boardsOf(state, activity).map(({ id }) => id),
    ended: { kind: 'step', title: activity.title, ...(next && { next: next.title }) },
  }
}
