// What is derived from the boards of a room. Nothing here is stored.
import type { BoardOutline } from '../api/notes.ts'
import type { PersonHere } from '../people/select.ts'
import type { BoardsState } from './events.ts'
import type { Board } from './model.ts'

const newestFirst = (a: Board, b: Board) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id)

export const openBoards = ({ boards }: BoardsState): Board[] =>
  Object.values(boards)
    .filter(board => !board.archived)
    .sort(newestFirst)

export const archivedBoards = ({ boards }: BoardsState): Board[] =>
  Object.values(boards)
    .filter(board => board.archived)
    .sort(newestFirst)

export const peopleOn = (here: PersonHere[], board: string): PersonHere[] =>
  here.filter(person => person.on.includes(board))

export interface Edit {
  at: string
  /** Id of the person, where it is known. */
  by: string | null
}

/** The last change of a board; its creation when nothing later is known of. */
export const lastEdit = (board: Board, outline: Pick<BoardOutline, 'edited'> | undefined): Edit =>
  outline?.edited ?? { at: board.createdAt, by: board.createdBy }
