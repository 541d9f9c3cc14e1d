import { z } from 'zod'
import { Id } from '../fields.ts'
import { Language } from '../language.ts'
import { changeOne } from '../records.ts'
import type { Happened } from '../room/envelope.ts'
import { Board, BoardTitle, FromVersion } from './model.ts'

export const BoardEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('board.created'),
    board: Id,
    title: BoardTitle,
    template: Id,
    group: Id.optional(),
    language: Language.optional(),
    copyOf: Id.optional(),
    fromVersion: FromVersion.optional(),
  }),
  z.object({ type: z.literal('board.renamed'), board: Id, title: BoardTitle }),
  z.object({ type: z.literal('board.lockSet'), board: Id, locked: z.boolean() }),
  z.object({ type: z.literal('board.archiveSet'), board: Id, archived: z.boolean() }),
  /** Hidden writing begins, or all that was hidden is shown. */
  z.object({ type: z.literal('board.hidingSet'), board: Id, hidden: z.boolean() }),
  /** What one person wrote is shown, and they go on in the open. */
  z.object({ type: z.literal('board.revealed'), board: Id, person: Id }),
])
export type BoardEvent = z.infer<typeof BoardEvent>

export const BoardsState = z.object({ boards: z.record(Id, Board) })
export type BoardsState = z.infer<typeof BoardsState>

export function evolveBoards<S extends BoardsState>(state: S, event: Happened<BoardEvent>): S {
  switch (event.type) {
    case 'board.created': {
      const { board: id, title, template, group, language, copyOf, fromVersion } = event
      const board: Board = {
        id,
        title,
        template,
        group,
        language,
        copyOf,
        fromVersion,
        createdAt: event.at,
        createdBy: event.by,
        locked: false,
        archived: false,
      }
      return { ...state, boards: { ...state.boards, [id]: board } }
    }
    case 'board.renamed':
      return change(state, event.board, { title: event.title })
    case 'board.lockSet':
      return change(state, event.board, { locked: event.locked })
    case 'board.archiveSet':
      return change(state, event.board, { archived: event.archived })
    case 'board.hidingSet':
      return change(state, event.board, {
        hiding: event.hidden ? { since: event.at, revealed: [] } : undefined,
      })
    case 'board.revealed': {
      const hiding = state.boards[event.board]?.hiding
      if (!hiding) return state
      return change(state, event.board, {
        hiding: { ...hiding, revealed: [...hiding.revealed, event.person] },
      })
    }
  }
}

const change = <S extends BoardsState>(state: S, id: string, changed: Partial<Board>): S => ({
  ...state,
  boards: changeOne(state.boards, id, board => ({ ...board, ...changed })),
})
