import type { Note } from '../canvas/notes.ts'

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
}
