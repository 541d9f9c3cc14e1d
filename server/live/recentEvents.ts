// The newest events of a room as frames: what those are told who come back after a while. After a restart that is
// everybody at once, so the log is read once for all of them, and each event is encoded once.
import type { RoomEvent } from '#shared/room/events.ts'
import { encode, type EncodedFrame } from './seat.ts'

export interface EventFrame extends EncodedFrame {
  event: RoomEvent
}

export interface RecentEvents {
  /** Takes in what has just happened, and answers it as frames. */
  add(events: RoomEvent[]): EventFrame[]
  /**
   * The frames of all events after `since`, in order. What has not been added yet, but is in the log, may be among them.
   * @param now seq that the room has reached at least
   */
  after(since: number, now: number): Promise<EventFrame[]>
}

const toFrame = (event: RoomEvent): EventFrame => ({
  event,
  ...encode({ type: 'event', seq: event.seq, event }),
})

/**
 * @param read all events after a seq, from the log
 * @param keep how many frames stay in memory, and how far back the log is read at once
 */
export function createRecentEvents(
  read: (since: number) => Promise<RoomEvent[]>,
  keep: number,
): RecentEvents {
  /** Without a gap between them. */
  let frames: EventFrame[] = []
  let reading: Promise<unknown> = Promise.resolve()

  const first = () => frames[0]?.event.seq ?? Infinity
  const last = () => frames.at(-1)?.event.seq ?? 0

  async function look(since: number, now: number): Promise<EventFrame[]> {
    if (first() > since + 1) {
      // As far as anybody may ask, so that the next to ask for a little more finds it here.
      const events = await read(Math.max(0, Math.min(since, now - keep)))
      // What happened meanwhile has been added, and is the newer end of what was read.
      frames = [...events.filter(({ seq }) => seq < first()).map(toFrame), ...frames]
    }
    return frames.filter(({ event }) => event.seq > since)
  }

  return {
    add(events) {
      const added = events.map(toFrame)
      const fresh = added.filter(({ event }) => event.seq > last())
      const [next] = fresh
      frames = next && next.event.seq > last() + 1 ? fresh : [...frames, ...fresh]
      if (frames.length > keep) frames = frames.slice(-keep)
      return added
    },
    after(since, now) {
      const turn = reading.then(() => look(since, now))
      reading = turn.catch(() => undefined)
      return turn
    },
  }
}
