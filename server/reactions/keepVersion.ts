import type { RoomEvent } from '#shared/room/events.ts'
import type { Versions } from '../versions/versions.ts'

/** An activity on a board has ended: what came of it is kept. Today that is a board being locked. */
export async function keepVersion(event: RoomEvent, versions: Versions): Promise<void> {
  if (event.type === 'board.lockSet' && event.locked) await versions.keepActivity(event.board, event.by)
}
