// A call is of its moment, and who comes later was not called. Of a topic that is shown it stays, in a step to talk,
// that people talk about it.
import { z } from 'zod'
import type { Happened } from '../room/envelope.ts'
import type { SessionsState } from '../sessions/events.ts'
import { currentActivity, runningSession } from '../sessions/select.ts'
import { Destination } from './model.ts'

export const GatheringEvent = z.discriminatedUnion('type', [
  /** A facilitator asks everybody to where they are, or to a note. */
  z.object({ type: z.literal('gathering.called'), to: Destination }),
  /** Nobody needs to go. */
  z.object({ type: z.literal('gathering.calledOff') }),
])
export type GatheringEvent = z.infer<typeof GatheringEvent>

export function evolveGathering<S extends SessionsState>(state: S, event: Happened<GatheringEvent>): S {
  const session = runningSession(state)
  if (event.type !== 'gathering.called' || !session?.run) return state
  const { board, note, group, topic } = event.to
  if (note === undefined || topic !== true || currentActivity(session)?.mode !== 'discuss') return state
  const run = { ...session.run, topic: { board, note, ...(group && { group }) } }
  return { ...state, sessions: { ...state.sessions, [session.id]: { ...session, run } } }
}
