// load → decide → append → evolve → publish, for every command there is.
import type { Command } from '#shared/room/commands.ts'
import type { Creation } from '#shared/room/creation.ts'
import type { RoomEvent } from '#shared/room/events.ts'
import type { RoomState } from '#shared/room/model.ts'
import type { Joining } from '#shared/people/rules.ts'
import type { History, HistoryQuery } from './history.ts'
import type { Asked, Rewriting } from './openRoom.ts'

/** What a command was answered with. `seq` is the room's after it; no events when the room was so already. */
export interface CommandAnswer {
  seq: number
  events: RoomEvent[]
  result?: Record<string, string>
}

export type RoomListener = (events: RoomEvent[], state: RoomState) => void

/** Rooms by id. Everything here answers `no-such-room` (DomainError) for a room that does not exist. */
export interface Rooms {
  create(creation: Creation, by: string): Promise<{ seq: number; state: RoomState }>
  join(room: string, joining: Joining, by: string): Promise<{ seq: number; state: RoomState }>
  /**
   * Answered once its events are on disk. With an id that this person used before: the first answer.
   * @throws DomainError when the rules refuse it; `command-id-used` when the id was used for another command
   */
  ask(room: string, by: string, command: Command, commandId?: string): Promise<CommandAnswer>
  /**
   * Notes down what followed from something other than a command; no role is asked for. Answered once it is on disk.
   */
  record(room: string, noted: Pick<Asked, 'by' | 'decide' | 'alongside'>): Promise<CommandAnswer>
  read(room: string): Promise<{ seq: number; state: RoomState }>
  /** What has happened in it, at most some thousand events an answer. */
  events(room: string, query: HistoryQuery): Promise<History>
  /** Calls back with the events of every command after they are on disk. Returns how to stop it. */
  subscribe(room: string, listener: RoomListener): () => void
  /**
   * Puts other events into the places of those there are, and lets everybody fetch the room anew. Resolves once all of it
   * is on disk, the room's file included.
   */
  rewrite(room: string, rewriting: Rewriting): Promise<void>
  /** Calls back when a room was rewritten. Returns how to stop it. */
  onRewritten(room: string, listener: (present: { seq: number; state: RoomState }) => void): () => void
  /** How many are in memory now. */
  loaded(): number
  /** Writes checkpoints of rooms that have changed. */
  close(): Promise<void>
}
