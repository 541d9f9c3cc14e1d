import type { Note } from '../canvas/notes/notes.ts'
import type { TakenCopy } from '../versions/model.ts'

/** What rules may know of the world: who asks, when, and where new ids come from. */
export interface Context {
  /** Id of the person who asks. */
  by: string
  /** ISO 8601, UTC. */
  now: string
  newId(): string
  isTemplate(id: string): boolean
  /** A note as it stands on its board now. */
  findNote(reference: { board: string; note: string }): Note | undefined
  /** The copy taken of the board that a version is asked of, or that is about to be restored. */
  copy?: TakenCopy | undefined
}
