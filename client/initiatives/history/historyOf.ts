import type { InitiativeEvent } from '#shared/initiatives/events.ts'
import type { Happened } from '#shared/room/envelope.ts'
import type { RoomEvent } from '#shared/room/events.ts'

export type Past = Happened<InitiativeEvent>

/**
 * What belongs to an initiative's history, newest first, each event once. Of those it took in only the comments:
 * they moved over with the sources, the rest is their own past.
 */
export function historyOf(events: readonly RoomEvent[], id: string, takenIn: readonly string[]): Past[] {
  const bySeq = new Map<number, Past>()
  for (const event of events) {
    if (!('initiative' in event) || event.type === 'idea.promoted') continue
    const isOwn = event.initiative === id || (event.type === 'initiative.merged' && event.from === id)
    const isComment = event.type === 'initiative.commented' && takenIn.includes(event.initiative)
    if (isOwn || isComment) bySeq.set(event.seq, event)
  }
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq)
}
