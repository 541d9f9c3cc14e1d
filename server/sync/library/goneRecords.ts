// What was erased from the boards of a room, by id: who was offline meanwhile may undo a deletion and bring it back. One set
// a room, the same for all its documents, so that they know at once what goes.
import type { LogStore } from '../../logs/logStore.ts'
import { erasedRecords } from '../../privacy/intents.ts'

export type GoneRecords = (room: string) => Promise<Set<string>>

export function createGoneRecords(log: Pick<LogStore, 'read'>): GoneRecords {
  const known = new Map<string, Set<string>>()
  return async room => {
    const read = known.has(room) ? [] : await erasedRecords(log, room)
    const gone = known.get(room) ?? new Set(read)
    known.set(room, gone)
    return gone
  }
}
