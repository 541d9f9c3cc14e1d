// What follows from an event and is not a rule. It may fail or be cut short: nothing that lasts depends on it.
import type { RoomEvent } from '#shared/room/events.ts'
import type { RoomState } from '#shared/room/model.ts'
import type { Erasures } from '../privacy/erasures.ts'
import type { Documents } from '../sync/documents.ts'
import type { Versions } from '../versions/versions.ts'
import { endsHiding } from './endsHiding.ts'
import { keepVersions } from './keepVersions.ts'
import { openNewBoard } from './openNewBoard.ts'

/** Resolves when all that follows has been done. */
export async function reactTo(
  events: RoomEvent[],
  state: RoomState,
  documents: Documents,
  versions: Versions,
  erasures: Pick<Erasures, 'finish'>,
): Promise<void> {
  // First of all: whoever reveals waits for what was hidden.
  if (events.some(endsHiding)) await documents.settleLayers(state.room.id)
  for (const event of events) {
    if (event.type === 'board.created') await openNewBoard(event.board, documents)
    if (event.type === 'template.created') await openNewBoard(event.template, documents)
    if (event.type === 'version.deleted') await versions.forget(event.board, event.version)
    if (event.type === 'person.erased') await erasures.finish(state.room.id)
    await keepVersions(event, state, versions)
  }
}
