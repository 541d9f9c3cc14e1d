import { z } from 'zod'
import { DomainError } from '../errors.ts'
import { Id, upTo } from '../fields.ts'
import { Language } from '../language.ts'
import type { PeopleState } from '../people/events.ts'
import type { Context } from '../room/context.ts'
import type { BoardEvent, BoardsState } from './events.ts'
import { decideHide, decideReveal } from './hiding.ts'
import { BoardTitle, toBoardId, type Board } from './model.ts'
import type { SessionsState } from '../sessions/events.ts'
import { isNamelessNow } from '../sessions/nameless.ts'
import type { TemplatesState } from '../ownTemplates/events.ts'

export const BoardCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('board.create'),
    title: BoardTitle,
    template: Id,
    group: Id.optional(),
    language: Language.optional(),
  }),
  z.object({ type: z.literal('board.copy'), board: Id, title: BoardTitle.optional() }),
  z.object({ type: z.literal('board.rename'), board: Id, title: BoardTitle }),
  z.object({ type: z.literal('board.lock'), board: Id, locked: z.boolean() }),
  z.object({ type: z.literal('board.archive'), board: Id, archived: z.boolean().default(true) }),
  z.object({ type: z.literal('board.hide'), board: Id }),
  /** What that person wrote, or what everybody did. */
  z.object({ type: z.literal('board.reveal'), board: Id, person: Id.optional() }),
])
export type BoardCommand = z.infer<typeof BoardCommand>

export function decideBoards(
  state: BoardsState &
    TemplatesState &
    SessionsState &
    Pick<PeopleState, 'groups' | 'people'> & { room: { id: string } },
  command: BoardCommand,
  context: Context,
): BoardEvent[] {
  switch (command.type) {
    case 'board.create': {
      const { title, template, group, language } = command
      if (!context.isTemplate(template) && !state.templates[template])
        throw new DomainError('unknown-template', { field: 'template', detail: template })
      if (group !== undefined && !state.groups[group])
        throw new DomainError('no-such-group', { field: 'group' })
      const board = toBoardId(state.room.id, context.newId())
      return [{ type: 'board.created', board, title, template, group, language }]
    }
    case 'board.copy': {
      const { id: copyOf, template, group, title: original } = findBoard(state, command.board)
      const title = command.title ?? `${upTo(116, original)} (2)`
      return [
        {
          type: 'board.created',
          board: toBoardId(state.room.id, context.newId()),
          title,
          template,
          group,
          copyOf,
        },
      ]
    }
    case 'board.rename': {
      const board = findBoard(state, command.board)
      const { title } = command
      return board.title === title ? [] : [{ type: 'board.renamed', board: board.id, title }]
    }
    case 'board.lock': {
      const board = findBoard(state, command.board)
      const { locked } = command
      return board.locked === locked ? [] : [{ type: 'board.lockSet', board: board.id, locked }]
    }
    case 'board.archive': {
      const board = findBoard(state, command.board)
      const { archived } = command
      return board.archived === archived ? [] : [{ type: 'board.archiveSet', board: board.id, archived }]
    }
    case 'board.hide':
      return decideHide(findBoardInUse(state, command.board))
    case 'board.reveal': {
      const { person } = command
      if (person !== undefined && !state.people[person])
        throw new DomainError('no-such-person', { field: 'person' })
      if (person !== undefined && isNamelessNow(state, command.board, person))
        throw new DomainError('without-names', { field: 'person' })
      return decideReveal(findBoardInUse(state, command.board), person)
    }
  }
}

/** @throws DomainError `no-such-board` */
export function findBoard(state: BoardsState, id: string): Board {
  const board = state.boards[id]
  if (!board) throw new DomainError('no-such-board', { field: 'board' })
  return board
}

/** @throws DomainError `no-such-board`, `board-archived` */
export function findBoardInUse(state: BoardsState, id: string): Board {
  const board = findBoard(state, id)
  if (board.archived) throw new DomainError('board-archived', { field: 'board' })
  return board
}
