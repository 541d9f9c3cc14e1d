// What has to be looked at, and done, before a command can be decided: rules are pure and cannot wait for a board.
import type { TakenCopy } from '#shared/versions/model.ts'
import { findBoard } from '#shared/boards/rules.ts'
import type { Command } from '#shared/room/commands.ts'
import type { Context } from '#shared/room/context.ts'
import type { RoomState } from '#shared/room/model.ts'
import type { Append, LogStore } from '../logs/logStore.ts'
import type { Documents } from '../sync/documents.ts'
import { intentEntry } from '../privacy/intents.ts'
import { takeCopyOf, writeVersion } from '../versions/copies.ts'
import { restoreInPlace } from '../versions/restoreInPlace.ts'
import type { OpenRoom } from './openRoom.ts'
import { findNothing, readSources } from './sourceNotes.ts'

export interface Prepared {
  findNote: Context['findNote']
  copy?: TakenCopy | undefined
  /** What is written together with the events. */
  alongside?: Append[]
}

export interface PreparationParts {
  log: LogStore
  documents: Documents
  room: OpenRoom
  now: () => string
  newId: () => string
}

/** What it puts onto a board or a version was read before. */
export const takesCopy = (command: Command): boolean =>
  command.type === 'version.create' || (command.type === 'board.restore' && command.as === 'in-place')

/** Only for a command that this person may ask; nothing is changed for one that the rules refuse. */
export async function prepare(
  command: Command,
  { state, by, refuse }: { state: RoomState; by: string; refuse: () => void },
  parts: PreparationParts,
): Promise<Prepared> {
  const { documents, now, newId } = parts
  if (command.type === 'person.erase') {
    const { person, what } = command
    return {
      findNote: findNothing,
      alongside: [intentEntry(state.room.id, { kind: 'begun', person, what, by })],
    }
  }
  if (command.type === 'version.create') {
    refuse()
    const { id: board } = findBoard(state, command.board)
    const copy = await takeCopyOf(documents, board)
    const { taken, append } = await writeVersion(copy, { board, version: newId(), of: now() })
    return { findNote: findNothing, copy: taken, alongside: [append] }
  }
  if (command.type === 'board.restore' && command.as === 'in-place') {
    refuse()
    const { board, version, mark } = command
    const copy = await restoreInPlace(parts, { board, version, mark, by, refuse })
    return { findNote: findNothing, copy }
  }
  return { findNote: await readSources(command, state, { documents }) }
}
