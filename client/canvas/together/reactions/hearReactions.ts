// What the others feel, as it comes with their cursors.
import type { Awareness } from 'y-protocols/awareness'
import { PresenceState } from '../../sync/presence/presence.ts'

export interface Felt {
  /** Id of the person. */
  by: string
  reaction: NonNullable<PresenceState['react']>
  /** How often since it was last heard. */
  times: number
}

/** Several within the same moment come as one: no more of them are shown. */
const mostAtOnce = 3

/** @returns how to stop */
export function hearReactions(awareness: Awareness, hear: (felt: Felt) => void): () => void {
  /** How often each has reacted; of those who are here already, what they felt before is over. */
  const heard = new Map<number, number>()

  function read(client: number): void {
    // Most changes are cursors, and most people feel nothing: those are not looked at any further.
    const sent = awareness.getStates().get(client)
    if (!sent || !('react' in sent)) return
    const { data } = PresenceState.safeParse(sent)
    const reaction = data?.react
    if (!data || !reaction) return
    const before = heard.get(client)
    heard.set(client, reaction.count)
    const times = reaction.count - (before ?? reaction.count - 1)
    if (times > 0) hear({ by: data.user.id, reaction, times: Math.min(times, mostAtOnce) })
  }

  const listen = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    for (const client of removed) heard.delete(client)
    for (const client of [...added, ...updated]) if (client !== awareness.clientID) read(client)
  }
  awareness.on('change', listen)
  return () => awareness.off('change', listen)
}
