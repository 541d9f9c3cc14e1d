// What notes need to know of the person before them, for their marks. It stays the same object for as long as the
// board is open in one way, so that no note is drawn anew for it.
import { createContext } from 'react'
import type { ReactionName } from '#shared/canvas/notes/reactions.ts'

export interface TagEdits {
  /** Tags of the board with how many notes wear them, the commonest first. */
  known: () => ReadonlyMap<string, number>
  set: (notes: readonly string[], tag: string, isWorn: boolean) => void
}

export interface Marks {
  me: string
  /** Undefined for those who only look. */
  react: ((notes: readonly string[], name: ReactionName) => void) | undefined
  /** Undefined for those who only look. */
  tags: TagEdits | undefined
  /** Names of people at this moment, by their ids. Whoever is not in the room any more has none. */
  nameOf: (person: string) => string | undefined
}

export const MarksContext = createContext<Marks | undefined>(undefined)
