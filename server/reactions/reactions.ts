// What follows from an event and is not a rule. It may fail or be cut short: nothing that lasts depends on it.
import type { RoomEvent } from '#shared/room/events.ts'
import type { Documents } from '../sync/documents.ts'
import { openNewBoard } from './openNewBoard.ts'

/** Resolves when all that follows has been done. */
export async function reactTo(events: RoomEvent[], documents: Documents): Promise<void> {
  for (const event of events) {
    if (event.type === 'board.created') await openNewBoard(event.board, documents)
    if (event.type === 'template.created') await openNewBoard(event.template, documents)
  }
}
